//! Parsing a dataset file: the result is a valid dataset, or a list of the problems of the file.
//!
//! `file` and `json` parse the file into a tree of nodes, which collect the problems of their values. `fields`, `names`
//! and `value` have shared helpers, and each type of the dataset has its own file. `checked` and `checked_json`
//! read a file that the build has validated. `derive` computes derived figures for both readers. `possible` checks that
//! relations are possible together, with `sets` of figures.

mod amount;
mod category;
mod checked;
mod checked_json;
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
mod possible;
mod problem;
mod quoted;
mod relation;
mod sets;
mod statement;
mod unit;
mod value;

pub use checked::read_checked;
pub use checksum::checksum;
pub use dataset::parse;
pub use problem::{Problem, Problems};
pub(crate) use quoted::quoted;
pub(super) use value::time_from_text;
pub(crate) use value::{OVERRIDES, date_from_text};
