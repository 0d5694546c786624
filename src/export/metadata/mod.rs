//! The data described for other programs, in the forms that catalogues, spreadsheets and search engines read.
//!
//! All of it is made from the dataset when the site is built, so that nothing can fall out of step; in the browser
//! there is none of it. `columns` says once what the columns of the table are, for `data_package` and `csvw` alike.

mod columns;
mod csvw;
mod data_package;
mod json_ld;
mod json_schema;
mod oembed;

pub use json_ld::json_ld;
pub use oembed::{Oembed, SiteUrl, oembed};

use sha2::{Digest as _, Sha256};

use super::{Json, csv};
use crate::{
    explore::{format, words},
    figure::{Dataset, Language},
};

/// A file of the folder in which the dataset is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Its name in the folder.
    pub name: String,
    /// What it holds, in UTF-8.
    pub text: String,
}

/// The files that are published beside the dataset's own, of which `file` holds the bytes: the table of figures and
/// the descriptions of both.
pub fn data_files(dataset: &Dataset, file: &[u8]) -> Vec<DataFile> {
    let table = csv::figures(dataset);
    let package = data_package::data_package(dataset, file, table.as_bytes());
    let [csv_name, metadata_name] = [table_name(dataset), csvw::name(dataset)];
    let data_file = |name: &str, text| DataFile { name: name.to_owned(), text };
    vec![
        data_file(&csv_name, table),
        data_file(&metadata_name, csvw::table_description(dataset).to_pretty()),
        data_file(data_package::NAME, package.to_pretty()),
        data_file(json_schema::NAME, json_schema::json_schema().to_pretty()),
    ]
}

/// The name of the dataset's own file.
fn dataset_name(dataset: &Dataset) -> String {
    format!("{}.json", dataset.id)
}

/// The name of the table of figures.
fn table_name(dataset: &Dataset) -> String {
    format!("{}.csv", dataset.id)
}

/// What the dataset is, as its catalogues say it: whose figures, since when, and that nobody vouches for them.
fn description(dataset: &Dataset) -> String {
    let statement = &dataset.statement;
    let words = words(Language::En);
    let date = format::date(statement.published, Language::En);
    let inferred = if statement.year_inferred { format!(" ({})", words.year_inferred) } else { String::new() };
    format!(
        "{} figures of one statement, as reported by {} and published by {} on {date}{inferred}: each with its unit, \
         its period, how precisely it was printed, where it stands, and what it leaves open. {}",
        dataset.figures().len(),
        statement.authority.en,
        statement.outlet.en,
        words.not_verified
    )
}

/// What the statement is called where it is named as a source.
fn source_title(dataset: &Dataset) -> String {
    let statement = &dataset.statement;
    let date = format::date(statement.published, Language::En);
    format!("Statement by {}, published by {}, {date}", statement.authority.en, statement.outlet.en)
}

/// The SHA-256 of some bytes in hexadecimal digits.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The length of some bytes, to be written.
fn byte_count(bytes: &[u8]) -> Json {
    Json::Whole(i64::try_from(bytes.len()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{
        super::sample::{FILE, dataset},
        *,
    };

    #[test]
    fn the_table_and_its_descriptions_are_published() {
        let dataset = dataset();
        let names: Vec<_> = data_files(&dataset, FILE).into_iter().map(|file| file.name).collect();
        let id = &dataset.id;
        assert_eq!(
            names,
            [&format!("{id}.csv"), &format!("{id}.csv-metadata.json"), "datapackage.json", "schema.json"]
        );
    }

    #[test]
    fn the_description_says_whose_figures_they_are() {
        let mut dataset = dataset();
        assert_eq!(
            description(&dataset),
            "27 figures of one statement, as reported by China’s Ministry of Public Security and published by China \
             News Service on 5 August 2022 (the text names no year; it is inferred): each with its unit, its period, \
             how precisely it was printed, where it stands, and what it leaves open. The figures are the authority’s \
             own claims. They are shown as reported and not independently verified."
        );
        dataset.statement.year_inferred = false;
        assert!(!description(&dataset).contains("inferred"));
    }

    #[test]
    fn the_hash_of_the_dataset_is_its_version() {
        assert_eq!(sha256(FILE), dataset().version.to_string());
    }
}
