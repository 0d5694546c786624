//! Metadata for other programs, in the formats of catalogues, spreadsheets and search engines.
//!
//! The build generates it from the dataset, so it is always consistent. The browser's program does not contain it.

mod csvw;
mod data_package;
mod json_ld;
mod json_schema;
mod oembed;
mod site_page;

pub use json_ld::json_ld;
pub use oembed::{Oembed, SiteUrl, oembed};
pub use site_page::{PageTexts, page_texts, web_page};

use serde_json::{Number, Value};

use crate::{
    data::{Dataset, Decimal},
    export::{JsonValue, table::csv},
};

/// A file of the folder with the published dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// The name in the folder.
    pub name: String,
    /// The content.
    pub text: String,
}

/// A dataset that a site publishes.
#[derive(Clone, Debug)]
pub struct Published {
    /// The dataset.
    pub dataset: &'static Dataset,
    /// The bytes of its file.
    pub file: Vec<u8>,
}

/// The files that are published with the files of the datasets: a table of figures for each with its description, and
/// the description of all files.
pub fn data_files(all: &[Published]) -> Vec<DataFile> {
    let data_file = |name: &str, text| DataFile { name: name.to_owned(), text };
    let tables: Vec<_> = all.iter().map(|one| csv::figures(one.dataset)).collect();
    let package = data_package::data_package(all, &tables);
    let descriptions = all
        .iter()
        .map(|Published { dataset, .. }| data_file(&csvw::name(dataset), pretty(&csvw::table_description(dataset))));
    let mut files: Vec<_> = descriptions.collect();
    files.extend(all.iter().zip(tables).map(|(one, table)| data_file(&table_name(one.dataset), table)));
    files.push(data_file(data_package::NAME, pretty(&package)));
    files.push(data_file(json_schema::NAME, pretty(&json_schema::json_schema())));
    files
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
mod sample {
    //! The datasets of the site, for the tests of metadata.

    use super::Published;
    use crate::data::{
        Carrier, parse,
        sample::{FILE, dataset},
    };

    /// The bundled dataset and the other one of the site.
    pub(super) fn published() -> Vec<Published> {
        let file = include_bytes!("../../../public/data/cbp-2020-02.json").to_vec();
        let other = parse(&file).expect("a valid dataset").carried_by(Carrier::Site, None);
        let of = |dataset, file| Published { dataset: Box::leak(Box::new(dataset)), file };
        vec![of(dataset(), FILE.clone()), of(other, file)]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{sample::published, *};

    #[test]
    fn the_table_and_its_descriptions_are_published() {
        let all = published();
        let names: Vec<_> = data_files(&all).into_iter().map(|file| file.name).collect();
        let expected = [
            "hundred-days-2022-08-05.csv-metadata.json",
            "cbp-2020-02.csv-metadata.json",
            "hundred-days-2022-08-05.csv",
            "cbp-2020-02.csv",
            "datapackage.json",
            "schema.json",
        ];
        assert_eq!(names, expected);
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
