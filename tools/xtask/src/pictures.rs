//! The step `pictures`: pictures as SVG files, opened by librsvg and by Chromium, and what both show held against one
//! another.

use anyhow::Result;

use crate::{
    process::{cargo, command, run},
    repository,
    tools::{Browser, Packages, with_test_fonts},
};

/// Writes pictures of every kind into `target/pictures/`, and has both programs open them.
pub(crate) fn check() -> Result<()> {
    let folder = repository::emptied("target/pictures")?;
    run(cargo().args(["run", "--package", "pictures", "--"]).arg(&folder))?;
    let (packages, browser) = (Packages::ensure()?, Browser::ensure()?);
    run(with_test_fonts(&mut command("node"))
        .arg(repository::root().join("tools/pictures/compare.mjs"))
        .arg(&folder)
        .arg(packages.package("sharp"))
        .arg(browser.chromium))
}
