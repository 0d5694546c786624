//! The description of the table as CSV on the Web, in the file where its readers expect it.

use serde_json::{Value, json};

use super::{table_name, without_nulls};
use crate::{
    data::{Dataset, Id, Language},
    export::{
        catalogue::{description, source_title},
        table::{
            columns::{CellType, Field},
            csv::FigureColumn,
            iso,
        },
    },
};

/// The name of the description's file.
pub(super) fn name(dataset: &Dataset) -> String {
    table_name(dataset) + "-metadata.json"
}

/// The description of the table.
pub(super) fn table_description(dataset: &Dataset) -> Value {
    json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
        "url": table_name(dataset),
        "dc:title": dataset.title.in_default_language(),
        "dc:description": description(dataset, Language::default()),
        "dc:source": source_title(dataset, Language::default()),
        "dc:date": iso::date(dataset.statement.published),
        "dialect": { "encoding": "utf-8", "lineTerminators": ["\r\n"], "header": true, "doubleQuote": true },
        "tableSchema": {
            "columns": FigureColumn::all().into_iter().map(|column| column_description(&Field::reported(column, dataset))).collect::<Vec<_>>(),
            "primaryKey": Field::KEY,
        },
    })
}

fn column_description(field: &Field) -> Value {
    let (language, separator) = match field.kind {
        CellType::Words(language) => (Some(language.tag()), None),
        CellType::Paragraphs(separator) | CellType::Tokens(separator) => (None, Some(separator)),
        _ => (None, None),
    };
    without_nulls(json!({
        "name": field.name,
        "titles": field.name,
        "dc:description": field.description(),
        "required": field.is_required,
        "datatype": datatype(field),
        "lang": language,
        "separator": separator,
    }))
}

fn datatype(field: &Field) -> Value {
    match field.kind {
        CellType::Words(_) | CellType::Tokens(_) => "string".into(),
        CellType::Name => {
            let names = &field.names;
            // The names contain no special characters of regular expressions.
            let pattern = if names.is_empty() { Id::PATTERN.to_owned() } else { format!("^({})$", names.join("|")) };
            json!({ "base": "string", "format": pattern })
        }
        CellType::Day => json!({ "base": "date", "format": "yyyy-MM-dd" }),
        CellType::TimeOfDay => json!({ "base": "time", "format": "HH:mm" }),
        CellType::Number if field.is_positive => json!({ "base": "decimal", "minExclusive": 0 }),
        CellType::Number => "decimal".into(),
        CellType::Paragraphs(_) => "positiveInteger".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::Language, export::sample::dataset};

    #[test]
    fn the_description_lies_beside_its_table() {
        assert_eq!(name(&dataset()), "hundred-days-2022-08-05.csv-metadata.json");
        assert_eq!(table_description(&dataset())["url"], "hundred-days-2022-08-05.csv");
    }

    #[test]
    fn each_column_has_its_datatype() {
        let described = table_description(&dataset());
        let columns = &described["tableSchema"]["columns"];
        let described = |wanted: FigureColumn| {
            let place = FigureColumn::all().into_iter().position(|column| column == wanted).expect("a column");
            assert_eq!(columns[place]["name"], wanted.name());
            &columns[place]
        };
        let column = |wanted| (described(wanted)["datatype"].clone(), described(wanted)["required"].clone());
        assert_eq!(column(FigureColumn::Low), (json!("decimal"), json!(false)));
        assert_eq!(column(FigureColumn::NightlyTo), (json!({"base": "time", "format": "HH:mm"}), json!(false)));
        assert_eq!(
            column(FigureColumn::Period),
            (json!({"base": "string", "format": "^(campaign|joint-wave|nights|first-half)$"}), json!(true))
        );
        let paragraphs = described(FigureColumn::Paragraphs);
        assert_eq!((&paragraphs["datatype"], &paragraphs["separator"]), (&json!("positiveInteger"), &json!(" ")));
        assert_eq!(described(FigureColumn::Label(Language::Zh))["lang"], "zh-Hans");
    }
}
