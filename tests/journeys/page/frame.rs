//! Host pages with iframes of the site.

use anyhow::Result;

use super::Reader;

impl Reader {
    /// Opens a page by its full URL.
    pub(crate) async fn visit(&self, address: &str) -> Result<()> {
        Ok(self.browser().goto(address).await?)
    }

    /// Switches to an iframe of the page, counted from 0, and waits until its page is ready.
    pub(crate) async fn enter_frame(&self, place: u16) -> Result<()> {
        self.enter_frame_at_once(place).await?;
        self.wait_until_ready().await
    }

    /// Switches to an iframe of the page, counted from 0, whose page may never be ready.
    pub(crate) async fn enter_frame_at_once(&self, place: u16) -> Result<()> {
        Ok(self.browser().enter_frame(place).await?)
    }

    /// Switches back to the host page.
    pub(crate) async fn leave_frame(&self) -> Result<()> {
        Ok(self.browser().enter_default_frame().await?)
    }

    /// The height of an iframe of the page, counted from 0, in pixels.
    pub(crate) async fn frame_height(&self, place: u16) -> Result<f64> {
        self.run("return document.querySelectorAll('iframe')[arguments[0]].offsetHeight", &[place.into()]).await
    }
}
