//! The keyboard on marks: arrows move, Enter opens the detail, Escape closes it and gives the focus back.

use crate::ui::{Explorer, browser, detail};

/// What a key does, wherever in the document it is pressed: Escape works even where nothing has the focus.
pub(in crate::ui) fn on_key(explorer: Explorer, event: &web_sys::Event) {
    let key = browser::key_of_event(event);
    if key == "Escape" {
        // In a field the key is the field's: it clears a search. In a dialog it closes that.
        if !browser::is_in_field(event) && !browser::is_in_dialog(event) && explorer.ask(|query| query.chosen.is_some())
        {
            event.prevent_default();
            detail::close(explorer);
        }
        return;
    }
    // A figure may have several marks, and a chart several pictures: the order is that of what stands on the page.
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
