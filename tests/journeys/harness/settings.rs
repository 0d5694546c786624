//! The settings of the journeys, from environment variables.

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result};

const HOW_TO_RUN: &str = "run the journeys with `cargo xtask test journeys`, and those in other browsers with `cargo \
                          xtask test engines`, which provide it";

/// A program whose path is in an environment variable.
pub(super) struct Program {
    /// The variable.
    pub(super) variable: &'static str,
    /// The name of the program in messages.
    pub(super) name: &'static str,
}

impl Program {
    /// Where the program is.
    pub(super) fn path(&self) -> PathBuf {
        path(self.variable, self.name)
    }
}

/// The folder of the built site.
pub(crate) fn site() -> PathBuf {
    let site = path("SITE_DIST", "the built site");
    assert!(site.join("index.html").is_file(), "there is no built site in {}: {HOW_TO_RUN}", site.display());
    site
}

/// The page of the built site.
pub(crate) fn page_of_site() -> Result<String> {
    fs::read_to_string(site().join("index.html")).context("the page of the site cannot be read")
}

/// The source of the axe-core script.
pub(crate) fn axe_script() -> Result<String> {
    let path = path("AXE_JS", "axe-core");
    fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

fn path(variable: &str, name: &str) -> PathBuf {
    let Some(path) = env::var_os(variable).map(PathBuf::from) else {
        panic!("the environment variable {variable}, which names {name}, is not set: {HOW_TO_RUN}");
    };
    assert!(path.exists(), "{variable} names {}, which is not there: {HOW_TO_RUN}", path.display());
    path
}
