//! The parts of every dialog: its title, the button that closes it, and the place of the focus.

use leptos::prelude::Effect;

use crate::ui::{Element, Explorer, browser, components::close_button::close_button, element::element};

/// A dialog around its own parts. Escape, the button and a press beside it close it; the focus goes back to what
/// opened it.
pub(super) fn frame(
    explorer: Explorer,
    class: &'static str,
    title: &'static str,
    parts: impl IntoIterator<Item = Element>,
) -> Element {
    // Here, for a page that is built anew in another language has its dialog open again.
    Effect::new(|_| browser::open_dialog_soon());
    element("dialog")
        .class(class)
        .attr("id", browser::DIALOG_ID)
        .attr("aria-labelledby", "dialog-title")
        .on("close", move |_| explorer.close())
        .on("click", |event| {
            if browser::is_beside_dialog(event) {
                browser::close_dialog();
            }
        })
        .child(element("h2").attr("id", "dialog-title").child(title))
        .child(close_button(explorer, browser::close_dialog))
        .child(element("div").class("dialog-body").children(parts))
}
