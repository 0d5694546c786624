//! The detail of the chosen figure.

use anyhow::Result;

use super::{Reader, Role, Thing};

impl Reader {
    /// The detail of the chosen figure, as soon as it is open.
    pub(crate) async fn detail(&self) -> Result<Thing> {
        self.find(Role::Region, "Detail of the chosen figure").await
    }

    /// What the detail says, in one line; nothing while it is closed.
    pub(crate) async fn detail_text(&self) -> Result<Option<String>> {
        match &self.find_all(Role::Region, "Detail of the chosen figure").await?[..] {
            [] => Ok(None),
            [detail, ..] => Ok(Some(detail.text().await?.replace('\n', " "))),
        }
    }

    /// The title of the open detail; nothing while it is closed.
    pub(crate) async fn detail_title(&self) -> Result<Option<String>> {
        self.run("return document.querySelector('aside [aria-label] h2')?.textContent", &[]).await
    }
}
