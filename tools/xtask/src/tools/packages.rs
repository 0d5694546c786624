//! The packages from npm: binaryen, for `wasm-opt`, and axe-core, for the accessibility checks.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use flate2::Crc;

use crate::{
    cache::Cache,
    process::{command, find, run},
    progress::say,
    repository,
};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// A folder in which npm has installed the packages.
pub(crate) struct Packages {
    folder: PathBuf,
}

impl Packages {
    /// The packages, installed if they are missing.
    pub(crate) fn ensure() -> Result<Self> {
        Self::find()?.context("Node.js with npm is needed for this and is not on the PATH: install version 20 or newer")
    }

    /// The packages, installed if they are missing; none on a machine without Node.js and npm.
    pub(crate) fn find() -> Result<Option<Self>> {
        if find("node").is_none() || find("npm").is_none() {
            return Ok(None);
        }
        let lock = fs::read(repository::root().join("package-lock.json")).context("cannot read package-lock.json")?;
        let name = format!("npm-{:08x}", fingerprint(&lock));
        let folder = Cache::of_user()?.folder(&name, is_complete, install)?;
        Ok(Some(Self { folder }))
    }

    /// The folder with the programs of the packages, `wasm-opt` among them.
    pub(crate) fn programs(&self) -> PathBuf {
        self.folder.join("node_modules/.bin")
    }

    /// The script that checks a page's accessibility.
    pub(crate) fn axe(&self) -> PathBuf {
        axe(&self.folder)
    }
}

/// A short name for a lock file's content: another lock file gets another folder.
fn fingerprint(lock: &[u8]) -> u32 {
    let mut sum = Crc::new();
    sum.update(lock);
    sum.sum()
}

fn axe(folder: &Path) -> PathBuf {
    folder.join("node_modules/axe-core/axe.min.js")
}

fn is_complete(folder: &Path) -> bool {
    folder.join("node_modules/.bin/wasm-opt").exists() && axe(folder).exists()
}

fn install(folder: &Path) -> Result<()> {
    say("installing wasm-opt and axe-core with npm");
    for file in FILES {
        fs::copy(repository::root().join(file), folder.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    run(command("npm").args(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_lock_file_gets_another_folder() {
        assert_ne!(fingerprint(b"version 1"), fingerprint(b"version 2"));
        assert_eq!(fingerprint(b"version 1"), fingerprint(b"version 1"));
    }
}
