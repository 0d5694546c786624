//! Valgrind, which counts instructions.

use anyhow::{Result, bail};

use super::debian;
use crate::{process::find, progress::say};

/// Whether valgrind is there. Installs it if it is missing and the system allows it. Other systems than Linux rarely have
/// it, so it is not required there.
pub(crate) fn ensure() -> Result<bool> {
    if !cfg!(target_os = "linux") {
        say("valgrind runs on Linux: instructions are not counted here, but in CI");
        return Ok(false);
    }
    if find("valgrind").is_none() && debian::can_install() {
        say("installing valgrind");
        debian::install(&["valgrind"])?;
    }
    if find("valgrind").is_none() {
        bail!("valgrind is needed and was not found\n  on Debian:  sudo apt-get install valgrind");
    }
    Ok(true)
}
