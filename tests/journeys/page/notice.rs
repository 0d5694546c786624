//! The notice about what of a link could not be used.

use anyhow::Result;

use super::Reader;

impl Reader {
    /// The parts of the link that the notice names, each with its reason.
    pub(crate) async fn ignored(&self) -> Result<Vec<String>> {
        self.run("return Array.from(document.querySelectorAll('.notice li'), item => item.innerText)", &[]).await
    }
}
