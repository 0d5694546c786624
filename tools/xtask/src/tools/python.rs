//! Python with the packages for the metadata checks, in a virtual environment.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::debian;
use crate::{
    cache::{Cache, fingerprint},
    process::{command, find, output, run},
    progress::say,
    repository,
};

/// The pinned versions of the packages and their dependencies.
const REQUIREMENTS: &str = "tools/metadata/requirements.txt";

/// Succeeds in a Python version that the packages support, with support for virtual environments.
const IS_FIT: &str = "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))";

/// Succeeds if the packages are installed.
const HAS_PACKAGES: &str = "import csvw, cyclonedx, frictionless, jsonschema";

/// The Python of a virtual environment with the packages.
pub(crate) struct Python {
    program: PathBuf,
}

impl Python {
    /// The environment, created if it is missing. Python is installed if it is missing and the system allows it.
    pub(crate) fn ensure() -> Result<Self> {
        let requirements = repository::root().join(REQUIREMENTS);
        let requirements = fs::read(requirements).with_context(|| format!("cannot read {REQUIREMENTS}"))?;
        let name = format!("python-{:08x}", fingerprint(&requirements));
        let folder = Cache::of_user()?.folder(&name, is_complete, make)?;
        Ok(Self { program: program(&folder) })
    }

    /// A command that runs a script at the root of the repository.
    pub(crate) fn script(&self, path: &str) -> Command {
        let mut python = command(&self.program);
        python.arg(path);
        python
    }
}

/// The Python of the environment. Packages are run as modules of it, because their own programs contain the path of the
/// folder, which is renamed after the installation.
fn program(folder: &Path) -> PathBuf {
    folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

fn is_complete(folder: &Path) -> bool {
    succeeds(&program(folder), HAS_PACKAGES)
}

fn make(folder: &Path) -> Result<()> {
    let python = system_python()?;
    say("installing frictionless, jsonschema, csvw and cyclonedx with pip");
    run(command(python).args(["-m", "venv", "--clear"]).arg(folder))?;
    run(command(program(folder))
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .arg(repository::root().join(REQUIREMENTS)))
}

/// A suitable Python of the system, installed if it is missing and the system allows it.
fn system_python() -> Result<PathBuf> {
    if let Some(python) = find_fit() {
        return Ok(python);
    }
    if debian::can_install() {
        say("installing Python");
        debian::install(&["python3", "python3-venv"])?;
        if let Some(python) = find_fit() {
            return Ok(python);
        }
    }
    bail!(
        "Python 3.11 or newer with its module venv is needed and was not found\n  \
         on Debian:  sudo apt-get install python3 python3-venv\n  \
         on macOS:   brew install python\n  \
         elsewhere:  install it so that `python3` or `python` is on the PATH"
    )
}

fn find_fit() -> Option<PathBuf> {
    let on_path = ["python3", "python"].into_iter().filter_map(find);
    on_path.chain([PathBuf::from("/usr/bin/python3")]).find(|python| succeeds(python, IS_FIT))
}

fn succeeds(python: &Path, code: &str) -> bool {
    output(command(python).args(["-c", code])).is_ok()
}
