//! Overflow: whether elements and texts fit the window.

use anyhow::Result;

use super::{Reader, mark::Bounds, visible_state::IS_VISIBLE};

impl Reader {
    /// The horizontal overflow of the page in pixels; at most 0 if the page fits.
    pub(crate) async fn overflow(&self) -> Result<f64> {
        self.run("return document.documentElement.scrollWidth - innerWidth", &[]).await
    }

    /// The elements outside of a scroll container that extend beyond the left or right edge of the window.
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

    /// The texts of each visible chart with their boxes in the window, and the width of the window.
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
