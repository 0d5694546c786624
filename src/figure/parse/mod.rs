//! Reading a dataset: from the bytes of its file to types that hold, or to every problem of the file at once.
//!
//! `file` and `json` turn the file into a tree of nodes, which keep the problems noted about them; `fields`, `names`
//! and `value` read what all parts share; and each noun of the dataset has a file of its own.

mod amount;
mod category;
mod dataset;
mod derived;
mod fields;
mod figure;
mod file;
mod json;
mod mention;
mod names;
mod node;
mod period;
mod statement;
mod unit;
mod value;
mod words;

pub use dataset::parse;
pub(super) use value::{date_from_text, time_from_text};
