//! The npm packages: binaryen (`wasm-opt`) and terser (the release build), axe-core (accessibility checks), schema-dts and
//! TypeScript (metadata checks), sharp (renders SVG with librsvg); and those of the benchmark, which only it installs.

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

const MISSING: &str = "Node.js with npm is needed for this and is not on the PATH: install version 20 or newer";

/// A list of packages.
struct List {
    /// The folder of its files in the repository.
    folder: &'static str,
    /// What it contains, in words.
    title: &'static str,
    /// Files that are there once it is installed.
    files: &'static [&'static str],
}

const TOOLS: List = List {
    folder: "",
    title: "wasm-opt, terser, axe-core, schema-dts, sharp and TypeScript",
    files: &[
        ".bin/wasm-opt",
        ".bin/terser",
        "axe-core/axe.min.js",
        "schema-dts/package.json",
        "sharp/package.json",
        "typescript/bin/tsc",
    ],
};

const BENCH: List = List {
    folder: "tools/bench",
    title: "chart libraries and playwright-core",
    files: &["chart.js/package.json", "playwright-core/package.json", "vega-lite/package.json", "echarts/package.json"],
};

/// A folder with the installed npm packages.
pub(crate) struct Packages {
    folder: PathBuf,
}

impl Packages {
    /// The packages, installed if they are missing.
    pub(crate) fn ensure() -> Result<Self> {
        Self::find()?.context(MISSING)
    }

    /// The packages, installed if they are missing; `None` without Node.js and npm.
    pub(crate) fn find() -> Result<Option<Self>> {
        Self::of_list(&TOOLS)
    }

    /// The packages of the benchmark, installed if they are missing.
    pub(crate) fn of_bench() -> Result<Self> {
        Self::of_list(&BENCH)?.context(MISSING)
    }

    fn of_list(list: &List) -> Result<Option<Self>> {
        if find("node").is_none() || find("npm").is_none() {
            return Ok(None);
        }
        let folder = repository::root().join(list.folder);
        let lock = fs::read(folder.join("package-lock.json"))
            .with_context(|| format!("cannot read {}/package-lock.json", folder.display()))?;
        let name = format!("npm-{:08x}", fingerprint(&lock));
        let is_complete = |installed: &Path| list.files.iter().all(|file| modules(installed).join(file).exists());
        let folder = Cache::of_user()?.folder(&name, is_complete, |installed| install(list, &folder, installed))?;
        Ok(Some(Self { folder }))
    }

    /// The folder with all packages.
    pub(crate) fn modules(&self) -> PathBuf {
        modules(&self.folder)
    }

    /// The folder of the packages' programs, such as `wasm-opt`.
    pub(crate) fn programs(&self) -> PathBuf {
        self.modules().join(".bin")
    }

    /// The axe-core script.
    pub(crate) fn axe(&self) -> PathBuf {
        self.package("axe-core").join("axe.min.js")
    }

    /// The folder of a package.
    pub(crate) fn package(&self, name: &str) -> PathBuf {
        self.modules().join(name)
    }
}

fn modules(folder: &Path) -> PathBuf {
    folder.join("node_modules")
}

fn install(list: &List, from: &Path, to: &Path) -> Result<()> {
    say(format!("installing {} with npm", list.title));
    for file in FILES {
        fs::copy(from.join(file), to.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    run(command("npm").args(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(to))
}
