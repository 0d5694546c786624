//! The visible state of the page as a value, for comparing two states.

use anyhow::Result;
use serde_json::Value;

use super::Reader;

/// Needs [`IS_VISIBLE`].
const VISIBLE_STATE: &str = "
    const all = selector => Array.from(document.querySelectorAll(selector)).filter(isVisible);
    const texts = selector => all(selector).map(element => element.textContent);
    return {
        title: document.title,
        language: document.documentElement.lang,
        view: texts('[role=tab][aria-selected=true]'),
        categories: texts('[data-category][aria-pressed=true]'),
        periods: texts('[data-period][aria-pressed=true]'),
        search: all('input[type=search]').map(field => field.value),
        choices: texts('.segments [aria-pressed=true]'),
        options: all('.options select').map(field => field.value),
        reversed: all('.options button').map(button => button.ariaPressed),
        columns: all('th[aria-sort]').map(head => head.textContent + ' ' + head.ariaSort),
        figures: all('#figures [data-figure]').map(mark => mark.dataset.figure),
        labels: all('#figures [data-figure]').map(mark => mark.getAttribute('aria-label') || mark.innerText),
        scales: texts('.group-title'),
        bars: all('.chart .bar').length,
        detail: texts('aside h2'),
    };
";

/// A JavaScript function: whether an element is laid out and not hidden.
pub(crate) const IS_VISIBLE: &str = "
    const isVisible = element =>
        element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
";

impl Reader {
    /// The visible state of the page.
    pub(crate) async fn visible_state(&self) -> Result<Value> {
        self.run(&[IS_VISIBLE, VISIBLE_STATE].concat(), &[]).await
    }
}
