//! The pool of open browsers, which running journeys share.

use std::{
    path::PathBuf,
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, Weak},
    thread,
};

use anyhow::Result;
use thirtyfour::WebDriver;
use tokio::{
    runtime::Runtime,
    sync::{Semaphore, SemaphorePermit},
};

use super::{driver::Driver, engine::Engine};

/// The async runtime that controls all browsers, whichever thread a journey runs on.
pub(super) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("threads for the journeys")
});

/// The limit of journeys that run at once. Each has its own browser.
static SLOTS: Semaphore = Semaphore::const_new(4);

/// Blocks on a future from synchronous code, also while a journey runs on the runtime.
pub(super) fn wait_for<T: Send, F: Future<Output = T>>(work: impl FnOnce() -> F + Send) -> T {
    thread::scope(|scope| scope.spawn(|| RUNTIME.block_on(work())).join()).expect("no panic")
}

/// An open browser with the driver that controls it. Both end when it is dropped.
pub(crate) struct Browser {
    engine: Engine,
    session: WebDriver,
    driver: Driver,
}

impl Browser {
    async fn open(engine: Engine) -> Result<Self> {
        let driver = Driver::start(engine).await?;
        Ok(Self { engine, session: driver.open(engine).await?, driver })
    }

    /// The engine of the browser.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session of the browser.
    pub(crate) fn session(&self) -> &WebDriver {
        &self.session
    }

    /// The folder in which the browser saves downloads.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.driver.downloads()
    }

    /// Opens a window without state of earlier journeys. The browser's first window stays open and empty.
    pub(super) async fn open_window(&self) -> Result<()> {
        self.engine.open_window(&self.session, &self.driver.downloads()).await
    }

    /// Closes the window of a journey.
    pub(super) async fn close_window(&self) -> Result<()> {
        self.session.close_window().await?;
        if let Some(first) = self.session.windows().await?.into_iter().next() {
            self.session.switch_to_window(first).await?;
        }
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // If the browser no longer responds, it ends with its driver.
        _ = wait_for(|| self.session.clone().quit());
    }
}

/// The idle browsers, kept because starting one takes longer than most journeys.
#[derive(Default)]
pub(super) struct Browsers(Mutex<Vec<Arc<Browser>>>);

impl Browsers {
    /// The pool that running journeys share. It closes its browsers when the last of them ends.
    pub(super) fn shared() -> Arc<Self> {
        static SHARED: Mutex<Weak<Browsers>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let browsers = Arc::new(Self::default());
            *shared = Arc::downgrade(&browsers);
            browsers
        })
    }

    /// Waits until another journey may run.
    pub(super) async fn slot() -> Result<SemaphorePermit<'static>> {
        Ok(SLOTS.acquire().await?)
    }

    /// An idle browser of this engine, or a new one.
    pub(super) async fn take(&self, engine: Engine) -> Result<Arc<Browser>> {
        let idle = {
            let mut idle = self.idle();
            let place = idle.iter().position(|browser| browser.engine == engine);
            place.map(|place| idle.swap_remove(place))
        };
        match idle {
            Some(browser) => Ok(browser),
            None => Ok(Arc::new(Browser::open(engine).await?)),
        }
    }

    /// Returns a browser to the pool.
    pub(super) fn keep(&self, browser: Arc<Browser>) {
        self.idle().push(browser);
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Arc<Browser>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
