//! An archive of a view: its pictures, data and citations, and a readme.

use time::Date;

use super::zip::zip;
use crate::{
    data::Language,
    export::{
        Citation, Cited, File, JsonValue, ViewData,
        catalogue::{byte_count, description, sha256, source_title},
        table::{columns::Field, csv::FigureColumn, derived_csv::DerivedColumn, table_schema::table_schema},
    },
    words::file_description,
};

/// The archive of a view with these pictures and this access date. `None` if it exceeds the limits of the format.
///
/// The same view gives the same bytes on the same day: the order of the files is fixed, and their date is the day of
/// the statement.
pub fn bundle(data: &ViewData<'_>, accessed: Date, pictures: Vec<File>) -> Option<Vec<u8>> {
    zip(&files(data, accessed, pictures), data.dataset.statement.published)
}

/// The files of the archive.
fn files(data: &ViewData<'_>, accessed: Date, pictures: Vec<File>) -> Vec<File> {
    let ViewData { dataset, query, quantities, all, .. } = data;
    let language = query.language;
    let citation = Citation {
        dataset,
        cited: Cited::view(query.view, quantities.len(), *all, language),
        url: data.link.clone(),
        accessed,
        language,
    };
    let text = |name: &str, text: String| File { name: name.to_owned(), bytes: text.into_bytes() };
    let mut files = pictures;
    files.extend([
        text(TABLE, data.to_csv()),
        text("data.json", data.to_json()),
        text("citation.txt", citation.to_text() + "\r\n"),
        text("citation.bib", citation.to_bibtex()),
        text("citation.json", citation.to_csl_json()),
    ]);
    let package = data_package(data, &files);
    files.push(text("datapackage.json", package.to_pretty()));
    files.insert(0, text("README.txt", data.to_readme(&files)));
    files
}

/// The name of the table in the archive.
const TABLE: &str = "table.csv";

/// The Data Package descriptor of these files, in version 1 of the standard.
fn data_package(data: &ViewData<'_>, files: &[File]) -> JsonValue {
    let dataset = data.dataset;
    let resource = |file: &File| {
        let is_table = file.name == TABLE;
        let (name, format) = file.name.split_once('.').unwrap_or((&file.name, ""));
        let media = match format {
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "csv" => "text/csv",
            "json" => "application/json",
            _ => "text/plain",
        };
        let profile = if is_table { "tabular-data-resource" } else { "data-resource" };
        // Names are unique within a package, and several files differ only in their extensions.
        let name = if is_table || name == "data" { name.to_owned() } else { [name, "-", format].concat() };
        JsonValue::object([
            ("name", name.into()),
            ("profile", profile.into()),
            ("title", file_description(&file.name, Language::default()).into()),
            ("path", file.name.as_str().into()),
            ("format", format.into()),
            ("mediatype", media.into()),
        ])
        .with("encoding", (format != "png").then(|| "utf-8".into()))
        .and([("bytes", byte_count(&file.bytes)), ("hash", ["sha256:", &sha256(&file.bytes)].concat().into())])
        .with("schema", is_table.then(|| schema(data)))
    };
    JsonValue::object([
        ("profile", "data-package".into()),
        ("name", data.file_stem().into()),
        ("title", dataset.title.in_default_language().into()),
        ("description", description(dataset, Language::default()).into()),
        ("version", dataset.version.short().into()),
        ("homepage", data.link.as_str().into()),
        (
            "sources",
            JsonValue::List(vec![JsonValue::object([("title", source_title(dataset, Language::default()).into())])]),
        ),
        ("resources", JsonValue::List(files.iter().map(resource).collect())),
    ])
}

fn schema(data: &ViewData<'_>) -> JsonValue {
    if data.is_derived() {
        table_schema(DerivedColumn::all().into_iter().map(|column| Field::derived(column, data.dataset)))
    } else {
        table_schema(FigureColumn::all().into_iter().map(|column| Field::reported(column, data.dataset)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;
    use time::Month;

    use super::*;
    use crate::{
        export::sample::dataset,
        query::{Query, View},
    };

    fn day() -> Date {
        Date::from_calendar_date(2026, Month::November, 24).expect("a day")
    }

    fn files_of(view: View, language: Language) -> Vec<File> {
        let dataset = dataset();
        let query = Query { view, language, ..Query::default() };
        let data = ViewData::of(&dataset, &query, "https://example.org/?v=1".into());
        let picture = |name: &str| File { name: name.to_owned(), bytes: vec![1, 2, 3] };
        assert_eq!(bundle(&data, day(), vec![picture("a.svg")]), bundle(&data, day(), vec![picture("a.svg")]));
        files(&data, day(), vec![picture("picture.svg"), picture("picture-wide.png")])
    }

    #[test]
    fn it_holds_everything_and_explains_it_first() {
        let names: Vec<_> = files_of(View::Compare, Language::Zh).into_iter().map(|file| file.name).collect();
        let expected = [
            "README.txt",
            "picture.svg",
            "picture-wide.png",
            "table.csv",
            "data.json",
            "citation.txt",
            "citation.bib",
            "citation.json",
            "datapackage.json",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn the_package_describes_every_other_file_as_it_is() {
        for view in View::ALL {
            let files = files_of(view, Language::En);
            let package = files.iter().find(|file| file.name == "datapackage.json").expect("the package");
            let package: Value = serde_json::from_slice(&package.bytes).expect("JSON");
            let resources = package["resources"].as_array().expect("resources");
            assert_eq!(resources.len(), files.len() - 2);
            let names: BTreeSet<_> = resources.iter().map(|resource| resource["name"].as_str()).collect();
            assert_eq!(names.len(), resources.len());
            for resource in resources {
                let file = files.iter().find(|file| resource["path"] == *file.name).expect("the file");
                assert_eq!(resource["bytes"], file.bytes.len());
                assert_eq!(resource["hash"], format!("sha256:{}", sha256(&file.bytes)));
                assert!(resource["title"].as_str().is_some_and(|title| title.len() > 5), "{resource}");
            }
            let table = files.iter().find(|file| file.name == TABLE).expect("the table");
            let head = String::from_utf8_lossy(&table.bytes).lines().next().unwrap_or_default().to_owned();
            let fields =
                resources.iter().find(|resource| resource["path"] == TABLE).expect("the table")["schema"]["fields"]
                    .clone();
            let fields: Vec<_> =
                fields.as_array().expect("fields").iter().filter_map(|field| field["name"].as_str()).collect();
            assert_eq!(fields.join(","), head, "{}", view.name());
        }
    }
}
