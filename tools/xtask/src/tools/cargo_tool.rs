//! A command-line tool from crates.io in a pinned version: downloaded by cargo-binstall if it is installed, otherwise
//! compiled by Cargo.

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

/// The fastest build that works. A tool runs for a second or two, and compiling it takes minutes, so only packages that
/// process whole WebAssembly files are optimised.
const CHEAP: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// A tool with its package, programs and version.
pub(crate) struct CargoTool {
    package: &'static str,
    /// The required programs. The first one reports the version.
    programs: &'static [&'static str],
    /// The packages of the tool that are optimised.
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

    /// cargo-deny, which checks the dependencies.
    pub(crate) fn cargo_deny() -> Result<Self> {
        Ok(Self {
            package: "cargo-deny",
            programs: &["cargo-deny"],
            optimised: &[],
            version: repository::cargo_deny_version()?,
        })
    }

    /// The folder of the tool's programs, installed if they are missing.
    pub(crate) fn ensure(&self) -> Result<PathBuf> {
        let is_complete = |folder: &Path| self.runs_from(folder);
        let folder = Cache::of_user()?.folder(&self.folder_name(), is_complete, |folder| self.install(folder))?;
        Ok(folder.join("bin"))
    }

    /// Whether the tool is installed.
    pub(crate) fn is_installed(&self) -> Result<bool> {
        Ok(Cache::of_user()?.has(&self.folder_name()))
    }

    fn folder_name(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }

    /// Whether this folder contains the programs in the right version, and they start.
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

    /// Downloads only binaries that the tool's authors published.
    fn download(&self, folder: &Path) -> Result<()> {
        let options = ["--no-confirm", "--strategies", "crate-meta-data", "--root"];
        let package = format!("{}@{}", self.package, self.version);
        run(cargo().arg("binstall").args(options).arg(folder).arg(package))
    }

    fn compile(&self, folder: &Path) -> Result<()> {
        // Inside of the folder, so that an interrupted installation continues.
        let target = folder.join("target");
        // The disabled features are for TLS downloads and update notifications.
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
