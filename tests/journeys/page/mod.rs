//! The page as a reader knows it: things with a role and a name, and what can be done with them.

mod accessibility;
mod clock;
mod detail;
mod downloads;
mod filters;
mod frame;
mod keyboard;
mod link;
mod mark;
mod notice;
mod options;
mod pointer;
mod reader;
mod room;
mod sight;
mod table;
mod thing;
mod tree;

pub(crate) use downloads::Downloads;
pub(crate) use mark::Mark;
pub(crate) use reader::Reader;
pub(crate) use sight::IS_VISIBLE;
pub(crate) use thing::{Role, Thing};
