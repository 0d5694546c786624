//! The WebDriver capabilities of Firefox.

use std::path::Path;

use anyhow::Result;
use thirtyfour::{BrowserCapabilitiesHelper as _, Capabilities, DesiredCapabilities};

use super::settings::Program;

pub(super) const DRIVER: Program = Program { variable: "GECKODRIVER", name: "geckodriver" };
const BROWSER: Program = Program { variable: "FIREFOX", name: "Firefox" };

/// The capabilities of the browser, which saves downloads in this folder without a prompt.
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
            // A headless browser has its own clipboard. This setting allows reading it without a prompt.
            "dom.events.testing.asyncClipboard": true,
        }),
    )?;
    Ok(firefox.into())
}
