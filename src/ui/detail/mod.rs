//! The detail of the chosen quantity: its number, how precise it is, where it stands and what it leaves open.

mod derived;
mod figure;
mod frame;
mod place;
mod used_in;

use super::{Element, Explorer};
use crate::figure::Quantity;

pub(super) use frame::close;

/// The detail of a quantity, reported or derived.
pub(super) fn detail(explorer: Explorer, quantity: Quantity) -> Element {
    match quantity {
        Quantity::Figure(figure) => figure::detail(explorer, figure),
        Quantity::Derived(derived) => derived::detail(explorer, derived),
    }
}
