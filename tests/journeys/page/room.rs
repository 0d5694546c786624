//! The room that the page takes: whether everything has its place.

use anyhow::Result;

use super::{Reader, mark::Bounds, sight::IS_VISIBLE};

impl Reader {
    /// How far the page reaches over the right edge of the window, in pixels; not more than 0 if it fits.
    pub(crate) async fn overflow(&self) -> Result<f64> {
        self.run("return document.documentElement.scrollWidth - innerWidth", &[]).await
    }

    /// The things that reach over the left or right edge of the window and of everything that scrolls.
    pub(crate) async fn cut_off(&self) -> Result<Vec<String>> {
        const CUT_OFF: &str = "
            const scrolls = element => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX);
            const isInScroller = element =>
                element && element !== document.body && (scrolls(element) || isInScroller(element.parentElement));
            return Array.from(document.querySelectorAll('body *'))
                .filter(element => isVisible(element) && !isInScroller(element))
                .map(element => [element, element.getBoundingClientRect()])
                .filter(([, { left, right, width }]) => width > 1 && (left < -0.75 || right > innerWidth + 0.75))
                .map(([element, { left, right }]) => `${element.tagName} ${element.className} from ${left} to ${right}`);
        ";
        self.run(&[IS_VISIBLE, CUT_OFF].concat(), &[]).await
    }

    /// The texts of each visible chart, with the room they take in the window, and the width of the window.
    pub(crate) async fn chart_texts(&self) -> Result<(Vec<Vec<(String, Bounds)>>, f64)> {
        const TEXTS: &str = "
            const charts = Array.from(document.querySelectorAll('svg.chart')).filter(isVisible).map(chart =>
                Array.from(chart.querySelectorAll('text')).filter(isVisible).map(text => {
                    const { x, y, width, height } = text.getBoundingClientRect();
                    return [text.textContent, [x, y, width, height]];
                }));
            return [charts, innerWidth];
        ";
        self.run(&[IS_VISIBLE, TEXTS].concat(), &[]).await
    }
}
