//! Host pages with iframes of the site.

use anyhow::Result;

use super::Reader;
use crate::harness::until;

impl Reader {
    /// Opens a page by its full URL.
    pub(crate) async fn visit(&self, address: &str) -> Result<()> {
        Ok(self.browser().goto(address).await?)
    }

    /// Switches to an iframe of the page, counted from 0, and waits until its page is ready.
    pub(crate) async fn enter_frame(&self, place: u16) -> Result<()> {
        // WebKitGTK forgets the frame if its first document is replaced while a script runs in it.
        until("the page of the frame to be ready", async || {
            self.enter_frame_at_once(place).await?;
            if self.is_ready().await {
                return Ok(Some(()));
            }
            self.leave_frame().await?;
            Ok(None)
        })
        .await
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
