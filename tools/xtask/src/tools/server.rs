//! The servers whose configurations are in `tools/hosts/`.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{browser::find_program, debian};
use crate::progress::say;

/// A server for static files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Server {
    Nginx,
    Caddy,
}

impl Server {
    pub(crate) const ALL: [Self; 2] = [Self::Nginx, Self::Caddy];

    /// The name of its program.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
        }
    }

    const fn debian_package(self) -> &'static str {
        match self {
            Self::Nginx => "nginx-light",
            Self::Caddy => "caddy",
        }
    }

    /// Its program, installed if it is missing and the system allows it. `None` on other systems than Linux, where it is
    /// not required.
    pub(crate) fn ensure(self) -> Result<Option<PathBuf>> {
        let (name, package) = (self.name(), self.debian_package());
        if !cfg!(target_os = "linux") {
            say(format!("the configuration of {name} is tried on Linux, and in CI"));
            return Ok(None);
        }
        // Debian has nginx in a folder that is on the search path of root only.
        let place = ["/usr/sbin/", name].concat();
        let find = || find_program(&[name], &[&place]);
        if find().is_none() && debian::can_install() {
            say(format!("installing {name}; Debian may also start it as a service, which the tests do not need"));
            debian::install(&[package])?;
        }
        match find() {
            Some(program) => Ok(Some(program)),
            None => bail!("{name} is needed and was not found\n  on Debian:  sudo apt-get install {package}"),
        }
    }
}
