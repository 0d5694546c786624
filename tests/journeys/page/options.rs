//! The views, the search and the options of the charts: grouping, scale and order.

use anyhow::Result;
use thirtyfour::By;

use super::{PageElement, Reader, Role};

/// Chooses a view by its name: `showView(view)`.
pub(crate) const SHOW_VIEW: &str = "
    const showView = view => {
        document.querySelector(`[role=tab][data-views~=${view}]`).click();
        document.querySelector(`.segments > [data-views=${view}]`)?.click();
    };
";

impl Reader {
    /// Chooses a sort order by its name.
    pub(crate) async fn sort_by(&self, order: &str) -> Result<()> {
        self.choose_option("Sort by", order).await
    }

    /// Chooses an option of the charts by its name.
    pub(crate) async fn choose_option(&self, name: &str, option: &str) -> Result<()> {
        self.find(Role::ComboBox, name).await?.choose(option).await
    }

    /// Opens the search and the options in a window that hides them.
    pub(crate) async fn open_finder(&self, width: u32) -> Result<()> {
        if width <= 980 { self.press("Find & sort").await } else { Ok(()) }
    }

    /// Presses a button of the menu.
    pub(crate) async fn press_in_menu(&self, button: &str) -> Result<()> {
        self.press("More").await?;
        self.press(button).await
    }

    /// The sort order that the control shows.
    pub(crate) async fn order_shown(&self) -> Result<Option<String>> {
        self.run("return document.querySelector('#sort').selectedOptions[0]?.textContent", &[]).await
    }
}

impl PageElement {
    /// Chooses an option of a select element by its name.
    pub(crate) async fn choose(&self, option: &str) -> Result<()> {
        let by = By::XPath(format!("./option[normalize-space() = \"{option}\"]"));
        Ok(self.element().find(by).await?.click().await?)
    }
}
