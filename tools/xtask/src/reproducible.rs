//! The step `reproducible`: builds the site again from a copy of the sources in another folder, and compares every byte.
//!
//! The copy shares nothing with the first build but the installed tools and Cargo's downloaded sources. Its path has
//! another length, and it is built in another time zone and with another language of the system.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::{
    cache::remove,
    process::{command, output},
    progress::say,
    repository, site,
};

/// The folder of the copy. It is removed when the sites are the same.
const FOLDER: &str = "target/reproducible";
const COPY: &str = "a-folder-whose-path-is-longer";

/// Builds the site a second time and compares it with `dist/`.
pub(crate) fn check() -> Result<()> {
    let folder = repository::emptied(FOLDER)?;
    let copy = folder.join(COPY);
    copy_sources(&copy)?;
    site::bundle_copy(&copy)?;
    let (count, differences) = compare(&repository::dist(), &copy.join("dist"))?;
    ensure!(
        differences.is_empty(),
        "two builds of the same sources differ; the second one is in {}\n  {}",
        copy.join("dist").display(),
        differences.join("\n  ")
    );
    say(format!("the second build has the same {count} files"));
    remove(&folder)
}

/// Copies every file that Git does not ignore.
fn copy_sources(to: &Path) -> Result<()> {
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let names = output(command("git").args(list)).context("the files of the repository are unknown")?;
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (repository::root().join(name), to.join(name));
        // A file that was removed is still in the list.
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(&to))?;
            fs::copy(&from, &to).with_context(|| format!("cannot copy {name}"))?;
        }
    }
    Ok(())
}

/// The number of files in two folders, and a line about each file that is not the same in both.
fn compare(first: &Path, second: &Path) -> Result<(usize, Vec<String>)> {
    let [mut names, others] = [files(first)?, files(second)?];
    names.extend(others);
    ensure!(!names.is_empty(), "{} has no files", first.display());
    let mut differences = Vec::new();
    for name in &names {
        let [one, other] = [first, second].map(|folder| folder.join(name));
        let problem = match (one.is_file(), other.is_file()) {
            (true, true) => difference(&read(&one)?, &read(&other)?),
            (true, false) => Some("is only in the first build".to_owned()),
            (false, _) => Some("is only in the second build".to_owned()),
        };
        differences.extend(problem.map(|problem| format!("{} {problem}", name.display())));
    }
    Ok((names.len(), differences))
}

/// The first difference of two files.
fn difference(one: &[u8], other: &[u8]) -> Option<String> {
    let place = one.iter().zip(other).position(|(one, other)| one != other);
    let sizes = format!("has {} and {} bytes", one.len(), other.len());
    match place {
        Some(place) => {
            Some(format!("{sizes}, first different at byte {place}: {:#04x} and {:#04x}", one[place], other[place]))
        }
        None => (one.len() != other.len()).then(|| format!("{sizes}, the shorter is the beginning of the longer")),
    }
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// The paths of all files in a folder, from that folder.
fn files(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let name = Path::new(path.file_name().unwrap_or(OsStr::new("")));
        if path.is_dir() {
            files.extend(self::files(&path)?.iter().map(|inner| name.join(inner)));
        } else {
            files.insert(name.to_owned());
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::{env, process};

    use super::*;

    #[test]
    fn every_difference_of_two_folders_is_found() -> Result<()> {
        let root = env::temp_dir().join(format!("xtask-reproducible-{}", process::id()));
        remove(&root)?;
        let [first, second] = ["first", "second"].map(|name| root.join(name));
        for folder in [&first, &second] {
            fs::create_dir_all(folder.join("data"))?;
            fs::write(folder.join("index.html"), "<p>page")?;
            fs::write(folder.join("data/a.json"), "{}")?;
        }
        assert_eq!(compare(&first, &second)?, (2, Vec::new()));

        fs::write(second.join("index.html"), "<p>Page")?;
        fs::write(second.join("data/a.json"), "{}\n")?;
        fs::write(first.join("a.wasm"), "")?;
        fs::write(second.join("data/b.json"), "")?;
        let expected = [
            "a.wasm is only in the first build",
            "data/a.json has 2 and 3 bytes, the shorter is the beginning of the longer",
            "data/b.json is only in the second build",
            "index.html has 7 and 7 bytes, first different at byte 3: 0x70 and 0x50",
        ];
        assert_eq!(compare(&first, &second)?, (4, expected.map(str::to_owned).to_vec()));
        remove(&root)
    }

    #[test]
    fn empty_and_missing_folders_are_not_the_same() -> Result<()> {
        let root = env::temp_dir().join(format!("xtask-reproducible-empty-{}", process::id()));
        fs::create_dir_all(root.join("empty"))?;
        assert!(compare(&root.join("empty"), &root.join("empty")).is_err());
        assert!(compare(&root.join("empty"), &root.join("missing")).is_err());
        remove(&root)
    }
}
