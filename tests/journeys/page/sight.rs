//! All that a reader sees of the state of the page, to tell whether two sights of it are the same.

use anyhow::Result;
use serde_json::Value;

use super::Reader;

/// Needs [`IS_VISIBLE`].
const SIGHT: &str = "
    const all = selector => Array.from(document.querySelectorAll(selector)).filter(isVisible);
    const texts = selector => all(selector).map(element => element.textContent);
    return {
        title: document.title,
        language: document.documentElement.lang,
        view: texts('[role=tab][aria-selected=true]'),
        categories: texts('[data-category][aria-pressed=true]'),
        periods: texts('[data-period][aria-pressed=true]'),
        search: all('input[type=search]').map(field => field.value),
        scale: texts('[data-scale][aria-pressed=true]'),
        sort: all('select').map(field => field.value),
        reversed: all('select').map(field => field.closest('.option').querySelector('button').ariaPressed),
        columns: all('th[aria-sort]').map(head => head.textContent + ' ' + head.ariaSort),
        figures: all('#figures [data-figure]').map(mark => mark.dataset.figure),
        labels: all('#figures [data-figure]').map(mark => mark.getAttribute('aria-label') || mark.innerText),
        scales: texts('.group-title'),
        bars: all('.chart .bar').length,
        detail: texts('aside h2'),
    };
";

/// A function of scripts: whether an element is laid out and not hidden.
pub(crate) const IS_VISIBLE: &str = "
    const isVisible = element =>
        element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
";

impl Reader {
    /// All that the reader sees of the state of the page.
    pub(crate) async fn sight(&self) -> Result<Value> {
        self.run(&[IS_VISIBLE, SIGHT].concat(), &[]).await
    }
}
