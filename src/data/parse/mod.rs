//! Reading a dataset: from the bytes of its file to types that hold, or to every problem of the file at once.
//!
//! `file` and `json` turn the file into a tree of nodes, which keep the problems noted about them; `fields`, `names`
//! and `value` read what all parts share; and each noun of the dataset has a file of its own. `checked` reads a file
//! that has been checked before; `derive` computes derived figures for both readers.

mod amount;
mod category;
mod checked;
mod checksum;
mod dataset;
mod derive;
mod derived;
mod fields;
mod figure;
mod file;
mod json;
mod mention;
mod names;
mod node;
mod period;
mod problem;
mod quoted;
mod statement;
mod unit;
mod value;

pub use checked::{JsonValue, read_checked};
pub use checksum::checksum;
pub use dataset::parse;
pub use problem::{Problem, Problems};
pub(super) use value::{date_from_text, time_from_text};
