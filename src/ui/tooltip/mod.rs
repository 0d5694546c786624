//! Tooltips: the facts of a mark on hover, long press or focus.
//!
//! They conform to WCAG 1.4.13. Escape closes the tooltip and changes neither the focus nor the detail; the pointer can
//! move onto it; it stays until the pointer or the focus moves. The page has one tooltip, at the end of the document.
//! It is hidden from screen readers, because the accessible name of a mark already contains its label, number, days and
//! category, and Enter opens the detail.

mod content;
mod follow;
mod target;

pub(super) use content::facts_list;
pub(super) use follow::tooltips;
