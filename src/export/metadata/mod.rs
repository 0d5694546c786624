//! Metadata for other programs, in the formats of catalogues, spreadsheets and search engines.
//!
//! The build generates it from the dataset, so it is always consistent. The browser's program does not contain it.

mod csvw;
mod data_package;
mod json_ld;
mod json_schema;
mod oembed;

pub use json_ld::json_ld;
pub use oembed::{Oembed, SiteUrl, oembed};

use serde_json::{Number, Value};

use crate::{
    data::{Dataset, Decimal, Language},
    export::{JsonValue, table::csv},
    words::{fill, metadata_words},
};

/// A file of the folder with the published dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// The name in the folder.
    pub name: String,
    /// The content.
    pub text: String,
}

/// The files that are published with the dataset's file, whose bytes are `file`: the table of figures and the
/// descriptions of both.
pub fn data_files(dataset: &Dataset, file: &[u8]) -> Vec<DataFile> {
    let table = csv::figures(dataset);
    let package = data_package::data_package(dataset, file, table.as_bytes());
    let [csv_name, metadata_name] = [table_name(dataset), csvw::name(dataset)];
    let data_file = |name: &str, text| DataFile { name: name.to_owned(), text };
    vec![
        data_file(&csv_name, table),
        data_file(&metadata_name, pretty(&csvw::table_description(dataset))),
        data_file(data_package::NAME, pretty(&package)),
        data_file(json_schema::NAME, pretty(&json_schema::json_schema())),
    ]
}

/// The description of the page for search engines.
pub fn page_description(dataset: &Dataset) -> String {
    let count = dataset.figures().len().to_string();
    fill(metadata_words(Language::default()).page_description, &[("count", &count)])
}

/// A document with indentation and a final line end.
fn pretty(document: &Value) -> String {
    format!("{document:#}\n")
}

/// The object without fields that are null.
fn without_nulls(mut object: Value) -> Value {
    if let Some(fields) = object.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    object
}

/// The object with more fields appended.
fn with_fields(mut object: Value, more: Value) -> Value {
    if let (Value::Object(fields), Value::Object(more)) = (&mut object, more) {
        fields.extend(more);
    }
    object
}

/// A number with all its digits. The text of a decimal is always a valid JSON number.
fn number(decimal: Decimal) -> Value {
    decimal.to_string().parse::<Number>().map_or(Value::Null, Value::Number)
}

/// The browser writes table schemas too, so they are [`JsonValue`]s. The documents here contain them.
impl From<JsonValue> for Value {
    fn from(value: JsonValue) -> Self {
        match value {
            JsonValue::Null => Self::Null,
            JsonValue::Boolean(boolean) => Self::Bool(boolean),
            JsonValue::Number(decimal) => number(decimal),
            JsonValue::Whole(whole) => whole.into(),
            JsonValue::Text(text) => text.into(),
            JsonValue::List(items) => items.into_iter().map(Self::from).collect(),
            JsonValue::Object(fields) => fields.into_iter().collect(),
        }
    }
}

/// The name of the dataset's own file.
fn dataset_name(dataset: &Dataset) -> String {
    format!("{}.json", dataset.id)
}

/// The name of the table of figures.
fn table_name(dataset: &Dataset) -> String {
    format!("{}.csv", dataset.id)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{
        super::sample::{FILE, dataset},
        *,
    };

    #[test]
    fn the_table_and_its_descriptions_are_published() {
        let dataset = dataset();
        let names: Vec<_> = data_files(&dataset, &FILE).into_iter().map(|file| file.name).collect();
        let id = &dataset.id;
        assert_eq!(
            names,
            [&format!("{id}.csv"), &format!("{id}.csv-metadata.json"), "datapackage.json", "schema.json"]
        );
    }

    #[test]
    fn a_document_keeps_the_order_of_its_fields() {
        let document = with_fields(json!({"z": [1], "a": {}}), json!({"m": "数\r\n", "b": null}));
        assert_eq!(
            pretty(&document),
            "{\n  \"z\": [\n    1\n  ],\n  \"a\": {},\n  \"m\": \"数\\r\\n\",\n  \"b\": null\n}\n"
        );
        assert_eq!(without_nulls(document).to_string(), r#"{"z":[1],"a":{},"m":"数\r\n"}"#);
    }

    #[test]
    fn numbers_keep_all_their_digits() {
        for text in ["0", "-16.3", "0.1", "12050000", "999999999.999999", "999999999999999", "-0.05"] {
            assert_eq!(number(text.parse().expect("a decimal")).to_string(), text);
        }
        assert_eq!(number("0.000001".parse().expect("a decimal")), json!(0.000001));
    }

    #[test]
    fn what_the_browser_writes_is_the_same_here() {
        let value = JsonValue::object([
            ("z", JsonValue::list([JsonValue::Null, true.into(), 7_i64.into()])),
            ("a", JsonValue::object([("b", "c".into())]).with("d", "0.5".parse::<Decimal>().ok().map(Into::into))),
        ]);
        assert_eq!(pretty(&value.clone().into()), value.to_pretty());
    }
}
