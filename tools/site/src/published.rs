//! Reads the datasets that a site publishes.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail, ensure};
use hundred_days::{
    data::{self, Carrier, Dataset},
    export::metadata::Published,
};

/// The names of the files that the build writes into the folder of the data, besides those with two endings.
const GENERATED: [&str; 2] = ["datapackage", "schema"];

/// The dataset of the page, in this file, and every other dataset in its folder.
pub(crate) fn published(file: &Path) -> Result<Vec<Published>> {
    let own = read(file, Carrier::Page)?;
    let folder = file.parent().context("the dataset is in no folder")?;
    let mut others = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let is_json = path.extension().is_some_and(|extension| extension == "json");
        // The other files are written by the build, and are there if it has run before.
        if is_json && name != own.dataset.id.as_str() && !GENERATED.contains(&name) && !name.contains('.') {
            others.push(path);
        }
    }
    others.sort();
    let mut all = vec![own];
    for path in others {
        all.push(read(&path, Carrier::Site)?);
    }
    Ok(all)
}

/// Reads a dataset file, which has the name of its id. The dataset lives as long as the program.
fn read(path: &Path, carrier: Carrier) -> Result<Published> {
    let file = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let dataset: &Dataset = match data::parse(&file) {
        Ok(dataset) => Box::leak(Box::new(dataset.carried_by(carrier, None))),
        Err(problems) => bail!("{}:\n{problems}", path.display()),
    };
    let is_named_by_id = path.file_stem().and_then(|stem| stem.to_str()) == Some(dataset.id.as_str());
    ensure!(is_named_by_id, "{}: a dataset file has the name of its id, expected {}.json", path.display(), dataset.id);
    ensure!(dataset.id.as_str() != Carrier::DRAFT, "{}: in links this id is the reader’s draft", path.display());
    Ok(Published { dataset, file })
}
