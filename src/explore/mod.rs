//! What the reader asked: a query, its link, the figures it selects, and numbers as words.

mod category_set;
mod describe;
pub mod format;
pub mod permalink;
mod plain;
mod query;
mod search;
mod select;
mod sort;
mod words;

pub use category_set::CategorySet;
pub use describe::describe;
pub use format::TickStyle;
pub use permalink::{Decoded, Ignored, Reason};
pub use query::{Query, Scale, View};
pub use search::Search;
pub use select::{Group, Groups, Selection, groups, select};
pub use sort::{Sort, SortKey};
pub use words::{
    Words, as_reported_by, chart_name, figures_counted, figures_shown, one_statement, paragraph_of, words,
};

#[cfg(test)]
pub(crate) mod sample;
