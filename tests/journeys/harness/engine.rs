//! The browser engines that a journey can run in.

use std::path::Path;

use anyhow::Result;
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use super::{
    chromium::{self, Chromium},
    firefox,
    settings::Program,
    webkit,
};

/// A browser engine, and the browser that is used to test it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium. Most journeys run in it.
    Chromium,
    /// Firefox.
    Firefox,
    /// The MiniBrowser of WebKitGTK. It has Safari's engine and runs on Linux only.
    WebKit,
}

impl Engine {
    /// The driver program.
    pub(super) fn driver(self) -> Program {
        match self {
            Self::Chromium => chromium::DRIVER,
            Self::Firefox => firefox::DRIVER,
            Self::WebKit => webkit::DRIVER,
        }
    }

    /// The driver's arguments for listening on a port.
    pub(super) fn driver_arguments(self, port: u16) -> Vec<String> {
        let port = format!("--port={port}");
        match self {
            // Several drivers run at once, and their second port would otherwise be the same.
            Self::Firefox => vec![port, "--websocket-port=0".to_owned()],
            Self::Chromium | Self::WebKit => vec![port],
        }
    }

    /// Whether the browser needs an X display because it has no headless mode.
    pub(super) const fn needs_screen(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// The capabilities of the browser, which saves downloads in this folder.
    pub(super) fn capabilities(self, downloads: &Path) -> Result<Capabilities> {
        let mut capabilities = match self {
            Self::Chromium => chromium::capabilities()?,
            Self::Firefox => firefox::capabilities(downloads)?,
            Self::WebKit => webkit::capabilities()?,
        };
        if self != Self::WebKit {
            // A journey continues as soon as the document is loaded, although the dataset may still be withheld.
            // With this strategy WebKitGTK 2.50 never completes the second navigation of a window.
            capabilities.set("pageLoadStrategy", "eager")?;
        }
        // A script that visits every mark takes long on a busy machine.
        capabilities.set("timeouts", json!({ "script": 600_000 }))?;
        Ok(capabilities)
    }

    /// Opens a window for a journey, with this download folder.
    pub(super) async fn open_window(self, browser: &WebDriver, downloads: &Path) -> Result<()> {
        match self {
            Self::Chromium => {
                browser.switch_to_window(browser.new_tab().await?).await?;
                Chromium::of(browser).prepare(downloads).await
            }
            // WebKitGTK would not paint a new tab, because the first tab stays in front.
            Self::Firefox | Self::WebKit => {
                browser.switch_to_window(browser.new_window().await?).await?;
                Ok(browser.set_window_rect(0, 0, 1280, 900).await?)
            }
        }
    }
}
