//! The action buttons of a view: copy the link, download, cite, embed.

use super::full_screen::full_screen_button;
use crate::{
    data::Quantity,
    ui::{
        Dialog, Element, Explorer,
        components::{copy_button::copy_link, icon::Icon},
        element::element,
    },
};

/// The action buttons of the view. On phones they are at the bottom of the screen.
pub(in crate::ui) fn actions(explorer: Explorer) -> Element {
    element("div")
        .class("actions")
        .attr("role", "group")
        .attr("aria-label", explorer.words.actions)
        .child(opener(explorer, Dialog::Download, Icon::Download, explorer.words.download))
        .child(cite_button(explorer, None))
        .child(copy_link(explorer, "button"))
        .child(opener(explorer, Dialog::Embed, Icon::Code, explorer.words.embed))
        .child(full_screen_button(explorer))
}

/// A button that opens the citation of a quantity, or of the view for `None`.
pub(in crate::ui) fn cite_button(explorer: Explorer, quantity: Option<Quantity>) -> Element {
    opener(explorer, Dialog::Cite(quantity), Icon::Quote, explorer.words.cite)
}

/// A button that opens a dialog.
fn opener(explorer: Explorer, dialog: Dialog, icon: Icon, label: &'static str) -> Element {
    element("button")
        .class("button needs-app")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .on("click", move |_| explorer.open(dialog))
        .child(icon.view())
        .child(label)
}
