//! The notice that lists the ignored parts of a link.

use anyhow::Result;

use super::Reader;

impl Reader {
    /// The ignored parts of the link, each with its reason.
    pub(crate) async fn ignored(&self) -> Result<Vec<String>> {
        self.run("return Array.from(document.querySelectorAll('.notice li'), item => item.innerText)", &[]).await
    }
}
