//! The page as a reader knows it: things with a role and a name, and what can be done with them.

mod accessibility;
mod detail;
mod filters;
mod keyboard;
mod link;
mod mark;
mod notice;
mod options;
mod reader;
mod room;
mod sight;
mod table;
mod thing;
mod tree;

pub(crate) use mark::Mark;
pub(crate) use reader::Reader;
pub(crate) use sight::IS_VISIBLE;
pub(crate) use thing::{Role, Thing};
