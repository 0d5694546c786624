//! The data described for other programs, in the forms that catalogues, spreadsheets and search engines read.
//!
//! All of it is made from the dataset when the site is built, so that nothing can fall out of step; in the browser
//! there is none of it.

mod csvw;
mod data_package;
mod json_ld;
mod json_schema;
mod oembed;

pub use json_ld::json_ld;
pub use oembed::{Oembed, SiteUrl, oembed};

use super::{Json, csv};
use crate::figure::Dataset;

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
}
