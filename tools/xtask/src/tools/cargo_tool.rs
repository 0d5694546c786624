//! A command-line tool that comes from crates.io, in exactly one version: downloaded by cargo-binstall where the reader
//! has that, otherwise compiled by Cargo.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{
    cache::{Cache, remove},
    process::{cargo, command, find, output, run, search_path},
    progress::say,
    repository,
};

/// The cheapest build that works. A tool works for a second or two at a time, and compiling it takes minutes, so
/// nothing is optimised but what goes through a whole WebAssembly file.
const CHEAP: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// A tool by its package, its programs and its version.
pub(crate) struct CargoTool {
    package: &'static str,
    /// The programs that are of use here. The first of them tells its version.
    programs: &'static [&'static str],
    /// Packages within the tool that are worth optimising.
    optimised: &'static [&'static str],
    version: String,
}

impl CargoTool {
    /// Trunk, which builds the site.
    pub(crate) fn trunk() -> Result<Self> {
        Ok(Self { package: "trunk", programs: &["trunk"], optimised: &[], version: repository::trunk_version()? })
    }

    /// The tools of wasm-bindgen, which write the bindings and run the tests in a browser.
    pub(crate) fn wasm_bindgen() -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            optimised: &["walrus", "wasm-bindgen-cli-support", "wasmparser"],
            version: repository::wasm_bindgen_version()?,
        })
    }

    /// geckodriver, which controls Firefox.
    pub(crate) fn geckodriver() -> Result<Self> {
        Ok(Self {
            package: "geckodriver",
            programs: &["geckodriver"],
            optimised: &[],
            version: repository::geckodriver_version()?,
        })
    }

    /// The folder with the tool's programs, installed if they are missing.
    pub(crate) fn ensure(&self) -> Result<PathBuf> {
        let is_complete = |folder: &Path| self.runs_from(folder);
        let folder = Cache::of_user()?.folder(&self.folder_name(), is_complete, |folder| self.install(folder))?;
        Ok(folder.join("bin"))
    }

    /// Whether it is there already.
    pub(crate) fn is_installed(&self) -> Result<bool> {
        Ok(Cache::of_user()?.has(&self.folder_name()))
    }

    fn folder_name(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    /// Whether the programs are in this folder, start and are of the right version.
    fn runs_from(&self, folder: &Path) -> bool {
        let programs = folder.join("bin");
        let program = |name: &str| programs.join(format!("{name}{}", env::consts::EXE_SUFFIX));
        self.programs.iter().all(|name| program(name).is_file())
            && output(command(program(self.programs[0])).arg("--version"))
                .is_ok_and(|line| line.split_whitespace().nth(1) == Some(self.version.as_str()))
    }

    fn install(&self, folder: &Path) -> Result<()> {
        let Self { package, version, .. } = self;
        if find("cargo-binstall").is_some() {
            say(format!("downloading {package} {version} with cargo-binstall"));
            match self.download(folder) {
                Ok(()) if self.runs_from(folder) => return Ok(()),
                _ => say(format!("{package} {version} cannot be downloaded for this machine")),
            }
        }
        say(format!("compiling {package} {version}: this takes some minutes, once on this machine"));
        self.compile(folder)
    }

    /// Downloads the binaries of the tool's authors only.
    fn download(&self, folder: &Path) -> Result<()> {
        let options = ["--no-confirm", "--strategies", "crate-meta-data", "--root"];
        let package = format!("{}@{}", self.package, self.version);
        run(cargo().arg("binstall").args(options).arg(folder).arg(package))
    }

    fn compile(&self, folder: &Path) -> Result<()> {
        // Kept inside the folder, so that an interrupted installation goes on where it stopped.
        let target = folder.join("target");
        // The features that are left out are for downloads over TLS and for news of later versions.
        let mut install = cargo();
        install.args(["install", self.package, "--version", &self.version, "--locked", "--no-default-features"]);
        for program in self.programs {
            install.args(["--bin", program]);
        }
        for package in self.optimised {
            install.args(["--config", &format!("profile.release.package.{package}.opt-level=2")]);
        }
        run(install
            .arg("--root")
            .arg(folder)
            .arg("--target-dir")
            .arg(&target)
            // Suppresses Cargo's advice to add the folder to the PATH.
            .env("PATH", search_path([folder.join("bin")])?)
            .envs(CHEAP))?;
        remove(&target)
    }
}
