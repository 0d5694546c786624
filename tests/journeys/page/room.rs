//! The room that the page takes: whether everything has its place.

use anyhow::Result;

use super::{Reader, mark::Bounds, sight::IS_VISIBLE};

impl Reader {
    /// How far the page reaches over the right edge of the window, in pixels; not more than 0 if it fits.
    pub(crate) async fn overflow(&self) -> Result<f64> {
        self.run("return document.documentElement.scrollWidth - innerWidth", &[]).await
    }

    /// The texts of each visible chart, with the room they take in the window.
    pub(crate) async fn chart_texts(&self) -> Result<Vec<Vec<(String, Bounds)>>> {
        const TEXTS: &str = "
            return Array.from(document.querySelectorAll('svg.chart')).filter(isVisible).map(chart =>
                Array.from(chart.querySelectorAll('text')).filter(isVisible).map(text => {
                    const { x, y, width, height } = text.getBoundingClientRect();
                    return [text.textContent, [x, y, width, height]];
                }));
        ";
        self.run(&[IS_VISIBLE, TEXTS].concat(), &[]).await
    }
}
