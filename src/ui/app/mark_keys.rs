//! Keyboard navigation of marks: arrow keys move the focus, Enter opens the detail, Escape closes it.

use crate::ui::{Explorer, browser, detail};

/// Handles a key that is pressed anywhere in the document. Escape works even if nothing has the focus.
pub(in crate::ui) fn on_key(explorer: Explorer, event: &web_sys::Event) {
    let key = browser::key_of_event(event);
    if key == "Escape" {
        if !browser::handles_escape(event) && explorer.ask(|query| query.chosen.is_some()) {
            event.prevent_default();
            detail::close(explorer);
        }
        return;
    }
    // A figure may have several marks, and a chart several layouts, so the order is that of the document.
    let marks = browser::marks();
    let Some(place) = marks.iter().position(|mark| browser::happened_in(event, mark)) else { return };
    let quantity = browser::quantity_of_event(event, explorer.dataset);
    if matches!(key.as_str(), "Enter" | " ") {
        event.prevent_default();
        if let Some(quantity) = quantity {
            explorer.open_detail(quantity);
        }
    } else if !explorer.is_large() {
        if let Some(place) = moved(&key, place, marks.len()) {
            event.prevent_default();
            browser::focus(&marks[place]);
        }
    } else if let Some(place) = quantity.and_then(|quantity| explorer.place_of(quantity))
        && let Some(place) = moved(&key, place, explorer.mark_count())
        && let Some(next) = explorer.mark_at(place)
    {
        // A large view has only the marks near the screen. The tab stop always has one.
        event.prevent_default();
        explorer.visit(next);
        browser::focus_mark_soon(explorer.dataset.id_of(next).as_str());
    }
}

/// The place that a key moves the focus to, among a number of marks.
fn moved(key: &str, place: usize, count: usize) -> Option<usize> {
    match key {
        "ArrowDown" | "ArrowRight" => Some((place + 1).min(count - 1)),
        "ArrowUp" | "ArrowLeft" => Some(place.saturating_sub(1)),
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ => None,
    }
}
