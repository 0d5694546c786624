//! What the marks of a view have in common: the tab stop, the chosen and the pinned quantity.

use std::sync::Arc;

use super::{
    Explorer,
    drawn::LARGEST_WHOLE,
    shown::Shown,
    value::{Computed, State},
};
use crate::{
    data::{Dataset, Quantity},
    query::Query,
};

/// What the marks of a view depend on. Other changes of the query need no update of marks that stay.
#[derive(PartialEq)]
pub(in crate::ui) struct Marks {
    /// Whether all marks have elements, wherever the screen is: the view is small, or the page is printed.
    pub(in crate::ui) are_all_drawn: bool,
    /// The mark that is the tab stop: the last one that had the focus if it is shown, otherwise the first one.
    pub(in crate::ui) stop: Option<Quantity>,
    /// The quantity whose detail is open.
    pub(in crate::ui) chosen: Option<Quantity>,
    /// The quantity to compare with.
    pub(in crate::ui) pinned: Option<Quantity>,
}

/// Computes it from what is shown, the query, the mark that had the focus last, and whether the page is printed.
pub(super) fn marks(
    dataset: &'static Dataset,
    shown: Computed<Shown>,
    query: State<Query>,
    visited: State<Option<Quantity>>,
    is_printing: State<bool>,
) -> Computed<Marks> {
    Computed::new(move |before: Option<&Marks>| {
        let shown = shown.get();
        let is_shown = |quantity: &Quantity| shown.places[dataset.number_of(*quantity)].is_some();
        let (chosen, pinned) = query.with(|query| (query.chosen, query.pinned));
        let marks = Marks {
            are_all_drawn: is_printing.get() || shown.marks.len() <= LARGEST_WHOLE,
            stop: visited.get().filter(is_shown).or(shown.marks.first().copied()),
            chosen,
            pinned,
        };
        (before != Some(&marks)).then_some(marks)
    })
}

impl Explorer {
    /// What the marks depend on. Subscribes the current effect.
    pub(in crate::ui) fn marks(self) -> Arc<Marks> {
        self.marks.get()
    }

    /// The `tabindex` of a mark. `is_stop` selects the tab stop among several marks of the same quantity.
    pub(in crate::ui) fn tab_index(self, quantity: Quantity, is_stop: bool) -> String {
        if is_stop && self.marks().stop == Some(quantity) { "0" } else { "-1" }.to_owned()
    }
}
