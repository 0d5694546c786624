//! The dialogs of the page.

mod cite;
mod download;
mod embed;
mod layout;

use crate::{
    data::Quantity,
    ui::{Element, Explorer},
};

/// A dialog. [`Explorer::open`] opens it; it is created anew each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The citation of a quantity, or of the view for `None`.
    Cite(Option<Quantity>),
    /// The download of the view.
    Download,
    /// The embed code of the view.
    Embed,
}

/// Renders a dialog.
pub(super) fn dialog(explorer: Explorer, dialog: Dialog) -> Element {
    match dialog {
        Dialog::Cite(quantity) => cite::cite(explorer, quantity),
        Dialog::Download => download::download(explorer),
        Dialog::Embed => embed::embed(explorer),
    }
}
