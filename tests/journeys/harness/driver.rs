//! The program that steers the browser, and the browsers it opened.

use std::{
    env, fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{Arc, LazyLock, Mutex, PoisonError, Weak},
};

use anyhow::{Context as _, Result};
use thirtyfour::WebDriver;
use tokio::{
    runtime::Runtime,
    sync::{Semaphore, SemaphorePermit},
};

use super::{chromium, settings, wait::until};

/// What all browsers are steered in, from whichever thread a journey starts.
pub(super) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("threads for the journeys")
});

/// How many journeys are under way at once at most, each with a browser of its own.
static PLACES: Semaphore = Semaphore::const_new(4);

/// A running driver, which ends with the last journey that uses it, and its browsers with it.
pub(super) struct Driver {
    process: Child,
    address: String,
    /// Where the browsers keep what they need while they run.
    folder: PathBuf,
    /// Browsers that wait for the next journey: to start one takes longer than most journeys.
    idle: Mutex<Vec<WebDriver>>,
}

impl Driver {
    /// The driver that the journeys under way share, started if there is none.
    pub(super) fn shared() -> Result<Arc<Self>> {
        static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(driver) = running.upgrade() {
            return Ok(driver);
        }
        let driver = Arc::new(Self::start()?);
        *running = Arc::downgrade(&driver);
        Ok(driver)
    }

    fn start() -> Result<Self> {
        let program = settings::driver();
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr())?.port();
        let folder = env::temp_dir().join(format!("journeys-{}-{port}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let process = Command::new(&program)
            .arg(format!("--port={port}"))
            .env("TMPDIR", &folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} cannot be started", program.display()))?;
        let driver = Self { process, address: format!("http://127.0.0.1:{port}"), folder, idle: Mutex::default() };
        let answers = async || Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok());
        RUNTIME.block_on(until("the driver to answer", answers))?;
        Ok(driver)
    }

    /// Waits until there is a place for another journey.
    pub(super) async fn place() -> Result<SemaphorePermit<'static>> {
        Ok(PLACES.acquire().await?)
    }

    /// A browser, opened if none is idle.
    pub(super) async fn browser(&self) -> Result<WebDriver> {
        let idle = self.idle().pop();
        match idle {
            Some(browser) => Ok(browser),
            None => WebDriver::new(&self.address, chromium::capabilities()?).await.context("no browser opens"),
        }
    }

    /// Keeps a browser for the next journey.
    pub(super) fn keep(&self, browser: WebDriver) {
        self.idle().push(browser);
    }

    fn idle(&self) -> impl std::ops::DerefMut<Target = Vec<WebDriver>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for browser in self.idle().drain(..).collect::<Vec<_>>() {
            // A browser that does not answer any more ends with its driver.
            _ = RUNTIME.block_on(browser.quit());
        }
        _ = self.process.kill();
        _ = self.process.wait();
        // The last processes of a browser outlive it by a moment, and write until then.
        let is_gone = async || Ok(fs::remove_dir_all(&self.folder).ok());
        _ = RUNTIME.block_on(until("the browsers to end", is_gone));
    }
}
