//! Tooltips: the facts of a mark while a pointer rests on it, a finger is held on it, or it has the focus.
//!
//! They follow WCAG 1.4.13: Escape takes a tooltip away and leaves focus, pointer and detail as they are; the pointer can
//! go onto it; it stays until the reader turns to something else. The page has one, which belongs to no part of it: it
//! is put at the end of the document and placed anew for each mark. It is hidden from screen readers, which would hear
//! most of it twice: the name of a mark says its label, number, days and category, and Enter opens the rest.

mod content;
mod follow;
mod target;

pub(super) use content::facts_list;
pub(super) use follow::tooltips;
