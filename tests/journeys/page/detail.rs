//! The detail panel of the chosen figure.

use anyhow::Result;

use super::{PageElement, Reader, Role};

impl Reader {
    /// The detail panel, once it is open.
    pub(crate) async fn detail(&self) -> Result<PageElement> {
        self.find(Role::Region, "Detail of the chosen figure").await
    }

    /// The text of the detail panel in one line, or `None` while it is closed.
    pub(crate) async fn detail_text(&self) -> Result<Option<String>> {
        match &self.find_all(Role::Region, "Detail of the chosen figure").await?[..] {
            [] => Ok(None),
            [detail, ..] => Ok(Some(detail.text().await?.replace('\n', " "))),
        }
    }

    /// The title of the detail panel, or `None` while it is closed.
    pub(crate) async fn detail_title(&self) -> Result<Option<String>> {
        self.run("return document.querySelector('aside [aria-label] h2')?.textContent", &[]).await
    }
}
