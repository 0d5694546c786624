//! The page as a reader knows it: things with a role and a name, and what can be done with them.

mod reader;
mod thing;

pub(crate) use reader::Reader;
pub(crate) use thing::{Role, Thing};
