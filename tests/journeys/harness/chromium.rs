//! What only Chromium can be asked for, through its DevTools; all else is plain WebDriver.

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::{Capabilities, ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use super::settings;

/// What a reader asked of their device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wish {
    /// Light surfaces.
    Light,
    /// Dark surfaces.
    Dark,
    /// Nothing that moves.
    ReducedMotion,
}

/// The browser to open.
pub(super) fn capabilities() -> Result<Capabilities> {
    let mut chromium = DesiredCapabilities::chrome();
    chromium.set_binary(&settings::browser().to_string_lossy())?;
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
    let mut capabilities = Capabilities::from(chromium);
    // A journey goes on as soon as the page stands, though the site may still withhold its dataset.
    capabilities.set("pageLoadStrategy", "eager")?;
    Ok(capabilities)
}

/// The present window of a Chromium.
pub(crate) struct Chromium<'a>(&'a WebDriver);

impl<'a> Chromium<'a> {
    /// The present window.
    pub(crate) fn of(browser: &'a WebDriver) -> Self {
        Self(browser)
    }

    /// Makes a new window ready for a journey.
    pub(super) async fn prepare(&self) -> Result<()> {
        // Without it, focus is shown in one window of all at a time.
        self.ask("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
        self.resize(1280, 900).await?;
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
        let feature = |wish: &Wish| match wish {
            Wish::Light => json!({ "name": "prefers-color-scheme", "value": "light" }),
            Wish::Dark => json!({ "name": "prefers-color-scheme", "value": "dark" }),
            Wish::ReducedMotion => json!({ "name": "prefers-reduced-motion", "value": "reduce" }),
        };
        let features: Vec<_> = wishes.iter().map(feature).collect();
        self.ask("Emulation.setEmulatedMedia", json!({ "features": features })).await
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

    /// Saves what pages let it download in a folder, without asking.
    pub(crate) async fn save_downloads_in(&self, folder: &Path) -> Result<()> {
        let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
        self.ask("Browser.setDownloadBehavior", behaviour).await
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
