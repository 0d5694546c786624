//! What only Chromium can be asked for, through its DevTools; all else is plain WebDriver.

use std::path::Path;

use anyhow::{Context as _, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use super::settings::Program;

pub(super) const DRIVER: Program = Program { variable: "CHROMEDRIVER", name: "ChromeDriver" };
const BROWSER: Program = Program { variable: "CHROMIUM", name: "Chromium" };

/// What a reader asked of their device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wish {
    /// Light surfaces.
    Light,
    /// Dark surfaces.
    Dark,
    /// Nothing that moves.
    ReducedMotion,
    /// Their own few colours, whatever a page would have.
    ForcedColours,
}

/// The browser to open.
pub(super) fn capabilities() -> Result<Capabilities> {
    let mut chromium = DesiredCapabilities::chrome();
    chromium.set_binary(&BROWSER.path().to_string_lossy())?;
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=en-US",
    ] {
        chromium.add_arg(argument)?;
    }
    chromium.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(chromium.into())
}

/// The present window of a Chromium.
pub(crate) struct Chromium<'a>(&'a WebDriver);

impl<'a> Chromium<'a> {
    /// The present window.
    pub(crate) fn of(browser: &'a WebDriver) -> Self {
        Self(browser)
    }

    /// Makes a new window ready for a journey; downloads are saved in this folder, without asking.
    pub(super) async fn prepare(&self, downloads: &Path) -> Result<()> {
        // Without it, focus is shown in one window of all at a time.
        self.ask("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
        self.resize(1280, 900).await?;
        let saving = json!({ "behavior": "allow", "downloadPath": downloads });
        self.ask("Browser.setDownloadBehavior", saving).await?;
        self.errors().await?;
        Ok(())
    }

    /// Gives the page this much room, in CSS pixels, less than any window may have included.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let room = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", room).await
    }

    /// Makes the device tell pages what its reader wishes, and nothing else.
    pub(crate) async fn wish(&self, wishes: &[Wish]) -> Result<()> {
        self.emulate("", wishes).await
    }

    /// Shows the page as it would stand on paper, to a reader with these wishes.
    pub(crate) async fn lay_out_for_paper(&self, wishes: &[Wish]) -> Result<()> {
        self.emulate("print", wishes).await
    }

    async fn emulate(&self, medium: &str, wishes: &[Wish]) -> Result<()> {
        let feature = |wish: &Wish| match wish {
            Wish::Light => json!({ "name": "prefers-color-scheme", "value": "light" }),
            Wish::Dark => json!({ "name": "prefers-color-scheme", "value": "dark" }),
            Wish::ReducedMotion => json!({ "name": "prefers-reduced-motion", "value": "reduce" }),
            Wish::ForcedColours => json!({ "name": "forced-colors", "value": "active" }),
        };
        let features: Vec<_> = wishes.iter().map(feature).collect();
        self.ask("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await
    }

    /// The page as a PDF, on the paper that its stylesheet asks for.
    pub(crate) async fn print(&self) -> Result<Vec<u8>> {
        let paper = json!({ "preferCSSPageSize": true, "printBackground": false });
        let answer = self.0.cdp().send_raw("Page.printToPDF", paper).await?;
        Ok(BASE64_STANDARD.decode(answer["data"].as_str().context("no PDF")?)?)
    }

    /// The nodes of the accessibility tree, as the DevTools protocol describes them.
    pub(crate) async fn accessible_nodes(&self) -> Result<Value> {
        Ok(self.0.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?["nodes"].take())
    }

    /// A picture of the page in WebP: this much of it, in CSS pixels from its top left, and at this scale.
    pub(crate) async fn picture(&self, width: f64, height: f64, scale: f64) -> Result<Vec<u8>> {
        let picture = json!({
            "format": "webp",
            "quality": 70,
            "captureBeyondViewport": true,
            "clip": { "x": 0, "y": 0, "width": width, "height": height, "scale": scale },
        });
        let answer = self.0.cdp().send_raw("Page.captureScreenshot", picture).await?;
        Ok(BASE64_STANDARD.decode(answer["data"].as_str().context("no picture")?)?)
    }

    /// A picture of the page in PNG: this much of it, in CSS pixels from its top left.
    pub(crate) async fn png(&self, width: f64, height: f64) -> Result<Vec<u8>> {
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let answer = self.0.cdp().send_raw("Page.captureScreenshot", json!({ "format": "png", "clip": clip })).await?;
        Ok(BASE64_STANDARD.decode(answer["data"].as_str().context("no picture")?)?)
    }

    /// Switches scripts off for the pages opened from now on.
    pub(crate) async fn forbid_scripts(&self) -> Result<()> {
        self.ask("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await
    }

    /// Runs a script at the very beginning of each page opened from now on.
    pub(crate) async fn begin_pages_with(&self, script: &str) -> Result<()> {
        self.ask("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// Lets the pages of an origin write to and read from the clipboard, or refuses it.
    pub(crate) async fn set_clipboard(&self, origin: &str, is_allowed: bool) -> Result<()> {
        let setting = if is_allowed { "granted" } else { "denied" };
        for name in ["clipboard-read", "clipboard-write"] {
            let permission = json!({ "origin": origin, "permission": { "name": name }, "setting": setting });
            self.ask("Browser.setPermission", permission).await?;
        }
        Ok(())
    }

    /// The errors that the console has got since it was last asked for them.
    pub(crate) async fn errors(&self) -> Result<Vec<String>> {
        let log = self.0.browser_log().await?;
        Ok(log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }

    async fn ask(&self, command: &str, parameters: Value) -> Result<()> {
        self.0.cdp().send_raw(command, parameters).await?;
        Ok(())
    }
}
