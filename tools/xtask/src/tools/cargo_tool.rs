//! A command-line tool that Cargo installs from source, in exactly one version.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{
    cache::{Cache, remove},
    process::{cargo, command, output, run, search_path},
    progress::say,
    repository,
};

/// A tool by its package, its program and its version.
pub(crate) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
}

impl CargoTool {
    /// Trunk, which builds the site.
    pub(crate) fn trunk() -> Result<Self> {
        Ok(Self { package: "trunk", program: "trunk", version: repository::trunk_version()? })
    }

    /// The tools of wasm-bindgen, which write the bindings and run the tests in a browser.
    pub(crate) fn wasm_bindgen() -> Result<Self> {
        let version = repository::wasm_bindgen_version()?;
        Ok(Self { package: "wasm-bindgen-cli", program: "wasm-bindgen", version })
    }

    /// geckodriver, which controls Firefox.
    pub(crate) fn geckodriver() -> Result<Self> {
        Ok(Self { package: "geckodriver", program: "geckodriver", version: repository::geckodriver_version()? })
    }

    /// The folder with the tool's programs, installed if they are missing.
    pub(crate) fn ensure(&self) -> Result<PathBuf> {
        let name = format!("{}-{}", self.package, self.version);
        let folder = Cache::of_user()?.folder(&name, |folder| self.runs_from(folder), |folder| self.install(folder))?;
        Ok(folder.join("bin"))
    }

    /// Whether the program in this folder starts and is of the right version.
    fn runs_from(&self, folder: &Path) -> bool {
        let program = folder.join("bin").join(format!("{}{}", self.program, env::consts::EXE_SUFFIX));
        output(command(program).arg("--version"))
            .is_ok_and(|line| line.split_whitespace().nth(1) == Some(self.version.as_str()))
    }

    fn install(&self, folder: &Path) -> Result<()> {
        say(format!("installing {} {}: some minutes, once on this machine", self.package, self.version));
        // Kept inside the folder, so that an interrupted installation goes on where it stopped.
        let target = folder.join("target");
        run(cargo()
            .args(["install", self.package, "--version", &self.version, "--locked", "--root"])
            .arg(folder)
            .arg("--target-dir")
            .arg(&target)
            // Spares the reader Cargo's advice to put the folder on the PATH.
            .env("PATH", search_path([folder.join("bin")])?)
            // The tools work for a second at a time: optimising them fully takes minutes and saves nothing.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"))?;
        remove(&target)
    }
}
