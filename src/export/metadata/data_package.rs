//! The folder of the data as a Data Package: its files with sizes and hashes, and what the table's columns hold.

use super::{
    super::{
        catalogue::{byte_count, description, sha256, source_title},
        columns::Field,
        csv::Column,
        table_schema::table_schema,
    },
    Json, dataset_name, table_name,
};
use crate::figure::Dataset;

/// The name that the standard asks for.
pub(super) const NAME: &str = "datapackage.json";

/// The descriptor of the dataset's file and of the table, given the bytes of both. It follows version 1 of the
/// standard, which every program for Data Packages reads.
///
/// It names no licence: the project's own is for its code, and the figures are not the project's to license.
pub(super) fn data_package(dataset: &Dataset, file: &[u8], table: &[u8]) -> Json {
    let figures = Json::object([
        ("name", "figures".into()),
        ("profile", "tabular-data-resource".into()),
        ("title", "The figures as a table".into()),
        ("description", "One row for each figure. An empty cell says that there is nothing to say.".into()),
        ("path", table_name(dataset).into()),
        ("format", "csv".into()),
        ("mediatype", "text/csv".into()),
        ("encoding", "utf-8".into()),
        ("bytes", byte_count(table)),
        ("hash", hash(table)),
        ("schema", table_schema(Column::ALL.map(|column| Field::reported(column, dataset)))),
    ]);
    let whole = Json::object([
        ("name", "dataset".into()),
        ("profile", "data-resource".into()),
        ("title", "The whole dataset".into()),
        ("description", "The statement, its paragraphs and its figures, as schema.json describes them.".into()),
        ("path", dataset_name(dataset).into()),
        ("format", "json".into()),
        ("mediatype", "application/json".into()),
        ("encoding", "utf-8".into()),
        ("bytes", byte_count(file)),
        ("hash", hash(file)),
    ]);
    Json::object([
        ("profile", "data-package".into()),
        ("name", dataset.id.as_str().into()),
        ("title", dataset.title.en.as_str().into()),
        ("description", description(dataset).into()),
        ("version", dataset.version.short().into()),
        ("sources", Json::List(vec![Json::object([("title", source_title(dataset).into())])])),
        ("resources", Json::List(vec![figures, whole])),
    ])
}

fn hash(bytes: &[u8]) -> Json {
    format!("sha256:{}", sha256(bytes)).into()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::figure::Id;

    use super::{
        super::super::{
            csv,
            sample::{FILE, dataset},
        },
        *,
    };

    fn package() -> Value {
        let dataset = dataset();
        let package = data_package(&dataset, FILE, csv::figures(&dataset).as_bytes());
        serde_json::from_str(&package.to_pretty()).expect("JSON")
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
        assert_eq!(names, Column::ALL.map(Column::name));
        assert_eq!(
            fields[6],
            json!({"name": "from", "type": "date", "description": "The first day of the period.",
                "constraints": {"required": true}})
        );
        assert_eq!(fields[5]["constraints"]["enum"], json!(["campaign", "joint-wave", "nights", "first-half"]));
        assert_eq!(fields[0]["constraints"], json!({"required": true, "unique": true, "pattern": Id::PATTERN}));
    }
}
