//! The archive holds every version of the data that was ever published, each as it was.

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
};

use hundred_days::figure::{Version, parse};

/// The versions that were published, oldest first. Append only: a link made with one of them has to find it.
const RELEASED: &str = include_str!("released.txt");

fn archive() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/archive")
}

#[test]
fn every_published_version_is_kept_as_it_was() {
    // Raise this number with every line.
    assert_eq!(RELEASED.lines().count(), 2, "the list only ever grows");
    for version in RELEASED.lines() {
        let path = archive().join(format!("{version}.json"));
        let file = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(Version::of(&file).short(), version, "{} was changed", path.display());
        assert!(parse(&file).is_ok(), "{} cannot be read any more", path.display());
    }
}

#[test]
fn the_archive_holds_nothing_else() {
    for entry in fs::read_dir(archive()).expect("the archive") {
        let name = entry.expect("a file").file_name().to_string_lossy().into_owned();
        let version = name.strip_suffix(".json").unwrap_or(&name);
        assert!(RELEASED.lines().any(|released| released == version), "{name} is not in tests/released.txt");
    }
}

#[test]
fn the_current_data_is_kept_too() {
    let current = common::dataset().version.short();
    assert!(
        RELEASED.lines().any(|released| released == current),
        "version {current} of the data is not in the archive: `cargo xtask build` keeps it there"
    );
}
