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
    let there = match key.as_str() {
        "ArrowDown" | "ArrowRight" => (place + 1).min(marks.len() - 1),
        "ArrowUp" | "ArrowLeft" => place.saturating_sub(1),
        "Home" => 0,
        "End" => marks.len() - 1,
        "Enter" | " " => {
            event.prevent_default();
            if let Some(quantity) = browser::quantity_of_event(event, explorer.dataset) {
                explorer.open_detail(quantity);
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    browser::focus(&marks[there]);
}
