//! The page object: elements with an accessible role and name, and the actions of a reader.

mod accessibility_tree;
mod axe;
mod detail;
mod downloads;
mod editor;
mod element;
mod fake_clock;
mod filters;
mod frame;
mod keyboard;
mod link;
mod mark;
mod notice;
mod options;
mod overflow;
mod pointer;
mod reader;
mod table;
mod visible_state;

pub(crate) use downloads::Downloads;
pub(crate) use element::{PageElement, Role};
pub(crate) use mark::Mark;
pub(crate) use options::SHOW_VIEW;
pub(crate) use reader::Reader;
pub(crate) use visible_state::IS_VISIBLE;
