//! A reader with a browser window on the page.

use std::{path::PathBuf, sync::Arc};

use anyhow::Result;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{WebDriver, error::WebDriverResult};

use super::{PageElement, Role};
use crate::harness::{Browser, Chromium, Engine, Site, until};

/// A reader with one browser window, and the site they visit.
pub(crate) struct Reader {
    browser: Arc<Browser>,
    site: Arc<Site>,
}

impl Reader {
    /// A reader with an empty window.
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

    /// The DevTools of the window. The browser must be Chromium.
    pub(crate) fn chromium(&self) -> Chromium<'_> {
        assert_eq!(self.engine(), Engine::Chromium, "this needs Chromium");
        Chromium::of(self.browser())
    }

    /// The folder in which their browser saves downloads.
    pub(super) fn downloads(&self) -> PathBuf {
        self.browser.downloads()
    }

    pub(super) fn browser(&self) -> &WebDriver {
        self.browser.session()
    }

    /// Opens the page with a query string, and waits until it is ready.
    pub(crate) async fn open(&self, link: &str) -> Result<()> {
        self.navigate(link).await?;
        self.wait_until_ready().await
    }

    /// Opens the page with a query string, without waiting until it is ready.
    pub(crate) async fn navigate(&self, link: &str) -> Result<()> {
        Ok(self.browser().goto(self.site.address(link)).await?)
    }

    /// Opens a page at a full address.
    pub(crate) async fn navigate_to(&self, address: &str) -> Result<()> {
        Ok(self.browser().goto(address).await?)
    }

    /// Opens a page at a full address, and waits until it is ready.
    pub(crate) async fn open_address(&self, address: &str) -> Result<()> {
        self.navigate_to(address).await?;
        self.wait_until_ready().await
    }

    /// Reloads the page, and waits until it is ready.
    pub(crate) async fn reload(&self) -> Result<()> {
        self.browser().refresh().await?;
        self.wait_until_ready().await
    }

    /// Presses the browser's back button.
    pub(crate) async fn go_back(&self) -> Result<()> {
        Ok(self.browser().back().await?)
    }

    /// Presses the browser's forward button.
    pub(crate) async fn go_forward(&self) -> Result<()> {
        Ok(self.browser().forward().await?)
    }

    /// Waits until the page is ready.
    pub(crate) async fn wait_until_ready(&self) -> Result<()> {
        until("the page to be ready", async || Ok(self.is_ready().await.then_some(()))).await
    }

    /// Whether the page is ready. In a document that is being replaced the script returns nothing or fails.
    pub(super) async fn is_ready(&self) -> bool {
        const IS_READY: &str = "return performance.getEntriesByName('chart-ready').length > 0";
        matches!(self.run::<Option<bool>>(IS_READY, &[]).await, Ok(Some(true)))
    }

    /// Whether a file whose name starts with `file` was requested, successfully or not.
    pub(crate) async fn has_requested(&self, file: &str) -> Result<bool> {
        let asked = "
            const names = performance.getEntriesByType('resource').map(entry => entry.name.split('/').at(-1));
            return names.some(name => name.startsWith(arguments[0]));
        ";
        self.run(asked, &[file.into()]).await
    }

    /// Waits for the next paint.
    pub(crate) async fn wait_for_paint(&self) -> Result<()> {
        Ok(wait_for_paint(self.browser()).await?)
    }

    /// Waits for the visible element with this role and name.
    pub(crate) async fn find(&self, role: Role, name: &str) -> Result<PageElement> {
        PageElement::find(self.browser(), None, role, name).await
    }

    /// The visible elements with this role and name; an empty name matches any.
    pub(crate) async fn find_all(&self, role: Role, name: &str) -> Result<Vec<PageElement>> {
        PageElement::find_all(self.browser(), None, role, name).await
    }

    /// Clicks the button with this name.
    pub(crate) async fn press(&self, button: &str) -> Result<()> {
        self.find(Role::Button, button).await?.press().await
    }

    /// The accessible name of the focused element.
    pub(crate) async fn focused_name(&self) -> Result<String> {
        PageElement::focused(self.browser()).await?.name().await
    }

    /// Whether no element has the focus, so that the tab order starts again.
    pub(crate) async fn has_lost_focus(&self) -> Result<bool> {
        self.run("return document.activeElement === document.body", &[]).await
    }

    /// The title of the window.
    pub(crate) async fn title(&self) -> Result<String> {
        Ok(self.browser().title().await?)
    }

    /// The visible text.
    pub(crate) async fn text(&self) -> Result<String> {
        self.run("return document.body.innerText", &[]).await
    }

    /// Runs an asynchronous script, which passes its result to its last argument. It can use `isVisible`.
    pub(crate) async fn run_async<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        let script = [super::IS_VISIBLE, script].concat();
        Ok(self.browser().execute_async(script, arguments.to_vec()).await?.convert()?)
    }

    /// Runs a script and returns its result. It can use `isVisible`.
    pub(crate) async fn run_visible<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        self.run(&[super::IS_VISIBLE, script].concat(), arguments).await
    }

    /// Runs a script and returns its result.
    pub(crate) async fn run<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        Ok(self.browser().execute(script, arguments.to_vec()).await?.convert()?)
    }
}

/// Waits for the next paint of the open page.
pub(super) async fn wait_for_paint(browser: &WebDriver) -> WebDriverResult<()> {
    const PAINT: &str = "
        const done = arguments[0];
        requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
    ";
    browser.execute_async(PAINT, Vec::new()).await?;
    Ok(())
}
