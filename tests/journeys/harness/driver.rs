//! The WebDriver server that controls a browser.

use std::{
    env, fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context as _, Result};
use thirtyfour::WebDriver;

use super::{browsers::wait_for, engine::Engine, screen::Screen, wait::until};

/// The timeout of a WebDriver command. It is long because a script may visit every mark of the page.
const COMMAND_TIMEOUT: Duration = Duration::from_secs(600);

/// The name of the folder for downloads.
const DOWNLOADS: &str = "downloads";

/// A running driver. Dropping it ends its process, after the browser's.
pub(super) struct Driver {
    process: Child,
    address: String,
    /// The folder for the browser's temporary files.
    folder: PathBuf,
    /// The X display of the browser, where it needs one.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of an engine, and waits until it accepts connections.
    pub(super) async fn start(engine: Engine) -> Result<Self> {
        let program = engine.driver().path();
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr())?.port();
        let folder = env::temp_dir().join(format!("journeys-{}-{port}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let mut command = Command::new(&program);
        command
            .args(engine.driver_arguments(port))
            .env("TMPDIR", &folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let screen = if engine.needs_screen() { Some(Screen::start()?) } else { None };
        if let Some(screen) = &screen {
            // A separate home keeps downloads out of the developer's download folder.
            command.env("DISPLAY", &screen.display).env("GDK_BACKEND", "x11").env("HOME", folder.join(DOWNLOADS));
            command.env("XDG_CONFIG_HOME", &folder).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        }
        let process = command.spawn().with_context(|| format!("{} cannot be started", program.display()))?;
        let driver = Self { process, address: format!("http://127.0.0.1:{port}"), folder, _screen: screen };
        fs::create_dir(driver.downloads())?;
        until("the driver to answer", async || Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())).await?;
        Ok(driver)
    }

    /// The folder in which the browser saves downloads.
    pub(super) fn downloads(&self) -> PathBuf {
        self.folder.join(DOWNLOADS)
    }

    /// Opens a browser session.
    pub(super) async fn open(&self, engine: Engine) -> Result<WebDriver> {
        let capabilities = engine.capabilities(&self.downloads())?;
        WebDriver::builder(&self.address, capabilities)
            .request_timeout(COMMAND_TIMEOUT)
            .await
            .with_context(|| format!("{engine:?} does not open"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
        // Child processes of the browser end a moment later, and write files until then.
        let is_gone = async || Ok(fs::remove_dir_all(&self.folder).ok());
        _ = wait_for(|| until("the browser to end", is_gone));
    }
}
