//! The data folder as a Data Package: its files with sizes and hashes, and the columns of the tables.

use serde_json::{Value, json};

use super::{Published, dataset_name, table_name};
use crate::{
    data::{Carrier, Dataset, Language},
    export::{
        catalogue::{description, sha256, source_title},
        table::{columns::Field, csv::FigureColumn, table_schema::table_schema},
    },
    words::metadata_words,
};

/// The file name, which the standard requires.
pub(super) const NAME: &str = "datapackage.json";

/// The descriptor of the files of the datasets and of their tables, given the texts of the tables. It follows version 1
/// of the standard, which all Data Package software reads.
///
/// It has no licence: the project's licence is for its code, and the figures are not the project's to license.
pub(super) fn data_package(all: &[Published], tables: &[String]) -> Value {
    let joined =
        |of: fn(&'static Dataset) -> String, mark| all.iter().map(|one| of(one.dataset)).collect::<Vec<_>>().join(mark);
    let name = all.first().map_or("", |one| one.dataset.id.as_str());
    json!({
        "profile": "data-package",
        "name": name,
        "title": joined(title, " · "),
        "description": joined(|dataset| description(dataset, Language::default()), " "),
        "version": joined(|dataset| dataset.version.short().to_owned(), "-"),
        "sources": all.iter().map(|one| json!({ "title": source_title(one.dataset, Language::default()) })).collect::<Vec<_>>(),
        "resources": all.iter().zip(tables).flat_map(|(one, table)| resources(one, table)).collect::<Vec<_>>(),
    })
}

fn title(dataset: &'static Dataset) -> String {
    dataset.title.in_default_language().to_owned()
}

/// The table and the file of a dataset.
fn resources(Published { dataset, file }: &Published, table: &str) -> [Value; 2] {
    let words = metadata_words(Language::default());
    let is_first = dataset.carrier == Carrier::Page;
    let name = |kind: &str| if is_first { kind.to_owned() } else { [dataset.id.as_str(), "-", kind].concat() };
    let of = |of_table: &str| if is_first { of_table.to_owned() } else { [&title(dataset), " · ", of_table].concat() };
    let columns = FigureColumn::all().into_iter().map(|column| Field::reported(column, dataset));
    [
        json!({
            "name": name("figures"),
            "profile": "tabular-data-resource",
            "title": of(words.table_title),
            "description": words.table_description,
            "path": table_name(dataset),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": table.len(),
            "hash": hash(table.as_bytes()),
            "schema": Value::from(table_schema(columns)),
        }),
        json!({
            "name": name("dataset"),
            "profile": "data-resource",
            "title": of(words.dataset_title),
            "description": words.dataset_description,
            "path": dataset_name(dataset),
            "format": "json",
            "mediatype": "application/json",
            "encoding": "utf-8",
            "bytes": file.len(),
            "hash": hash(file),
        }),
    ]
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
            metadata::sample::published,
            sample::{FILE, dataset},
            table::csv,
        },
    };

    fn package() -> Value {
        let all = published();
        let tables: Vec<_> = all.iter().map(|one| csv::figures(one.dataset)).collect();
        data_package(&all, &tables)
    }

    #[test]
    fn the_package_names_its_source_and_claims_no_licence() {
        let package = package();
        assert_eq!(package["name"], "hundred-days-2022-08-05");
        assert_eq!(
            package["sources"],
            json!([
                {"title": "Statement by China’s Ministry of Public Security, published by China News Service, \
                    5 August 2022"},
                {"title": "Statement by U.S. Customs and Border Protection, published by cbp.gov, 5 March 2020"},
            ])
        );
        assert_eq!(package["licenses"], Value::Null);
    }

    #[test]
    fn each_file_has_its_size_and_its_hash() {
        let package = package();
        let dataset = dataset();
        let names: Vec<_> = (0..4).map(|index| &package["resources"][index]["name"]).collect();
        assert_eq!(names, ["figures", "dataset", "cbp-2020-02-figures", "cbp-2020-02-dataset"]);
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
