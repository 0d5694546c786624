//! The filters: category chips, the search field, and live regions.

use anyhow::{Context as _, Result, bail};
use thirtyfour::By;

use super::{PageElement, Reader, Role};

impl Reader {
    /// The category chips: their accessible names with counts, and whether they are pressed.
    pub(crate) async fn chips(&self) -> Result<Vec<(String, bool)>> {
        let mut chips = Vec::new();
        for chip in self.chip_buttons().await? {
            chips.push((chip.name().await?, chip.is_pressed().await?));
        }
        Ok(chips)
    }

    /// Presses the chip of a category, whatever its count.
    pub(crate) async fn press_chip(&self, category: &str) -> Result<()> {
        self.chip(category).await?.press().await
    }

    async fn chip(&self, category: &str) -> Result<PageElement> {
        for chip in self.chip_buttons().await? {
            if chip.name().await?.rsplit_once(' ').is_some_and(|(name, _)| name == category) {
                return Ok(chip);
            }
        }
        bail!("there is no chip “{category}” with a count")
    }

    async fn chip_buttons(&self) -> Result<Vec<PageElement>> {
        let found = self.browser().find_all(By::Css("[data-category]")).await?;
        Ok(found.into_iter().map(|element| PageElement::new(element, self.browser())).collect())
    }

    /// The search field.
    pub(crate) async fn search_field(&self) -> Result<PageElement> {
        let fields = self.find_all(Role::SearchBox, "").await?;
        fields.into_iter().next().context("a search field")
    }

    /// The announced number of figures.
    pub(crate) async fn announced(&self) -> Result<String> {
        let mut texts = self.live_texts().await?;
        texts.retain(|text| text.contains("27"));
        Ok(texts.join("; "))
    }

    /// The texts of the live regions.
    pub(crate) async fn live_texts(&self) -> Result<Vec<String>> {
        let script = "return Array.from(document.querySelectorAll('[role=status]'), status => status.textContent)";
        self.run(script, &[]).await
    }
}
