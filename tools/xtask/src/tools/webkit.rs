//! WebKitGTK, its driver, and an X server.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};

use super::{
    browser::{find_program, named},
    debian,
};
use crate::progress::say;

/// The folders in which distributions install the browser, in a subfolder with the library's version.
const LIBRARIES: [&str; 3] = ["/usr/lib", "/usr/lib64", "/usr/libexec"];

/// The driver, which depends on the browser, and the X server.
const DEBIAN_PACKAGES: [&str; 2] = ["webkit2gtk-driver", "xvfb"];

/// The browser with the programs that it needs.
pub(crate) struct WebKit {
    /// The executable of the MiniBrowser.
    pub(crate) browser: PathBuf,
    /// The executable of the driver.
    pub(crate) driver: PathBuf,
    /// The executable of the virtual X server.
    pub(crate) screen: PathBuf,
}

impl WebKit {
    /// The browser, installed if it is missing and the system allows it; `None` on systems without WebKitGTK.
    pub(crate) fn ensure() -> Result<Option<Self>> {
        if !cfg!(target_os = "linux") {
            say("WebKitGTK runs on Linux only: its journeys are skipped here and run in CI");
            return Ok(None);
        }
        if let Some(webkit) = Self::find()? {
            return Ok(Some(webkit));
        }
        if debian::can_install() {
            say("installing WebKitGTK, its driver and Xvfb");
            debian::install(&DEBIAN_PACKAGES)?;
            if let Some(webkit) = Self::find()? {
                return Ok(Some(webkit));
            }
        }
        bail!(
            "WebKitGTK with its MiniBrowser, WebKitWebDriver and Xvfb are needed and were not all found\n  \
             on Debian:  sudo apt-get install {}\n  \
             elsewhere:  install them, or name the programs in MINI_BROWSER, WEBKIT_DRIVER and XVFB",
            DEBIAN_PACKAGES.join(" ")
        )
    }

    fn find() -> Result<Option<Self>> {
        let browser = named(&["MINI_BROWSER"])?.or_else(mini_browser);
        let driver = named(&["WEBKIT_DRIVER"])?.or_else(|| find_program(&["WebKitWebDriver"], &[]));
        let screen = named(&["XVFB"])?.or_else(|| find_program(&["Xvfb"], &[]));
        let (Some(browser), Some(driver), Some(screen)) = (browser, driver, screen) else { return Ok(None) };
        Ok(Some(Self { browser, driver, screen }))
    }
}

/// The MiniBrowser. It is in the library's folder, not on the search path.
fn mini_browser() -> Option<PathBuf> {
    // On Debian there is a folder for the architecture in between.
    let folders = LIBRARIES.iter().map(PathBuf::from);
    let folders: Vec<PathBuf> = folders.flat_map(|folder| [subfolders(&folder), vec![folder]].concat()).collect();
    let versions = folders.iter().flat_map(|folder| subfolders(folder)).filter(|folder| is_of_webkit(folder));
    let mut browsers: Vec<PathBuf> =
        versions.map(|folder| folder.join("MiniBrowser")).filter(|browser| browser.is_file()).collect();
    browsers.sort();
    browsers.into_iter().next()
}

fn is_of_webkit(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| {
        let name = name.to_string_lossy();
        name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
    })
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
