//! The archive of all published data versions, so that old links keep showing the same data.
//!
//! `cargo xtask archive` adds the current version to the repository. A build never writes into the repository: it adds
//! the current version to the archive of the built site only, and warns if the repository does not have it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use crate::{progress::say, repository};

/// The folder of the site's public files in the repository. The build copies it to `dist/`.
const PUBLIC: &str = "public";

/// The folder of the datasets in `public/`.
const DATA: &str = "data";

/// The folder of the versions, in `public/` and in the built site.
const FOLDER: &str = "data/archive";

/// The list of versions that the tests compare with the folder.
const LIST: &str = "tests/released.txt";

/// The published list of versions, with the dataset and the day of each.
const DATES: &str = "public/data/versions.csv";

/// The length of a data version in links, in hexadecimal digits.
const SHORT: usize = 8;

/// Adds the current datasets to the archive in the repository, unless they are there.
pub(crate) fn record() -> Result<()> {
    for current in Current::all(repository::root())? {
        let version = current.record()?;
        say(format!("version {version} of the data is in {PUBLIC}/{FOLDER}/, {DATES} and {LIST}: commit all"));
    }
    Ok(())
}

/// Adds the current datasets to the archive of the built site, and warns if the repository does not have one.
pub(crate) fn complete_site() -> Result<()> {
    for current in Current::all(repository::root())? {
        current.copy_to(&repository::dist())?;
        if !current.is_recorded()? {
            println!(
                "\nwarning: version {} of the data is not in {PUBLIC}/{FOLDER}/.\n\
                 Run `cargo xtask archive` and commit what it writes before you publish this site. Otherwise links to\n\
                 this version stop working once the data changes.",
                current.version
            );
        }
    }
    Ok(())
}

/// A current dataset of a repository.
struct Current<'a> {
    root: &'a Path,
    /// The id of the dataset, which is the name of its file.
    id: String,
    file: Vec<u8>,
    version: String,
}

impl<'a> Current<'a> {
    /// Every dataset in `public/data/`, in the order of their names.
    fn all(root: &'a Path) -> Result<Vec<Self>> {
        let folder = root.join(PUBLIC).join(DATA);
        let read = || format!("cannot read {}", folder.display());
        let entries = fs::read_dir(&folder).with_context(read)?.collect::<Result<Vec<_>, _>>().with_context(read)?;
        let is_dataset = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "json");
        let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).filter(is_dataset).collect();
        paths.sort();
        paths.iter().map(|path| Self::read(root, path)).collect()
    }

    fn read(root: &'a Path, path: &Path) -> Result<Self> {
        let file = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let version = short_version(&file);
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { root, id, file, version })
    }

    /// Whether the archive in the repository and the list contain it.
    fn is_recorded(&self) -> Result<bool> {
        let file = self.root.join(PUBLIC).join(FOLDER).join(self.file_name());
        Ok(file.exists() && self.is_in(&list(self.root)?))
    }

    fn is_in(&self, list: &str) -> bool {
        list.lines().any(|line| line == self.version)
    }

    fn file_name(&self) -> String {
        format!("{}.json", self.version)
    }

    /// Adds it to the archive in the repository and to the lists. Returns its version.
    fn record(&self) -> Result<&str> {
        self.copy_to(&self.root.join(PUBLIC))?;
        let list = list(self.root)?;
        if !self.is_in(&list) {
            fs::write(self.root.join(LIST), format!("{list}{}\n", self.version))
                .with_context(|| format!("cannot write {LIST}"))?;
            let dates = self.root.join(DATES);
            let before = fs::read_to_string(&dates).with_context(|| format!("cannot read {DATES}"))?;
            let today = time::OffsetDateTime::now_utc().date();
            fs::write(&dates, format!("{before}{},{},{today}\n", self.version, self.id))
                .with_context(|| format!("cannot write {DATES}"))?;
        }
        Ok(&self.version)
    }

    /// Adds it to the archive in a folder of public files. An existing file is not changed.
    fn copy_to(&self, public: &Path) -> Result<()> {
        let folder = public.join(FOLDER);
        let file = folder.join(self.file_name());
        if file.exists() {
            return Ok(());
        }
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&file, &self.file))
            .with_context(|| format!("cannot write {}", file.display()))
    }
}

fn list(root: &Path) -> Result<String> {
    fs::read_to_string(root.join(LIST)).with_context(|| format!("cannot read {LIST}"))
}

fn short_version(file: &[u8]) -> String {
    let digest = Sha256::digest(file);
    digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).take(SHORT).map(|digit| format!("{digit:x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A repository that contains only its data.
    fn repository(name: &str) -> PathBuf {
        let root = std::env::temp_dir().join(format!("archive-{name}-{}", std::process::id()));
        for folder in ["public/data", "tests"] {
            fs::create_dir_all(root.join(folder)).expect("a folder");
        }
        fs::write(root.join(LIST), "").expect("a list");
        fs::write(root.join(DATES), "head\n").expect("a list");
        root
    }

    /// The names of the files in an archive.
    fn files(public: &Path) -> Vec<String> {
        let Ok(entries) = fs::read_dir(public.join(FOLDER)) else { return Vec::new() };
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// The only dataset of a repository.
    fn current(root: &Path) -> Current<'_> {
        Current::all(root).expect("data").remove(0)
    }

    /// The versions of the data `one` and `two`.
    const ONE: &str = "7692c3ad";
    const TWO: &str = "3fc4ccfe";

    #[test]
    fn a_version_is_the_beginning_of_a_digest() {
        assert_eq!(short_version(b""), "e3b0c442");
    }

    #[test]
    fn recording_changed_data_keeps_the_old_file() {
        let root = repository("changed");
        for (data, version, count) in [("one", ONE, 1), ("two", TWO, 2), ("two", TWO, 2), ("one", ONE, 2)] {
            fs::write(root.join("public/data/d.json"), data).expect("data");
            assert_eq!(current(&root).record().expect("recorded"), version);
            assert_eq!(files(&root.join(PUBLIC)).len(), count);
        }
        assert_eq!(list(&root).expect("the list"), format!("{ONE}\n{TWO}\n"));
        let dates = fs::read_to_string(root.join(DATES)).expect("the list");
        let parts: Vec<Vec<_>> = dates.lines().map(|line| line.split(',').collect()).collect();
        assert_eq!(parts.iter().map(|line| line[0]).collect::<Vec<_>>(), ["head", ONE, TWO]);
        assert!(parts[1..].iter().all(|line| line[1] == "d" && line[2].len() == "2022-08-05".len()), "{dates}");
        let old = root.join(PUBLIC).join(FOLDER).join(format!("{ONE}.json"));
        assert_eq!(fs::read_to_string(old).expect("the old file"), "one");
        fs::remove_dir_all(&root).expect("cleaned up");
    }

    #[test]
    fn a_site_with_changed_data_leaves_the_repository_as_it_is() {
        let root = repository("built");
        let site = root.join("dist");
        fs::write(root.join("public/data/d.json"), "one").expect("data");
        let current = current(&root);
        current.copy_to(&site).expect("copied");
        assert_eq!(files(&site), [format!("{ONE}.json")]);
        assert_eq!(files(&root.join(PUBLIC)), [""; 0]);
        assert_eq!(list(&root).expect("the list"), "");
        assert!(!current.is_recorded().expect("an answer"));
        current.record().expect("recorded");
        assert!(current.is_recorded().expect("an answer"));
        fs::remove_dir_all(&root).expect("cleaned up");
    }

    #[test]
    fn every_dataset_is_archived_and_nothing_else() {
        let root = repository("several");
        for (name, content) in [("b.json", "two"), ("a.json", "one"), ("note.txt", "three")] {
            fs::write(root.join("public/data").join(name), content).expect("a file");
        }
        let versions: Vec<_> = Current::all(&root).expect("data").into_iter().map(|current| current.version).collect();
        assert_eq!(versions, [ONE, TWO]);
        fs::remove_dir_all(&root).expect("cleaned up");
    }
}
