//! Drafts: a dataset that an editor makes from a statement.
//!
//! [`propose()`] finds the numbers of a text and proposes a figure for each. The editor accepts, changes or drops them,
//! and [`check()`] names what to look at. [`Draft::to_json`] writes the dataset, and [`of_file`] opens one again.

mod check;
mod dates;
mod derived;
mod edit;
mod file;
mod history;
mod id;
mod label;
mod model;
mod named;
mod open;
mod propose;
mod relation;
mod sentence;
mod table;
mod texts;
mod unit;
mod write;

pub use check::{Finding, check};
pub use derived::Derived;
pub use history::History;
pub use model::{Draft, Figure, Mention, Named, Paragraph, Period, Place, Status, Unit, Words};
pub use open::of_file;
pub use propose::{MOST_TEXT, propose};
pub use relation::Relation;
pub use table::{is_table, of_table};
pub use write::Content;
