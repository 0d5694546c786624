//! Writes links to the address bar and the browser's history.
//!
//! Browsers limit the rate of history updates and throw if a page exceeds it. So a burst of changes becomes one entry,
//! which is updated at most ten times a second, and a rejected update is repeated later.

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::window;

use crate::ui::browser::relative_link;

/// More than two changes within this time are a burst, in milliseconds.
const BURST: f64 = 600.0;
/// The least time between two updates of a burst's entry, in milliseconds.
const BETWEEN: f64 = 100.0;
/// The delay before a rejected update is repeated, in milliseconds.
const RETRY_DELAY: u32 = 1_000;

thread_local! {
    /// The times of the last two changes.
    static LAST: Cell<[f64; 2]> = const { Cell::new([f64::NEG_INFINITY; 2]) };
    /// The time of the last update.
    static WRITTEN: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    /// The pending update.
    static LATER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Adds a history entry for a link. During a burst, replaces the last entry instead.
pub(in crate::ui) fn push(link: String) {
    let now = js_sys::Date::now();
    let [before_last, last] = LAST.get();
    LAST.set([last, now]);
    if now - before_last < BURST {
        let wait = WRITTEN.get() + BETWEEN - now;
        return if wait > 0.0 { write_later(link, wait as u32) } else { write(link, false) };
    }
    write(link, true);
}

/// Replaces the current history entry.
pub(in crate::ui) fn replace(link: String) {
    write(link, false);
}

/// Cancels the pending update.
pub(in crate::ui) fn forget_pending() {
    LATER.take();
}

fn write(link: String, is_new: bool) {
    forget_pending();
    WRITTEN.set(js_sys::Date::now());
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let address = relative_link(&link);
    let written = if is_new {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
    if written.is_err() {
        write_later(link, RETRY_DELAY);
    }
}

fn write_later(link: String, wait: u32) {
    LATER.replace(Some(Timeout::new(wait, move || write(link, false))));
}
