//! Debian's packages, where this machine is one of Debian's and lets us install.

use anyhow::{Context, Result};

use crate::process::{command, find, output, run};

/// Whether packages can be installed: there is `apt-get`, and this is root.
pub(super) fn can_install() -> bool {
    find("apt-get").is_some() && output(command("id").arg("-u")).is_ok_and(|user| user == "0")
}

/// Installs packages.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    run(command("apt-get").args(["update", "--quiet"])).context("the list of packages cannot be brought up to date")?;
    run(command("apt-get")
        .args(["install", "--yes", "--quiet", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}
