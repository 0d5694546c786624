//! Chromium and its driver.

use std::{env, path::PathBuf};

use anyhow::{Result, bail, ensure};

use super::debian;
use crate::{process::find, progress::say};

const BROWSERS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const BROWSER_PLACES: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DRIVER_PLACES: [&str; 2] = ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

/// The browser and its driver.
const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// A browser with its driver.
pub(crate) struct Browser {
    /// The executable of Chromium or Chrome.
    pub(crate) chromium: PathBuf,
    /// The executable of ChromeDriver.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The browser, installed if it is missing and the system allows it.
    pub(crate) fn ensure() -> Result<Self> {
        if let Some(browser) = Self::find()? {
            return Ok(browser);
        }
        if debian::can_install() {
            say("installing Chromium and its driver");
            debian::install(&DEBIAN_PACKAGES)?;
            if let Some(browser) = Self::find()? {
                return Ok(browser);
            }
        }
        bail!(
            "Chromium and ChromeDriver are needed and were not both found\n  \
             on Debian:  sudo apt-get install {}\n  \
             on macOS:   brew install --cask chromium chromedriver\n  \
             elsewhere:  install Chromium or Chrome and the ChromeDriver of the same version, then\n              \
             put both on the PATH, or name them in CHROMIUM and CHROMEDRIVER",
            DEBIAN_PACKAGES.join(" ")
        )
    }

    fn find() -> Result<Option<Self>> {
        let chromium = named(&["CHROMIUM", "CHROME"])?.or_else(|| find_program(&BROWSERS, &BROWSER_PLACES));
        let driver = named(&["CHROMEDRIVER"])?.or_else(|| find_program(&["chromedriver"], &DRIVER_PLACES));
        Ok(chromium.zip(driver).map(|(chromium, driver)| Self { chromium, driver }))
    }
}

/// The program in the first of these environment variables that is set.
pub(super) fn named(variables: &[&str]) -> Result<Option<PathBuf>> {
    let Some((variable, path)) =
        variables.iter().find_map(|variable| Some((variable, PathBuf::from(env::var_os(variable)?))))
    else {
        return Ok(None);
    };
    ensure!(path.is_file(), "{variable} names {}, which is not a file", path.display());
    Ok(Some(path))
}

/// The first of these programs on the search path, otherwise the first of these paths that exists.
pub(super) fn find_program(programs: &[&str], places: &[&str]) -> Option<PathBuf> {
    programs
        .iter()
        .find_map(|program| find(program))
        .or_else(|| places.iter().map(PathBuf::from).find(|place| place.is_file()))
}
