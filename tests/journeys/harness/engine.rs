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

/// A browser engine, in the browser that stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium, in which most journeys run.
    Chromium,
    /// Firefox.
    Firefox,
    /// The MiniBrowser of WebKitGTK, which runs on Linux only and has the engine of Safari.
    WebKit,
}

impl Engine {
    /// The program that controls the browser.
    pub(super) fn driver(self) -> Program {
        match self {
            Self::Chromium => chromium::DRIVER,
            Self::Firefox => firefox::DRIVER,
            Self::WebKit => webkit::DRIVER,
        }
    }

    /// The arguments with which the driver listens on a port.
    pub(super) fn driver_arguments(self, port: u16) -> Vec<String> {
        let port = format!("--port={port}");
        match self {
            // Several run at once, and each would ask for the same second port.
            Self::Firefox => vec![port, "--websocket-port=0".to_owned()],
            Self::Chromium | Self::WebKit => vec![port],
        }
    }

    /// Whether the browser takes a screen: it has no mode without a window.
    pub(super) const fn needs_screen(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// The browser to open; it saves downloads in this folder.
    pub(super) fn capabilities(self, downloads: &Path) -> Result<Capabilities> {
        let mut capabilities = match self {
            Self::Chromium => chromium::capabilities()?,
            Self::Firefox => firefox::capabilities(downloads)?,
            Self::WebKit => webkit::capabilities()?,
        };
        if self != Self::WebKit {
            // A journey goes on as soon as the document is read, though the site may still withhold its dataset.
            // WebKitGTK 2.50 never answers the second navigation of a window with this strategy.
            capabilities.set("pageLoadStrategy", "eager")?;
        }
        // A script that goes through every mark takes long on a busy machine.
        capabilities.set("timeouts", json!({ "script": 600_000 }))?;
        Ok(capabilities)
    }

    /// Opens a window for a journey, which downloads into this folder.
    pub(super) async fn open_window(self, browser: &WebDriver, downloads: &Path) -> Result<()> {
        match self {
            Self::Chromium => {
                browser.switch_to_window(browser.new_tab().await?).await?;
                Chromium::of(browser).prepare(downloads).await
            }
            // The pages of a tab would not be painted in WebKitGTK, which keeps the first tab in front.
            Self::Firefox | Self::WebKit => {
                browser.switch_to_window(browser.new_window().await?).await?;
                Ok(browser.set_window_rect(0, 0, 1280, 900).await?)
            }
        }
    }
}
