//! The address bar and the browser's history.
//!
//! Browsers limit how often a page may write there, and throw where it does so more often: a burst of changes ends as one
//! entry, which is written once the burst is over, and what was refused is written later.

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::window;

use crate::ui::browser::relative_link;

/// Changes that follow one another within so many milliseconds, more than two of them, are a burst.
const BURST: f64 = 300.0;
/// How long the page waits for the end of a burst, and before it writes again what was refused, in milliseconds.
const END: u32 = 300;
const AGAIN: u32 = 1_000;

thread_local! {
    /// When the last two entries were added.
    static LAST: Cell<[f64; 2]> = const { Cell::new([f64::NEG_INFINITY; 2]) };
    /// What is still to be written.
    static LATER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Shows a link in the address bar as a new entry of the history. Within a burst of changes it replaces the last entry.
pub(in crate::ui) fn push(link: String) {
    let now = js_sys::Date::now();
    let [before_last, last] = LAST.get();
    if now - before_last < BURST {
        return write_later(link, END);
    }
    LAST.set([last, now]);
    write(link, true);
}

/// Shows a link in the address bar in place of the current entry.
pub(in crate::ui) fn replace(link: String) {
    write(link, false);
}

/// Forgets what is still to be written: the reader has gone to another entry.
pub(in crate::ui) fn forget_pending() {
    LATER.take();
}

fn write(link: String, is_new: bool) {
    forget_pending();
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let address = relative_link(&link);
    let written = if is_new {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
    if written.is_err() {
        write_later(link, AGAIN);
    }
}

fn write_later(link: String, wait: u32) {
    LATER.replace(Some(Timeout::new(wait, move || write(link, false))));
}
