//! Debian packages, if the system is based on Debian and allows installation.

use anyhow::{Context, Result};

use crate::process::{command, find, output, run};

/// Whether packages can be installed: `apt-get` exists and the user is root.
pub(super) fn can_install() -> bool {
    find("apt-get").is_some() && output(command("id").arg("-u")).is_ok_and(|user| user == "0")
}

/// Installs packages.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    run(command("apt-get").args(["update", "--quiet"])).context("the package lists cannot be updated")?;
    run(command("apt-get")
        .args(["install", "--yes", "--quiet", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}
