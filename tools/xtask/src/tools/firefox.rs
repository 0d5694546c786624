//! Firefox and its driver.

use std::{env, path::PathBuf};

use anyhow::{Result, bail};

use super::{
    CargoTool,
    browser::{find_program, named},
    debian,
};
use crate::progress::say;

const BROWSERS: [&str; 2] = ["firefox-esr", "firefox"];
const BROWSER_PLACES: [&str; 1] = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

const DEBIAN_PACKAGES: [&str; 1] = ["firefox-esr"];

/// The browser and its driver.
pub(crate) struct Firefox {
    /// The executable of Firefox.
    pub(crate) browser: PathBuf,
    /// The executable of geckodriver.
    pub(crate) driver: PathBuf,
}

impl Firefox {
    /// The browser and its driver, installed if they are missing and the system allows it.
    pub(crate) fn ensure() -> Result<Self> {
        let browser = Self::browser()?;
        let driver = match named(&["GECKODRIVER"])? {
            Some(driver) => driver,
            None => CargoTool::geckodriver()?.ensure()?.join(format!("geckodriver{}", env::consts::EXE_SUFFIX)),
        };
        Ok(Self { browser, driver })
    }

    fn browser() -> Result<PathBuf> {
        if let Some(browser) = Self::find()? {
            return Ok(browser);
        }
        if debian::can_install() {
            say("installing Firefox");
            debian::install(&DEBIAN_PACKAGES)?;
            if let Some(browser) = Self::find()? {
                return Ok(browser);
            }
        }
        bail!(
            "Firefox is needed and was not found\n  \
             on Debian:  sudo apt-get install {}\n  \
             on macOS:   brew install --cask firefox\n  \
             elsewhere:  install Firefox and put it on the PATH, or name its program in FIREFOX",
            DEBIAN_PACKAGES.join(" ")
        )
    }

    fn find() -> Result<Option<PathBuf>> {
        Ok(named(&["FIREFOX"])?.or_else(|| find_program(&BROWSERS, &BROWSER_PLACES)))
    }
}
