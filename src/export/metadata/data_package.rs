//! The data folder as a Data Package: its files with sizes and hashes, and the columns of the table.

use serde_json::{Value, json};

use super::{dataset_name, table_name};
use crate::{
    data::{Dataset, Language},
    export::{
        catalogue::{description, sha256, source_title},
        table::{columns::Field, csv::FigureColumn, table_schema::table_schema},
    },
    words::metadata_words,
};

/// The file name, which the standard requires.
pub(super) const NAME: &str = "datapackage.json";

/// The descriptor of the dataset's file and of the table, given the bytes of both. It follows version 1 of the
/// standard, which all Data Package software reads.
///
/// It has no licence: the project's licence is for its code, and the figures are not the project's to license.
pub(super) fn data_package(dataset: &Dataset, file: &[u8], table: &[u8]) -> Value {
    let words = metadata_words(Language::default());
    json!({
        "profile": "data-package",
        "name": dataset.id.as_str(),
        "title": dataset.title.in_default_language(),
        "description": description(dataset),
        "version": dataset.version.short(),
        "sources": [{ "title": source_title(dataset) }],
        "resources": [
            {
                "name": "figures",
                "profile": "tabular-data-resource",
                "title": words.table_title,
                "description": words.table_description,
                "path": table_name(dataset),
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": table.len(),
                "hash": hash(table),
                "schema": Value::from(table_schema(FigureColumn::all().into_iter().map(|column| Field::reported(column, dataset)))),
            },
            {
                "name": "dataset",
                "profile": "data-resource",
                "title": words.dataset_title,
                "description": words.dataset_description,
                "path": dataset_name(dataset),
                "format": "json",
                "mediatype": "application/json",
                "encoding": "utf-8",
                "bytes": file.len(),
                "hash": hash(file),
            },
        ],
    })
}

fn hash(bytes: &[u8]) -> String {
    format!("sha256:{}", sha256(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::Id,
        export::{
            sample::{FILE, dataset},
            table::csv,
        },
    };

    fn package() -> Value {
        let dataset = dataset();
        data_package(&dataset, &FILE, csv::figures(&dataset).as_bytes())
    }

    #[test]
    fn the_package_names_its_source_and_claims_no_licence() {
        let package = package();
        assert_eq!(package["name"], "hundred-days-2022-08-05");
        assert_eq!(
            package["sources"],
            json!([{"title": "Statement by China’s Ministry of Public Security, published by China News Service, \
                5 August 2022"}])
        );
        assert_eq!(package["licenses"], Value::Null);
    }

    #[test]
    fn each_file_has_its_size_and_its_hash() {
        let package = package();
        let dataset = dataset();
        let [table, whole] = [&package["resources"][0], &package["resources"][1]];
        assert_eq!(table["path"], "hundred-days-2022-08-05.csv");
        assert_eq!(table["bytes"], csv::figures(&dataset).len());
        assert_eq!(whole["path"], "hundred-days-2022-08-05.json");
        assert_eq!(whole["bytes"], FILE.len());
        assert_eq!(whole["hash"], format!("sha256:{}", dataset.version));
        assert_ne!(whole["hash"], table["hash"]);
    }

    #[test]
    fn each_column_is_a_field() {
        let package = package();
        let fields = &package["resources"][0]["schema"]["fields"];
        let names: Vec<_> = fields.as_array().expect("fields").iter().map(|field| field["name"].clone()).collect();
        assert_eq!(names, FigureColumn::all().into_iter().map(FigureColumn::name).collect::<Vec<_>>());
        let field =
            |column| &fields[FigureColumn::all().into_iter().position(|other| other == column).expect("a column")];
        assert_eq!(
            *field(FigureColumn::From),
            json!({"name": "from", "type": "date", "description": "The first day of the period.",
                "constraints": {"required": true}})
        );
        assert_eq!(
            field(FigureColumn::Period)["constraints"]["enum"],
            json!(["campaign", "joint-wave", "nights", "first-half"])
        );
        assert_eq!(fields[0]["constraints"], json!({"required": true, "unique": true, "pattern": Id::PATTERN}));
    }
}
