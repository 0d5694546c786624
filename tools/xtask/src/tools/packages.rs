//! The npm packages: binaryen (`wasm-opt`), axe-core (accessibility checks), schema-dts and TypeScript (metadata
//! checks), sharp (renders SVG with librsvg).

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{
    cache::{Cache, fingerprint},
    process::{command, find, run},
    progress::say,
    repository,
};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// A folder with the installed npm packages.
pub(crate) struct Packages {
    folder: PathBuf,
}

impl Packages {
    /// The packages, installed if they are missing.
    pub(crate) fn ensure() -> Result<Self> {
        Self::find()?.context("Node.js with npm is needed for this and is not on the PATH: install version 20 or newer")
    }

    /// The packages, installed if they are missing; `None` without Node.js and npm.
    pub(crate) fn find() -> Result<Option<Self>> {
        if find("node").is_none() || find("npm").is_none() {
            return Ok(None);
        }
        let lock = fs::read(repository::root().join("package-lock.json")).context("cannot read package-lock.json")?;
        let name = format!("npm-{:08x}", fingerprint(&lock));
        let folder = Cache::of_user()?.folder(&name, is_complete, install)?;
        Ok(Some(Self { folder }))
    }

    /// The folder of the packages' programs, such as `wasm-opt`.
    pub(crate) fn programs(&self) -> PathBuf {
        self.folder.join("node_modules/.bin")
    }

    /// The axe-core script.
    pub(crate) fn axe(&self) -> PathBuf {
        self.package("axe-core").join("axe.min.js")
    }

    /// The folder of a package.
    pub(crate) fn package(&self, name: &str) -> PathBuf {
        self.folder.join("node_modules").join(name)
    }
}

fn is_complete(folder: &Path) -> bool {
    let files =
        [".bin/wasm-opt", "axe-core/axe.min.js", "schema-dts/package.json", "sharp/package.json", "typescript/bin/tsc"];
    files.into_iter().all(|file| folder.join("node_modules").join(file).exists())
}

fn install(folder: &Path) -> Result<()> {
    say("installing wasm-opt, axe-core, schema-dts, sharp and TypeScript with npm");
    for file in FILES {
        fs::copy(repository::root().join(file), folder.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    run(command("npm").args(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder))
}
