//! What the reader asked: a query, its link, the figures it selects, and numbers as words.

pub mod attribution;
mod category_set;
mod check;
mod describe;
pub mod format;
mod group;
mod method;
pub mod permalink;
mod plain;
mod query;
mod search;
mod select;
mod sort;
mod words;

pub use category_set::CategorySet;
pub use check::{Checked, CheckedFigure, Finding, Numbering, Segment, Verdict, check};
pub use describe::describe;
pub use format::TickStyle;
pub use group::{Group, Groups, groups};
pub use method::{Part, method};
pub use permalink::{Decoded, Ignored, Reason};
pub use query::{Query, Scale, View};
pub use search::Search;
pub use select::{Selection, select, without_pace};
pub use sort::{Sort, SortKey};
pub use words::{
    FullWords, Words, as_reported_by, chart_name, counted, current_data_shown, earlier_data_shown, figures_found,
    found_in, full_words, one_statement, paragraph_of, printed_words, shown_of_all, view_name, words,
};

#[cfg(test)]
pub(crate) mod sample;
