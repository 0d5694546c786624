//! The marks that a view has wherever the screen is, the tab stop among them.

use std::sync::Arc;

use super::{
    Explorer,
    shown::Shown,
    value::{Computed, State},
};
use crate::{
    data::{Dataset, Quantity},
    query::Query,
};

/// The marks that a large view has far from the screen too.
#[derive(PartialEq)]
pub(in crate::ui) struct Marks {
    /// Whether it has all, because the page is printed.
    is_printing: bool,
    /// The tab stop: the mark that had the focus last if it is shown, otherwise the first one.
    stop: Option<Quantity>,
    /// The quantity whose detail is open.
    chosen: Option<Quantity>,
}

impl Marks {
    /// Whether one of these quantities has its mark wherever the screen is.
    pub(in crate::ui) fn keep_one_of(&self, quantities: &[Quantity]) -> bool {
        let has = |kept: Option<Quantity>| kept.is_some_and(|kept| quantities.contains(&kept));
        self.is_printing || has(self.stop) || has(self.chosen)
    }
}

/// Computes the marks from what is shown, the query, the mark that had the focus last, and whether the page is printed.
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
        let stop = visited.get().filter(is_shown).or(shown.marks.first().copied());
        let marks = Marks { is_printing: is_printing.get(), stop, chosen: query.with(|query| query.chosen) };
        (before != Some(&marks)).then_some(marks)
    })
}

impl Explorer {
    /// The marks that a large view has far from the screen too. Subscribes the current effect.
    pub(in crate::ui) fn marks(self) -> Arc<Marks> {
        self.marks.get()
    }

    /// The `tabindex` of a mark. `is_stop` selects the tab stop among several marks of the same quantity.
    pub(in crate::ui) fn tab_index(self, quantity: Quantity, is_stop: bool) -> String {
        if is_stop && self.marks().stop == Some(quantity) { "0" } else { "-1" }.to_owned()
    }
}
