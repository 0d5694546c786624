//! Python with the packages that check the metadata, in an environment of their own.

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

/// The exact versions of the packages, those that they bring with them included.
const REQUIREMENTS: &str = "tools/metadata/requirements.txt";

/// Succeeds with a Python that the packages run on and that can make an environment.
const IS_FIT: &str = "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))";

/// Succeeds where the packages are there.
const HAS_PACKAGES: &str = "import csvw, frictionless, jsonschema";

/// The Python of an environment that has the packages.
pub(crate) struct Python {
    program: PathBuf,
}

impl Python {
    /// The environment, made if it is missing and this machine has a Python or lets us install one.
    pub(crate) fn ensure() -> Result<Self> {
        let requirements = repository::root().join(REQUIREMENTS);
        let requirements = fs::read(requirements).with_context(|| format!("cannot read {REQUIREMENTS}"))?;
        let name = format!("python-{:08x}", fingerprint(&requirements));
        let folder = Cache::of_user()?.folder(&name, is_complete, make)?;
        Ok(Self { program: program(&folder) })
    }

    /// A command that will run a script at the root of the repository.
    pub(crate) fn script(&self, path: &str) -> Command {
        let mut python = command(&self.program);
        python.arg(path);
        python
    }
}

/// The environment's Python. Its packages are started through it, never by programs of their own: those name the
/// folder they were installed in, which is moved when it is complete.
fn program(folder: &Path) -> PathBuf {
    folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

fn is_complete(folder: &Path) -> bool {
    succeeds(&program(folder), HAS_PACKAGES)
}

fn make(folder: &Path) -> Result<()> {
    let python = system_python()?;
    say("installing frictionless, jsonschema and csvw with pip");
    run(command(python).args(["-m", "venv", "--clear"]).arg(folder))?;
    run(command(program(folder))
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .arg(repository::root().join(REQUIREMENTS)))
}

/// A Python of this machine that is fit, installed if it is missing and this machine lets us.
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
