//! How Firefox is started.

use std::path::Path;

use anyhow::Result;
use thirtyfour::{BrowserCapabilitiesHelper as _, Capabilities, DesiredCapabilities};

use super::settings::Program;

pub(super) const DRIVER: Program = Program { variable: "GECKODRIVER", name: "geckodriver" };
const BROWSER: Program = Program { variable: "FIREFOX", name: "Firefox" };

/// The browser to open; it saves downloads in this folder, without asking.
pub(super) fn capabilities(downloads: &Path) -> Result<Capabilities> {
    let mut firefox = DesiredCapabilities::firefox();
    firefox.set_firefox_binary(&BROWSER.path().to_string_lossy())?;
    firefox.set_headless()?;
    firefox.set_browser_option(
        "prefs",
        serde_json::json!({
            "browser.download.folderList": 2,
            "browser.download.dir": downloads,
            "browser.download.alwaysOpenPanel": false,
            // The clipboard of a browser without a window is its own; reading it would ask the reader first.
            "dom.events.testing.asyncClipboard": true,
        }),
    )?;
    Ok(firefox.into())
}
