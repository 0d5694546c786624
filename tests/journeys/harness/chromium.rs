//! Features that need Chromium's DevTools protocol; everything else uses plain WebDriver.

use std::path::Path;

use anyhow::{Context as _, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use super::settings::Program;

pub(super) const DRIVER: Program = Program { variable: "CHROMEDRIVER", name: "ChromeDriver" };
const BROWSER: Program = Program { variable: "CHROMIUM", name: "Chromium" };

/// A media preference that the device reports to pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum MediaPreference {
    /// Light colour scheme.
    Light,
    /// Dark colour scheme.
    Dark,
    /// Reduced motion.
    ReducedMotion,
    /// Forced colours: a palette of the reader replaces the page's colours.
    ForcedColours,
}

/// The WebDriver capabilities of the browser.
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

/// The current window of a Chromium browser.
pub(crate) struct Chromium<'a>(&'a WebDriver);

impl<'a> Chromium<'a> {
    /// The current window.
    pub(crate) fn of(browser: &'a WebDriver) -> Self {
        Self(browser)
    }

    /// Prepares a new window for a journey. Downloads are saved in this folder without a prompt.
    pub(super) async fn prepare(&self, downloads: &Path) -> Result<()> {
        // Otherwise only one window at a time has focus.
        self.ask("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
        self.resize(1280, 900).await?;
        let saving = json!({ "behavior": "allow", "downloadPath": downloads });
        self.ask("Browser.setDownloadBehavior", saving).await?;
        self.errors().await?;
        Ok(())
    }

    /// Sets the viewport size in CSS pixels. It can be smaller than the smallest possible window.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let room = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", room).await
    }

    /// Makes the window that of a phone with a touch screen.
    pub(crate) async fn emulate_phone(&self) -> Result<()> {
        let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 3, "mobile": true });
        self.ask("Emulation.setDeviceMetricsOverride", screen).await?;
        self.ask("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await
    }

    /// Touches the screen, moves the finger through these places in the window, and lifts it.
    pub(crate) async fn touch(&self, places: &[[f64; 2]]) -> Result<()> {
        for (index, &place) in places.iter().enumerate() {
            self.finger(if index == 0 { "touchStart" } else { "touchMove" }, &[place]).await?;
        }
        self.release().await
    }

    /// Touches the screen and keeps the finger there.
    pub(crate) async fn hold(&self, place: [f64; 2]) -> Result<()> {
        self.finger("touchStart", &[place]).await
    }

    /// Lifts the finger.
    pub(crate) async fn release(&self) -> Result<()> {
        self.finger("touchEnd", &[]).await
    }

    async fn finger(&self, kind: &str, places: &[[f64; 2]]) -> Result<()> {
        let points: Vec<_> = places.iter().map(|[x, y]| json!({ "x": x, "y": y })).collect();
        self.ask("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await
    }

    /// Sets the font size that the reader has chosen in the browser, in pixels. The default is 16.
    pub(crate) async fn set_font_size(&self, size: u32) -> Result<()> {
        self.ask("Page.setFontSizes", json!({ "fontSizes": { "standard": size } })).await
    }

    /// Sets the media preferences that pages see, and resets all others.
    pub(crate) async fn emulate_preferences(&self, preferences: &[MediaPreference]) -> Result<()> {
        self.emulate("", preferences).await
    }

    /// Emulates print media with these preferences.
    pub(crate) async fn emulate_print(&self, preferences: &[MediaPreference]) -> Result<()> {
        self.emulate("print", preferences).await
    }

    async fn emulate(&self, medium: &str, preferences: &[MediaPreference]) -> Result<()> {
        let feature = |preference: &MediaPreference| match preference {
            MediaPreference::Light => json!({ "name": "prefers-color-scheme", "value": "light" }),
            MediaPreference::Dark => json!({ "name": "prefers-color-scheme", "value": "dark" }),
            MediaPreference::ReducedMotion => json!({ "name": "prefers-reduced-motion", "value": "reduce" }),
            MediaPreference::ForcedColours => json!({ "name": "forced-colors", "value": "active" }),
        };
        let features: Vec<_> = preferences.iter().map(feature).collect();
        self.ask("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await
    }

    /// The page as a PDF, in the paper size of its stylesheet.
    pub(crate) async fn print(&self) -> Result<Vec<u8>> {
        let paper = json!({ "preferCSSPageSize": true, "printBackground": false });
        let answer = self.0.cdp().send_raw("Page.printToPDF", paper).await?;
        Ok(BASE64_STANDARD.decode(answer["data"].as_str().context("no PDF")?)?)
    }

    /// The nodes of the accessibility tree, as the DevTools protocol describes them.
    pub(crate) async fn accessibility_nodes(&self) -> Result<Value> {
        Ok(self.0.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?["nodes"].take())
    }

    /// A WebP screenshot of the page's top left area: its size in CSS pixels, and the scale.
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

    /// A PNG screenshot of the page's top left area, with its size in CSS pixels.
    pub(crate) async fn png(&self, width: f64, height: f64) -> Result<Vec<u8>> {
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let answer = self.0.cdp().send_raw("Page.captureScreenshot", json!({ "format": "png", "clip": clip })).await?;
        Ok(BASE64_STANDARD.decode(answer["data"].as_str().context("no picture")?)?)
    }

    /// Takes the browser off the network, or back.
    pub(crate) async fn go_offline(&self, is_offline: bool) -> Result<()> {
        self.ask("Network.enable", json!({})).await?;
        let network = json!({ "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.ask("Network.emulateNetworkConditions", network).await
    }

    /// Disables scripts in pages that are opened later.
    pub(crate) async fn disable_scripts(&self) -> Result<()> {
        self.ask("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await
    }

    /// Runs a script in each page that is opened later, before the page's own scripts.
    pub(crate) async fn run_before_page_scripts(&self, script: &str) -> Result<()> {
        self.ask("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// Grants or denies the pages of an origin access to the clipboard.
    pub(crate) async fn set_clipboard(&self, origin: &str, is_allowed: bool) -> Result<()> {
        let setting = if is_allowed { "granted" } else { "denied" };
        for name in ["clipboard-read", "clipboard-write"] {
            let permission = json!({ "origin": origin, "permission": { "name": name }, "setting": setting });
            self.ask("Browser.setPermission", permission).await?;
        }
        Ok(())
    }

    /// Composes a text in the focused field, as an input method does before the reader accepts it.
    pub(crate) async fn compose(&self, text: &str) -> Result<()> {
        let end = text.chars().count();
        let composition = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
        self.ask("Input.imeSetComposition", composition).await?;
        Ok(())
    }

    /// Accepts a text in place of the one that is composed.
    pub(crate) async fn accept(&self, text: &str) -> Result<()> {
        self.ask("Input.insertText", json!({ "text": text })).await?;
        Ok(())
    }

    /// The console errors since the last call.
    pub(crate) async fn errors(&self) -> Result<Vec<String>> {
        let log = self.0.browser_log().await?;
        Ok(log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }

    async fn ask(&self, command: &str, parameters: Value) -> Result<()> {
        self.0.cdp().send_raw(command, parameters).await?;
        Ok(())
    }
}
