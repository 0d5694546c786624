//! The list of the statements that a site shows, if there are several: a link to each, in every language.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use hundred_days::{
    data::{Carrier, Dataset},
    ui::prerender,
};

/// The names of the files that the build writes into the folder of the data, besides those with two endings.
const GENERATED: [&str; 2] = ["datapackage", "schema"];

/// The list as HTML: the dataset of the page, and every other dataset in its folder; empty if there is no other.
pub(crate) fn statements(folder: &Path, own: &'static Dataset) -> Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let is_json = path.extension().is_some_and(|extension| extension == "json");
        // The other files are written by the build, and are there if it has run before.
        if is_json && name != own.id.as_str() && !GENERATED.contains(&name) && !name.contains('.') {
            names.push(path);
        }
    }
    names.sort();
    let mut datasets = vec![own];
    for path in names {
        let (dataset, _) = crate::read(&path)?;
        ensure!(dataset.id.as_str() != Carrier::DRAFT, "{}: in links this id is the reader’s draft", path.display());
        datasets.push(dataset);
    }
    Ok(prerender::statements_html(&datasets))
}
