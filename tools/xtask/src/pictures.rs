//! The step `pictures`: pictures as SVG files, opened by librsvg and by Chromium, and what both show held against one
//! another.

use std::{fs, io::ErrorKind};

use anyhow::{Context, Result};

use crate::{
    process::{cargo, command, run},
    repository,
    tools::{Browser, Packages, with_test_fonts},
};

/// Writes pictures of every kind into `target/pictures/`, and has both programs open them.
pub(crate) fn check() -> Result<()> {
    let folder = repository::root().join("target/pictures");
    // What an earlier run has written is no picture of today.
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("cannot empty {}", folder.display()));
        }
        _ => {}
    }
    run(cargo().args(["run", "--package", "pictures", "--"]).arg(&folder))?;
    let (packages, browser) = (Packages::ensure()?, Browser::ensure()?);
    run(with_test_fonts(&mut command("node"))
        .arg(repository::root().join("tools/pictures/compare.mjs"))
        .arg(&folder)
        .arg(packages.package("sharp"))
        .arg(browser.chromium))
}
