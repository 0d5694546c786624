//! The options of the charts: scale and order.

use anyhow::Result;
use thirtyfour::By;

use super::{PageElement, Reader, Role};

impl Reader {
    /// Chooses a sort order by its name.
    pub(crate) async fn sort_by(&self, order: &str) -> Result<()> {
        self.find(Role::ComboBox, "Sort by").await?.choose(order).await
    }

    /// The sort order that the control shows.
    pub(crate) async fn order_shown(&self) -> Result<Option<String>> {
        self.run("return document.querySelector('select').selectedOptions[0]?.textContent", &[]).await
    }
}

impl PageElement {
    /// Chooses an option of a select element by its name.
    pub(crate) async fn choose(&self, option: &str) -> Result<()> {
        let by = By::XPath(format!("./option[normalize-space() = \"{option}\"]"));
        Ok(self.element().find(by).await?.click().await?)
    }
}
