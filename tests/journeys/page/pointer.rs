//! The pointer, and the tooltip.

use std::time::Duration;

use anyhow::Result;

use super::{Reader, mark::Bounds};

const TOOLTIP: &str = "
    const tooltip = document.querySelector('.tooltip');
    if (!tooltip || tooltip.hidden) return null;
    const { x, y, width, height } = tooltip.getBoundingClientRect();
    return [tooltip.textContent, [x, y, width, height]];
";

impl Reader {
    /// Moves the pointer to a position in the window.
    pub(crate) async fn point_at(&self, [x, y]: [f64; 2]) -> Result<()> {
        let pointer = self.browser().action_chain_with_delay(Some(Duration::ZERO), None);
        Ok(pointer.move_to(x as i64, y as i64).perform().await?)
    }

    /// The text and the box of the open tooltip.
    pub(crate) async fn tooltip(&self) -> Result<Option<(String, Bounds)>> {
        self.run(TOOLTIP, &[]).await
    }
}
