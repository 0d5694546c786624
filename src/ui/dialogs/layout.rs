//! The common parts of every dialog: title, close button and focus.

use leptos::prelude::Effect;

use crate::ui::{Element, Explorer, browser, components::close_button::close_button, element::element};

/// A dialog with the given content. Escape, the button and a click on the backdrop close it, and the browser restores
/// the focus.
pub(super) fn layout(
    explorer: Explorer,
    class: &'static str,
    title: &'static str,
    parts: impl IntoIterator<Item = Element>,
) -> Element {
    // The dialog opens itself, so that it stays open when the page is mounted again in another language.
    Effect::new(|_| browser::open_dialog_soon());
    element("dialog")
        .class(class)
        .attr("id", browser::DIALOG_ID)
        .attr("aria-labelledby", "dialog-title")
        .on("close", move |_| explorer.close())
        .on("click", |event| {
            if browser::is_on_backdrop(event) {
                browser::close_dialog();
            }
        })
        .child(element("h2").attr("id", "dialog-title").child(title))
        .child(close_button(explorer, browser::close_dialog))
        .child(element("div").class("dialog-body").children(parts))
}
