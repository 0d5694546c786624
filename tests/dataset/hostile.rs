//! Datasets that are made to take long: each is refused with few problems, however many it has.

use hundred_days::data::{Problems, parse};
use serde_json::{Value, json};

use crate::JSON;

/// The number of items in a hostile list.
const MANY: usize = 20_000;

/// The most bytes that the problems of a file may take. Each message lists at most fifty names.
const MOST_BYTES: usize = 1 << 20;

/// Checks that a file is refused with few problems.
fn check_refused(name: &str, file: &str) {
    let Problems(problems) = parse(file.as_bytes()).expect_err("problems");
    let bytes: usize = problems.iter().map(|problem| problem.to_string().len()).sum();
    assert!(bytes < MOST_BYTES, "{name}: {} problems of {bytes} bytes", problems.len());
}

/// The bundled dataset with other lists.
fn with(lists: &[(&str, Value)]) -> String {
    let mut json = JSON.clone();
    for (pointer, list) in lists {
        *json.pointer_mut(pointer).expect("a list") = list.clone();
    }
    json.to_string()
}

/// Many items, of which each has the number of its place in its texts.
fn many(item: impl Fn(usize) -> Value) -> Value {
    (0..MANY).map(item).collect()
}

#[test]
fn many_problems_are_not_all_reported() {
    let unknown: Vec<_> = (0..MANY).map(|at| format!("\"x{at}\": 0")).collect();
    let repeated = "\"id\": 0,".repeat(MANY);
    for (name, file) in [
        ("empty figures", with(&[("/figures", many(|_| json!({})))])),
        ("no figures", with(&[("/figures", many(|_| json!(0)))])),
        ("one id", with(&[("/figures", many(|_| json!({ "id": "a" })))])),
        ("mentions", with(&[("/figures/0/mentions", many(|_| json!({})))])),
        ("unknown fields", format!("{{{}}}", unknown.join(","))),
        ("repeated fields", format!("{{{}, {repeated} \"id\": 0}}", unknown.join(","))),
    ] {
        check_refused(name, &file);
    }
}

#[test]
fn at_most_a_hundred_problems_of_a_kind_are_reported() {
    let reported = |figures: Value, expected: &str| {
        let Problems(problems) = parse(with(&[("/figures", figures)]).as_bytes()).expect_err("problems");
        problems.into_iter().filter(|problem| problem.expected.contains(expected)).count()
    };
    let same_id = |count: usize| (0..count).map(|_| json!({ "id": "a" })).collect::<Value>();
    // The first figure with an id is no problem.
    for (figures, count) in [(3, 2), (101, 100), (102, 100)] {
        assert_eq!(reported(same_id(figures), "an id that no other figure has"), count, "{figures} figures");
    }
    // Whatever is wrong with them, the items after the hundredth are not read, if there are any.
    for (figures, count) in [(100, 0), (101, 1)] {
        let unread = (0..figures).map(|_| json!({})).collect();
        assert_eq!(reported(unread, "fewer than 100 items that cannot be used"), count, "{figures} figures");
    }
}

#[test]
fn many_references_to_many_unknown_items_are_not_all_reported() {
    let named = |letter: char| many(|at| json!({ "id": format!("{letter}{at}") }));
    for (name, file) in [
        ("units", with(&[("/units", named('u')), ("/figures", many(|_| json!({ "unit": "none" })))])),
        (
            "relations",
            with(&[("/figures", named('f')), ("/relations", many(|_| json!({ "whole": "none", "part": "none" })))]),
        ),
        (
            "derived figures",
            with(&[
                ("/figures", named('f')),
                ("/derived", many(|at| json!({ "id": format!("d{at}"), "of": "none", "per": "none" }))),
            ]),
        ),
        (
            "sections",
            with(&[
                ("/statement/sections", named('s')),
                ("/statement/paragraphs", many(|_| json!({ "section": "none" }))),
            ]),
        ),
    ] {
        check_refused(name, &file);
    }
}

/// A file whose derived figures are each computed from the one before, from the first or from the last.
fn chain(length: usize, is_reversed: bool) -> String {
    let label = JSON["figures"][0]["label"].clone();
    let mut derived: Vec<Value> = (0..length)
        .map(|at| {
            let of = at.checked_sub(1).map_or_else(|| "suspects".into(), |before| format!("d{before}"));
            json!({ "id": format!("d{at}"), "label": label, "kind": "difference", "of": of, "per": of,
                "scope": "same" })
        })
        .collect();
    if is_reversed {
        derived.reverse();
    }
    with(&[("/derived", derived.into())])
}

#[test]
fn a_long_row_of_computations_is_refused_in_any_order() {
    for is_reversed in [false, true] {
        let dataset = parse(chain(100, is_reversed).as_bytes()).expect("a dataset");
        assert_eq!(dataset.derived().len(), 100);
        // Their formulas have the first number up to 2¹⁰⁰ times.
        assert!(dataset.quantities().all(|quantity| dataset.sources_of(quantity).len() == 1));
        let Problems(problems) = parse(chain(101, is_reversed).as_bytes()).expect_err("a problem");
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].expected, "at most 100 computations in a row");
        check_refused("a chain", &chain(MANY, is_reversed));
    }
}
