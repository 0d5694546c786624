//! The archive of the data: every version that was ever built to be published, so that old links go on showing what
//! they showed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use html5gum::{Token, Tokenizer};
use sha2::{Digest as _, Sha256};

use crate::{progress::say, repository};

/// Where the versions are kept, beside the current data, and the list of them that tests hold the folder to.
const FOLDER: &str = "public/data/archive";
const LIST: &str = "tests/released.txt";

/// How many digits of a version's SHA-256 name it, as in links.
const SHORT: usize = 8;

/// Keeps the current data in the archive, where it is not there yet.
pub(crate) fn keep() -> Result<()> {
    keep_in(repository::root())
}

fn keep_in(root: &Path) -> Result<()> {
    let current = dataset(root)?;
    let file = fs::read(&current).with_context(|| format!("cannot read {}", current.display()))?;
    let version = short_version(&file);
    let kept = root.join(FOLDER).join(format!("{version}.json"));
    if !kept.exists() {
        fs::create_dir_all(root.join(FOLDER))
            .and_then(|()| fs::write(&kept, &file))
            .with_context(|| format!("cannot keep version {version} of the data in {FOLDER}"))?;
        say(format!("version {version} of the data is new: kept in {FOLDER}, to be committed"));
    }
    let list = fs::read_to_string(root.join(LIST)).with_context(|| format!("cannot read {LIST}"))?;
    if !list.lines().any(|line| line == version) {
        fs::write(root.join(LIST), format!("{list}{version}\n")).with_context(|| format!("cannot write {LIST}"))?;
    }
    Ok(())
}

/// The file of the data: the one that `index.html` points to.
fn dataset(root: &Path) -> Result<PathBuf> {
    let page = fs::read_to_string(root.join("index.html")).context("cannot read index.html")?;
    let address = Tokenizer::new(&page).find_map(|Ok(token)| match token {
        Token::StartTag(tag) if tag.attributes.get(b"id".as_slice()).is_some_and(|id| id.as_slice() == b"dataset") => {
            tag.attributes.get(b"href".as_slice()).map(|href| String::from_utf8_lossy(href).into_owned())
        }
        _ => None,
    });
    let address = address.context("index.html has no <link id=\"dataset\" href=\"…\">")?;
    Ok(root.join("public").join(address))
}

fn short_version(file: &[u8]) -> String {
    let digest = Sha256::digest(file);
    digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).take(SHORT).map(|digit| format!("{digit:x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A repository with nothing but a page and its data.
    fn repository(name: &str) -> PathBuf {
        let root = std::env::temp_dir().join(format!("archive-{name}-{}", std::process::id()));
        for folder in ["public/data", "tests"] {
            fs::create_dir_all(root.join(folder)).expect("a folder");
        }
        fs::write(root.join("index.html"), r#"<link id="dataset" rel="preload" href="data/d.json">"#).expect("a page");
        fs::write(root.join(LIST), "").expect("a list");
        root
    }

    fn kept(root: &Path) -> Vec<String> {
        let entries = fs::read_dir(root.join(FOLDER)).expect("the archive");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_version_is_the_beginning_of_a_digest() {
        assert_eq!(short_version(b""), "e3b0c442");
    }

    #[test]
    fn building_with_changed_data_keeps_the_old_file() {
        let root = repository("changed");
        for (data, versions) in [("one", 1), ("two", 2), ("two", 2), ("one", 2)] {
            fs::write(root.join("public/data/d.json"), data).expect("data");
            keep_in(&root).expect("kept");
            assert_eq!(kept(&root).len(), versions);
        }
        let list = fs::read_to_string(root.join(LIST)).expect("the list");
        let names: Vec<_> = list.lines().map(|version| format!("{version}.json")).collect();
        assert_eq!(names, ["7692c3ad.json", "3fc4ccfe.json"]);
        assert_eq!(fs::read_to_string(root.join(FOLDER).join(&names[0])).expect("the old file"), "one");
        fs::remove_dir_all(&root).expect("cleaned up");
    }

    #[test]
    fn the_page_says_which_file_the_data_is() {
        let root = repository("missing");
        let error = keep_in(&root).expect_err("no data").to_string();
        assert!(error.starts_with("cannot read") && error.ends_with("d.json"), "{error}");
        fs::write(root.join("index.html"), "<link rel=\"icon\">").expect("a page");
        assert_eq!(
            keep_in(&root).expect_err("no link").to_string(),
            "index.html has no <link id=\"dataset\" href=\"…\">"
        );
        fs::remove_dir_all(&root).expect("cleaned up");
    }
}
