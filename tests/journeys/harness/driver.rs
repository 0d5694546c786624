//! The program that controls a browser.

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

/// How long an answer of the browser may take at most: a script may go through every mark of the page.
const LONGEST: Duration = Duration::from_secs(600);

/// The name of the folder for downloads.
const DOWNLOADS: &str = "downloads";

/// A running driver. It is ended when it is dropped, after its browser.
pub(super) struct Driver {
    process: Child,
    address: String,
    /// Where the browser keeps what it needs while it runs.
    folder: PathBuf,
    /// The screen of the browser, where it takes one.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of an engine, and waits until it answers.
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
            // Without a home of its own the browser would save into the folder of the developer's downloads.
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

    /// Opens the browser.
    pub(super) async fn open(&self, engine: Engine) -> Result<WebDriver> {
        let capabilities = engine.capabilities(&self.downloads())?;
        WebDriver::builder(&self.address, capabilities)
            .request_timeout(LONGEST)
            .await
            .with_context(|| format!("{engine:?} does not open"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
        // The last processes of a browser outlive it by a moment, and write until then.
        let is_gone = async || Ok(fs::remove_dir_all(&self.folder).ok());
        _ = wait_for(|| until("the browser to end", is_gone));
    }
}
