//! Property tests of the parser with randomly damaged datasets: it never panics, and reports every damage.

use std::sync::LazyLock;

use hundred_days::data::{Problem, Problems, parse};
use proptest::{
    prelude::*,
    sample::{Index, select},
};
use serde_json::Value;

use crate::{FILE, JSON, remove};

/// The JSON Pointers of all the fields of all its objects.
static FIELDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut fields = Vec::new();
    add_fields_of(&JSON, "", &mut fields);
    fields
});

fn add_fields_of(value: &Value, at: &str, fields: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let at = format!("{at}/{name}");
                add_fields_of(value, &at, fields);
                fields.push(at);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| add_fields_of(item, &format!("{at}/{index}"), fields));
        }
        _ => {}
    }
}

fn any_field() -> impl Strategy<Value = String> {
    select(FIELDS.as_slice())
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-99i8..99).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[-0-9,.%万]{0,9}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(("[a-z~/]{0,5}", inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Asserts that the result is a dataset, or at least one problem, each at a position that exists in the file.
fn check(json: &Value) -> Result<(), TestCaseError> {
    if let Err(Problems(problems)) = parse(json.to_string().as_bytes()) {
        prop_assert!(!problems.is_empty());
        for Problem { at, .. } in problems {
            prop_assert!(json.pointer(&at).is_some(), "{at} is not in the file");
        }
    }
    Ok(())
}

/// The optional fields.
const OPTIONAL: [&str; 12] = [
    "nightly",
    "caution",
    "nature",
    "one",
    "basis",
    "derived",
    "relations",
    "left_open",
    "from_inferred",
    "caption",
    "description",
    "note",
];

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in any::<Vec<u8>>()) {
        if let Err(Problems(problems)) = parse(&bytes) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn no_damaged_byte_makes_the_reader_panic(at in any::<Index>(), byte in any::<u8>(), kept in any::<Index>()) {
        let mut file = FILE.as_bytes().to_vec();
        let at = at.index(file.len());
        file[at] = byte;
        let _ = parse(&file);
        let _ = parse(&FILE.as_bytes()[..kept.index(FILE.len())]);
    }

    #[test]
    fn no_json_makes_the_reader_panic(json in any_json()) {
        check(&json)?;
    }

    #[test]
    fn any_value_may_stand_in_any_fields(edits in prop::collection::vec((any_field(), any_json()), 1..6)) {
        let mut json = JSON.clone();
        for (field, value) in edits {
            // An earlier edit may have removed the field.
            if let Some(slot) = json.pointer_mut(&field) {
                *slot = value;
            }
        }
        check(&json)?;
    }

    #[test]
    fn a_null_in_any_field_is_reported_at_that_field(field in any_field()) {
        let mut json = JSON.clone();
        *json.pointer_mut(&field).expect("the field") = Value::Null;
        let Problems(problems) = parse(json.to_string().as_bytes()).expect_err("a problem");
        prop_assert!(problems.iter().any(|problem| problem.at == field && problem.found == "null"), "{}", field);
    }

    #[test]
    fn any_missing_field_is_reported(field in any_field()) {
        let mut json = JSON.clone();
        let (object, name) = field.rsplit_once('/').expect("a pointer");
        remove(json.pointer_mut(object).expect("the object"), name);
        match parse(json.to_string().as_bytes()) {
            Ok(_) => prop_assert!(OPTIONAL.contains(&name), "{} is needed", name),
            // A derived figure may need a field that is optional otherwise.
            Err(Problems(problems)) => prop_assert!(
                problems.iter().any(|problem| problem.at == object)
                    || OPTIONAL.contains(&name) && problems.iter().all(|problem| problem.at.starts_with("/derived/"))
            ),
        }
    }
}
