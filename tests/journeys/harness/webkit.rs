//! The WebDriver capabilities of WebKitGTK's MiniBrowser.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Capabilities;

use super::settings::Program;

pub(super) const DRIVER: Program = Program { variable: "WEBKIT_DRIVER", name: "WebKitWebDriver" };
const BROWSER: Program = Program { variable: "MINI_BROWSER", name: "the MiniBrowser of WebKitGTK" };

/// The capabilities of the browser.
pub(super) fn capabilities() -> Result<Capabilities> {
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "MiniBrowser")?;
    let options = json!({ "binary": BROWSER.path(), "args": ["--automation"] });
    capabilities.set("webkitgtk:browserOptions", options)?;
    Ok(capabilities)
}
