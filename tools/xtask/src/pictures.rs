//! The step `pictures`: renders exported SVG pictures with librsvg and Chromium, and compares the results.

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
