//! Pages of other sites, and the frames in them.

use anyhow::Result;

use super::Reader;

impl Reader {
    /// Opens any page by its whole address.
    pub(crate) async fn visit(&self, address: &str) -> Result<()> {
        Ok(self.browser().goto(address).await?)
    }

    /// Turns to what is in a frame of the page, counted from 0, and waits until it can be used.
    pub(crate) async fn enter_frame(&self, place: u16) -> Result<()> {
        self.browser().enter_frame(place).await?;
        self.wait_until_ready().await
    }

    /// Turns back to the page around all frames.
    pub(crate) async fn leave_frame(&self) -> Result<()> {
        Ok(self.browser().enter_default_frame().await?)
    }

    /// The height of a frame of the page, counted from 0, in pixels.
    pub(crate) async fn frame_height(&self, place: u16) -> Result<f64> {
        self.run("return document.querySelectorAll('iframe')[arguments[0]].offsetHeight", &[place.into()]).await
    }
}
