//! The archive contains every published data version, unchanged.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use hundred_days::data::{Version, parse};

/// The published versions, oldest first. Append only, because links contain them. `cargo xtask archive` appends the
/// current version.
const RELEASED: &str = include_str!("released.txt");

/// The first entries of the list.
const FIRST: [&str; 2] = ["6543eacb", "bbb31dae"];

fn archive() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/archive")
}

#[test]
fn every_published_version_is_kept_unchanged() {
    for version in RELEASED.lines() {
        let path = archive().join(format!("{version}.json"));
        let file = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(Version::of(&file).short(), version, "{} was changed", path.display());
        assert!(parse(&file).is_ok(), "{} cannot be read any more", path.display());
    }
}

#[test]
fn the_list_only_ever_grows() {
    assert!(RELEASED.lines().take(FIRST.len()).eq(FIRST), "tests/released.txt begins with {FIRST:?}");
    let log = Command::new("git")
        .args(["log", "--format=", "--patch", "--no-color", "--no-ext-diff", "--", "tests/released.txt"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output();
    // A copy of the source without its Git history has no earlier lists.
    if let Ok(log) = log.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()) {
        assert_eq!(missing(&log, RELEASED), [""; 0], "tests/released.txt once listed these versions");
    }
}

/// The versions that were added in a Git log of the list, but are not in the list.
fn missing<'a>(log: &'a str, list: &str) -> Vec<&'a str> {
    let added = log.lines().filter_map(|line| line.strip_prefix('+')).filter(|line| !line.starts_with("++"));
    added.filter(|version| !list.lines().any(|listed| listed == *version)).collect()
}

#[test]
fn a_version_that_was_once_listed_and_is_not_any_more_is_found() {
    let log = "--- a/list\n+++ b/list\n@@ -2 +2 @@\n-22222222\n+33333333\n--- /dev/null\n+++ b/list\n@@ -0,0 +1,2 @@\n\
               +11111111\n+22222222\n";
    assert_eq!(missing(log, "11111111\n33333333\n"), ["22222222"]);
    assert_eq!(missing(log, "11111111\n22222222\n33333333\n"), [""; 0]);
}

#[test]
fn every_published_version_has_its_dataset_and_day() {
    let list = archive().with_file_name("versions.csv");
    let list = fs::read_to_string(&list).expect("the list of versions");
    let mut lines = list.lines();
    assert_eq!(lines.next(), Some("version,dataset,published"));
    for (line, version) in lines.by_ref().zip(RELEASED.lines()) {
        let parts: Vec<_> = line.split(',').collect();
        let file = fs::read(archive().join(format!("{version}.json"))).expect("an archived version");
        let dataset = parse(&file).expect("a valid dataset");
        assert_eq!(parts[..2], [version, dataset.id.as_str()], "{line}");
        let is_day =
            parts[2].bytes().map(|byte| byte.is_ascii_digit()).eq("2022-08-05".bytes().map(|byte| byte != b'-'));
        assert!(parts.len() == 3 && is_day, "{line}");
    }
    assert_eq!(list.lines().count(), 1 + RELEASED.lines().count());
}

#[test]
fn the_archive_contains_no_other_files() {
    for entry in fs::read_dir(archive()).expect("the archive") {
        let name = entry.expect("a file").file_name().to_string_lossy().into_owned();
        let version = name.strip_suffix(".json").unwrap_or(&name);
        assert!(RELEASED.lines().any(|released| released == version), "{name} is not in tests/released.txt");
    }
}

#[test]
fn every_current_dataset_is_kept_too() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let mut datasets = 0;
    for entry in fs::read_dir(folder).expect("the data") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let current = Version::of(&fs::read(&path).expect("a file")).short();
            assert!(
                RELEASED.lines().any(|released| released == current),
                "{}: version {current} is not in the archive: `cargo xtask archive` adds it",
                path.display()
            );
            datasets += 1;
        }
    }
    assert!(datasets > 1, "the statement and an example");
}
