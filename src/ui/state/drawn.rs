//! Which parts of the page have elements: those that are displayed, and while the page is printed all of them.

use std::ops::Range;

use super::Explorer;
use crate::data::Quantity;

/// The number of marks of the largest view that has all of them.
const LARGEST_WHOLE: usize = 200;

/// The part of a list with these places, which may exceed the list.
pub(in crate::ui) fn part<T: Copy>(all: &[T], places: Range<usize>) -> Vec<T> {
    all.get(places.start..places.end.min(all.len())).unwrap_or_default().to_vec()
}

impl Explorer {
    /// The place of a quantity among the marks of the view.
    pub(in crate::ui) fn place_of(self, quantity: Quantity) -> Option<usize> {
        self.shown().places[self.dataset.number_of(quantity)]
    }

    /// The number of marks of the view.
    pub(in crate::ui) fn mark_count(self) -> usize {
        self.shown().marks.len()
    }

    /// Whether the view has so many marks that only those near the screen have elements.
    pub(in crate::ui) fn is_large(self) -> bool {
        self.mark_count() > LARGEST_WHOLE
    }

    /// The quantity at a place among the marks of the view.
    pub(in crate::ui) fn mark_at(self, place: usize) -> Option<Quantity> {
        self.shown().marks.get(place).copied()
    }

    /// The quantities in a range of places, which may exceed the marks of the view.
    pub(in crate::ui) fn marks_at(self, places: Range<usize>) -> Vec<Quantity> {
        part(&self.shown().marks, places)
    }

    /// The places of the marks that a condition holds for, if these stand together.
    pub(in crate::ui) fn places_where(self, holds: impl Fn(Quantity) -> bool) -> Range<usize> {
        let marks = &self.shown().marks;
        let start = marks.iter().position(|&mark| holds(mark)).unwrap_or(marks.len());
        let count = marks[start..].iter().take_while(|&&mark| holds(mark)).count();
        start..start + count
    }

    /// Whether the browser prints the page.
    pub(in crate::ui) fn is_printing(self) -> bool {
        self.is_printing.get()
    }

    /// Sets whether the browser prints the page.
    #[cfg(target_arch = "wasm32")]
    pub(in crate::ui) fn set_printing(self, is_printing: bool) {
        self.is_printing.set(is_printing);
    }

    /// The layout of charts that the page displayed last, as an index of `Layout::ALL`. `None` before it is laid out.
    pub(in crate::ui) fn last_layout(self) -> Option<usize> {
        self.layout.get_untracked()
    }

    /// Sets the layout of charts that the page displays.
    pub(in crate::ui) fn set_layout(self, layout: Option<usize>) {
        if layout != self.last_layout() {
            self.layout.set(layout);
        }
    }
}
