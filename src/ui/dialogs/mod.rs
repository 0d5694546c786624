//! The dialogs of the page: which one is open, and what each shows.

mod cite;
mod download;
mod embed;
mod frame;

use crate::{
    data::Quantity,
    ui::{Element, Explorer},
};

/// A dialog of the page. The reader opens one with [`Explorer::open`]; it is built anew each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The citation of a quantity, or of the view where there is none.
    Cite(Option<Quantity>),
    /// The ways to take the view away.
    Download,
    /// The code that puts the view into another site's page.
    Embed,
}

/// What a dialog shows.
pub(super) fn dialog(explorer: Explorer, dialog: Dialog) -> Element {
    match dialog {
        Dialog::Cite(quantity) => cite::cite(explorer, quantity),
        Dialog::Download => download::download(explorer),
        Dialog::Embed => embed::embed(explorer),
    }
}
