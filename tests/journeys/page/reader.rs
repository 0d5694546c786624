//! A reader in front of the page.

use std::{path::PathBuf, sync::Arc};

use anyhow::Result;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::WebDriver;

use super::{Role, Thing};
use crate::harness::{Browser, Chromium, Engine, Site, until};

/// A reader with one window, and the site they visit.
pub(crate) struct Reader {
    browser: Arc<Browser>,
    site: Arc<Site>,
}

impl Reader {
    /// A reader who has not been anywhere yet.
    pub(crate) fn new(browser: Arc<Browser>, site: Arc<Site>) -> Self {
        Self { browser, site }
    }

    /// The site they visit.
    pub(crate) fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// The engine of their browser.
    pub(crate) fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// Their window, as only Chromium knows it.
    pub(crate) fn chromium(&self) -> Chromium<'_> {
        assert_eq!(self.engine(), Engine::Chromium, "only Chromium can be asked for this");
        Chromium::of(self.browser())
    }

    /// The folder in which their browser saves downloads.
    pub(super) fn downloads(&self) -> PathBuf {
        self.browser.downloads()
    }

    pub(super) fn browser(&self) -> &WebDriver {
        self.browser.session()
    }

    /// Opens the page with a query string, and waits until it can be used.
    pub(crate) async fn open(&self, link: &str) -> Result<()> {
        self.begin_to_open(link).await?;
        self.wait_until_ready().await
    }

    /// Opens the page with a query string, whatever becomes of it.
    pub(crate) async fn begin_to_open(&self, link: &str) -> Result<()> {
        Ok(self.browser().goto(self.site.address(link)).await?)
    }

    /// Loads the page again, and waits until it can be used.
    pub(crate) async fn reload(&self) -> Result<()> {
        self.browser().refresh().await?;
        self.wait_until_ready().await
    }

    /// The browser's back button.
    pub(crate) async fn go_back(&self) -> Result<()> {
        Ok(self.browser().back().await?)
    }

    /// The browser's forward button.
    pub(crate) async fn go_forward(&self) -> Result<()> {
        Ok(self.browser().forward().await?)
    }

    /// Waits until the page can be used.
    pub(crate) async fn wait_until_ready(&self) -> Result<()> {
        until("the page to be ready", async || {
            let is_ready = "return performance.getEntriesByName('chart-ready').length > 0";
            Ok(self.run::<bool>(is_ready, &[]).await?.then_some(()))
        })
        .await
    }

    /// Whether a file whose name begins like this was asked for, whatever became of it.
    pub(crate) async fn has_asked_for(&self, file: &str) -> Result<bool> {
        let asked = "
            const names = performance.getEntriesByType('resource').map(entry => entry.name.split('/').at(-1));
            return names.some(name => name.startsWith(arguments[0]));
        ";
        self.run(asked, &[file.into()]).await
    }

    /// Waits until what was painted last is on the screen.
    pub(crate) async fn wait_for_paint(&self) -> Result<()> {
        const PAINT: &str = "
            const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
        ";
        self.browser().execute_async(PAINT, Vec::new()).await?;
        Ok(())
    }

    /// The thing of this role and name.
    pub(crate) async fn find(&self, role: Role, name: &str) -> Result<Thing> {
        Thing::find(self.browser(), None, role, name).await
    }

    /// The things of this role and name, or of this role with any name where that is empty; none is an answer.
    pub(crate) async fn find_all(&self, role: Role, name: &str) -> Result<Vec<Thing>> {
        Thing::find_all(self.browser(), None, role, name).await
    }

    /// Presses the button of this name.
    pub(crate) async fn press(&self, button: &str) -> Result<()> {
        self.find(Role::Button, button).await?.press().await
    }

    /// The name of the thing that has the focus.
    pub(crate) async fn focus(&self) -> Result<String> {
        Thing::focused(self.browser()).await?.name().await
    }

    /// Whether nothing has the focus, so that the tab key begins at the top of the page.
    pub(crate) async fn has_lost_focus(&self) -> Result<bool> {
        self.run("return document.activeElement === document.body", &[]).await
    }

    /// The title of the window.
    pub(crate) async fn title(&self) -> Result<String> {
        Ok(self.browser().title().await?)
    }

    /// All text that can be seen.
    pub(crate) async fn text(&self) -> Result<String> {
        self.run("return document.body.innerText", &[]).await
    }

    /// What a script in the page hands to the function that is its last argument; it can use `isVisible`.
    pub(crate) async fn run_async<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        let script = [super::IS_VISIBLE, script].concat();
        Ok(self.browser().execute_async(script, arguments.to_vec()).await?.convert()?)
    }

    /// What a script in the page returns; it can use `isVisible`.
    pub(crate) async fn run_visible<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        self.run(&[super::IS_VISIBLE, script].concat(), arguments).await
    }

    /// What a script in the page returns, for what no reader can see.
    pub(crate) async fn run<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        Ok(self.browser().execute(script, arguments.to_vec()).await?.convert()?)
    }
}
