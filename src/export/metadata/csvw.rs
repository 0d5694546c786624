//! The table described as CSV on the Web, in the file that its readers look for beside it.

use super::{
    super::{
        catalogue::{description, source_title},
        columns::{Field, Kind},
        csv::Column,
        iso,
    },
    Json, table_name,
};
use crate::figure::{Dataset, Id};

/// The name under which the description of a table is looked for.
pub(super) fn name(dataset: &Dataset) -> String {
    table_name(dataset) + "-metadata.json"
}

/// The description of the table.
pub(super) fn table_description(dataset: &Dataset) -> Json {
    let language = Json::object([("@language", "en".into())]);
    let dialect = Json::object([
        ("encoding", "utf-8".into()),
        ("lineTerminators", Json::list(["\r\n"])),
        ("header", true.into()),
        ("doubleQuote", true.into()),
    ]);
    Json::object([
        ("@context", Json::List(vec!["http://www.w3.org/ns/csvw".into(), language])),
        ("url", table_name(dataset).into()),
        ("dc:title", dataset.title.en.as_str().into()),
        ("dc:description", description(dataset).into()),
        ("dc:source", source_title(dataset).into()),
        ("dc:date", iso::date(dataset.statement.published).into()),
        ("dialect", dialect),
        (
            "tableSchema",
            Json::object([
                (
                    "columns",
                    Json::List(
                        Column::ALL.iter().map(|&column| described(&Field::reported(column, dataset))).collect(),
                    ),
                ),
                ("primaryKey", Column::Id.name().into()),
            ]),
        ),
    ])
}

fn described(field: &Field) -> Json {
    let (language, separator) = match field.kind {
        Kind::Words(language) => (Some(language), None),
        Kind::Paragraphs(separator) | Kind::Tokens(separator) => (None, Some(separator)),
        _ => (None, None),
    };
    Json::object([
        ("name", field.name.into()),
        ("titles", field.name.into()),
        ("dc:description", field.description().into()),
        ("required", field.is_required.into()),
        ("datatype", datatype(field)),
    ])
    .with("lang", language.map(Json::from))
    .with("separator", separator.map(Json::from))
}

fn datatype(field: &Field) -> Json {
    let derived = |base: &str, format: &str| Json::object([("base", base.into()), ("format", format.into())]);
    match field.kind {
        Kind::Words(_) | Kind::Tokens(_) => "string".into(),
        Kind::Name => {
            let names = &field.names;
            // The names are plain words, none of which means anything to a regular expression.
            let pattern = if names.is_empty() { Id::PATTERN.to_owned() } else { format!("^({})$", names.join("|")) };
            derived("string", &pattern)
        }
        Kind::Day => derived("date", "yyyy-MM-dd"),
        Kind::TimeOfDay => derived("time", "HH:mm"),
        Kind::Number if field.is_positive => {
            Json::object([("base", "decimal".into()), ("minExclusive", Json::Whole(0))])
        }
        Kind::Number => "decimal".into(),
        Kind::Paragraphs(_) => "positiveInteger".into(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{super::super::sample::dataset, *};

    fn described() -> Value {
        serde_json::from_str(&table_description(&dataset()).to_pretty()).expect("JSON")
    }

    #[test]
    fn the_description_lies_beside_its_table() {
        assert_eq!(name(&dataset()), "hundred-days-2022-08-05.csv-metadata.json");
        assert_eq!(described()["url"], "hundred-days-2022-08-05.csv");
    }

    #[test]
    fn each_column_has_its_datatype() {
        let described = described();
        let columns = &described["tableSchema"]["columns"];
        let column = |wanted: Column| {
            let place = Column::ALL.iter().position(|&column| column == wanted).expect("a column");
            let column = &columns[place];
            assert_eq!(column["name"], wanted.name());
            (column["datatype"].clone(), column["required"].clone())
        };
        assert_eq!(column(Column::Low), (json!("decimal"), json!(false)));
        assert_eq!(column(Column::NightlyTo), (json!({"base": "time", "format": "HH:mm"}), json!(false)));
        assert_eq!(
            column(Column::Period),
            (json!({"base": "string", "format": "^(campaign|joint-wave|nights|first-half)$"}), json!(true))
        );
        let paragraphs = &columns[15];
        assert_eq!((&paragraphs["datatype"], &paragraphs["separator"]), (&json!("positiveInteger"), &json!(" ")));
        assert_eq!(columns[2]["lang"], "zh-Hans");
    }
}
