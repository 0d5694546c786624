//! What the reader asked: a query, its link, the figures it selects, and numbers as words.

pub mod attribution;
mod category_set;
mod check;
mod comparison;
mod describe;
mod embed;
pub mod format;
mod glance;
mod group;
mod marks;
mod method;
pub mod permalink;
mod plain;
mod query;
mod search;
mod select;
mod sort;
mod takeaway;
mod words;

pub use category_set::CategorySet;
pub use check::{Checked, CheckedFigure, Finding, Numbering, Segment, Verdict, check};
pub use comparison::{Comparison, Ratio, comparison};
pub use describe::describe;
pub use embed::{Embed, Theme};
pub use format::TickStyle;
pub use glance::{Glance, glance_at_paragraph, glance_at_period, glance_at_quantity, list_comma};
pub use group::{Group, Groups, Section, groups, sections};
pub use marks::marks;
pub use method::{Part, method};
pub use permalink::{Decoded, Ignored, Reason};
pub use query::{Grouping, Query, Scale, View};
pub use search::Search;
pub use select::{Selection, select, without_pace};
pub use sort::{Sort, SortKey};
pub use takeaway::{busiest_period, takeaway};
pub use words::{
    ComparisonWords, EmbedWords, FullWords, PictureWords, TakingWords, Words, as_reported_by, chart_name, colon,
    column_description, comparison_words, counted, current_data_shown, earlier_data_shown, embed_title, embed_words,
    figures_found, file_description, filters_in_words, found_in, full_screen, full_words, group_by, how_many,
    needs_figure, one_statement, paragraph_of, picture_words, pixels, preview_of, printed_words, saved_as,
    shown_in_words, shown_of_all, taking_words, theme_by_itself, view_name, way_in, words,
};

#[cfg(test)]
pub(crate) mod sample;
