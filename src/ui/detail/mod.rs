//! The detail of the chosen quantity: number, precision, paragraphs and cautions.

mod comparison;
mod derived;
mod ends;
mod figure;
mod layout;
mod pin;
mod place;
mod used_in;

use crate::{
    data::Quantity,
    ui::{
        Element, Explorer,
        element::{For, element},
    },
};

pub(super) use layout::close;

/// The detail of a quantity, or its comparison with the pinned one.
pub(super) fn detail(explorer: Explorer, quantity: Quantity) -> Element {
    let beside = move || {
        let compared = explorer.ask(|query| query.compared());
        compared.map(|(pinned, _)| pinned).filter(|&pinned| pinned != quantity)
    };
    element("div").child(For::each(move || [beside()]).key(|pinned| *pinned).children(move |pinned| match pinned {
        Some(pinned) => comparison::detail(explorer, pinned, quantity),
        None => alone(explorer, quantity),
    }))
}

fn alone(explorer: Explorer, quantity: Quantity) -> Element {
    match quantity {
        Quantity::Figure(figure) => figure::detail(explorer, figure),
        Quantity::Derived(derived) => derived::detail(explorer, derived),
    }
}
