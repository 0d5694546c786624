//! What the journeys are told from outside, by environment variables.

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result};

/// The folder of the built site.
pub(super) fn site() -> PathBuf {
    let site = path("SITE_DIST");
    assert!(site.join("index.html").is_file(), "there is no built site in {}: {HOW_TO_RUN}", site.display());
    site
}

/// The program that steers the browser.
pub(super) fn driver() -> PathBuf {
    path("CHROMEDRIVER")
}

/// The program of the browser.
pub(super) fn browser() -> PathBuf {
    path("CHROMIUM")
}

/// The script that checks a page's accessibility.
pub(crate) fn axe_script() -> Result<String> {
    let path = path("AXE_JS");
    fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

const HOW_TO_RUN: &str = "run the journeys with `cargo xtask test journeys`, which provides it";

fn path(variable: &str) -> PathBuf {
    let Some(path) = env::var_os(variable).map(PathBuf::from) else {
        panic!("the environment variable {variable} is not set: {HOW_TO_RUN}");
    };
    assert!(path.exists(), "{variable} names {}, which is not there: {HOW_TO_RUN}", path.display());
    path
}
