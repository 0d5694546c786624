//! The marks of the figures: rows of a chart, tiles, and rows of the table.

use anyhow::Result;
use serde_json::json;
use thirtyfour::By;

use super::{PageElement, Reader, visible_state::IS_VISIBLE};
use crate::harness::until;

/// A box on the page: left, top, width and height in CSS pixels.
pub(crate) type Bounds = [f64; 4];

/// The state of a mark.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    /// The id of its figure.
    pub(crate) figure: String,
    /// The chart it belongs to, counted from 0; -1 for a tile or a row of the table.
    pub(crate) chart: i64,
    /// Whether it is a tab stop.
    pub(crate) is_tab_stop: bool,
    /// Whether its detail is open.
    pub(crate) is_pressed: bool,
    /// Its box.
    pub(crate) bounds: Bounds,
    /// The left ends of its bars.
    pub(crate) bars: Vec<f64>,
    /// The number of its symbols.
    pub(crate) symbols: usize,
}

const MARKS: &str = "
    const charts = Array.from(document.querySelectorAll('.charts'));
    const bounds = ({x, y, width, height}) => [x + scrollX, y + scrollY, width, height];
    return Array.from(document.querySelectorAll('[data-figure]')).filter(isVisible).map(mark => [
        mark.dataset.figure,
        charts.indexOf(mark.closest('.charts')),
        mark.tabIndex === 0,
        mark.ariaPressed === 'true',
        bounds(mark.getBoundingClientRect()),
        Array.from(mark.querySelectorAll('.bar'), bar => bar.getBoundingClientRect().x),
        mark.querySelectorAll('circle.symbol, path.symbol, polygon.symbol').length,
    ]);
";

const REMEMBER: &str = "
    window.remembered = new Set(Array.from(document.querySelectorAll('[data-figure]')).filter(isVisible));
";

const KEPT: &str = "
    return Array.from(document.querySelectorAll('[data-figure]')).filter(isVisible)
        .filter(mark => window.remembered.has(mark)).map(mark => mark.dataset.figure);
";

type RawMark = (String, i64, bool, bool, Bounds, Vec<f64>, usize);

impl Reader {
    /// The visible marks, in the order of the page.
    pub(crate) async fn marks(&self) -> Result<Vec<Mark>> {
        let raw: Vec<RawMark> = self.run(&[IS_VISIBLE, MARKS].concat(), &[]).await?;
        let mark = |(figure, chart, is_tab_stop, is_pressed, bounds, bars, symbols)| Mark {
            figure,
            chart,
            is_tab_stop,
            is_pressed,
            bounds,
            bars,
            symbols,
        };
        Ok(raw.into_iter().map(mark).collect())
    }

    /// The ids of the figures whose marks are visible, in the order of the page.
    pub(crate) async fn figures(&self) -> Result<Vec<String>> {
        Ok(self.marks().await?.into_iter().map(|mark| mark.figure).collect())
    }

    /// The visible mark of a figure.
    pub(crate) async fn mark(&self, figure: &str) -> Result<PageElement> {
        let selector = format!("[data-figure=\"{figure}\"]");
        until(&format!("the mark of {figure}"), async || {
            for element in self.browser().find_all(By::Css(&selector)).await? {
                if element.is_displayed().await? {
                    return Ok(Some(PageElement::new(element, self.browser())));
                }
            }
            Ok(None)
        })
        .await
    }

    /// The id of the figure whose mark, or something in it, has the focus.
    pub(crate) async fn focused_figure(&self) -> Result<Option<String>> {
        self.run("return document.activeElement.closest('[data-figure]')?.dataset.figure", &[]).await
    }

    /// Remembers the DOM nodes of the visible marks.
    pub(crate) async fn remember_marks(&self) -> Result<()> {
        self.run(&[IS_VISIBLE, REMEMBER].concat(), &[]).await
    }

    /// The ids of the figures whose marks still have the remembered DOM nodes.
    pub(crate) async fn kept_marks(&self) -> Result<Vec<String>> {
        self.run(&[IS_VISIBLE, KEPT].concat(), &[]).await
    }

    /// Starts counting the transitions of marks and their parts.
    pub(crate) async fn count_moves(&self) -> Result<()> {
        const COUNT: &str = "
            window.moves = 0;
            document.addEventListener('transitionrun', event => {
                if (event.target.closest('[data-figure]')) window.moves += 1;
            });
        ";
        self.run(COUNT, &[]).await
    }

    /// The number of transitions since [`count_moves`](Self::count_moves).
    pub(crate) async fn moves(&self) -> Result<usize> {
        self.run("return window.moves", &[]).await
    }

    /// The longest transition duration of the visible marks and their parts, in seconds.
    pub(crate) async fn longest_move(&self) -> Result<f64> {
        const LONGEST: &str = "
            const seconds = element => getComputedStyle(element).transitionDuration.split(',').map(parseFloat);
            const parts = Array.from(document.querySelectorAll(arguments[0]));
            return Math.max(...parts.flatMap(seconds));
        ";
        self.run(LONGEST, &[json!("[data-figure], [data-figure] *")]).await
    }
}
