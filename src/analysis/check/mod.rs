//! A check: a text that a reader brings, held against every place where the dataset says that a figure is printed.
//!
//! A text is not the statement's file: it comes with other line ends, other paragraphs, full-width digits. So a
//! number counts by what it says ("12.05 million" is "1205万"), and the question is only which paragraph is meant.
//!
//! 1. Paragraphs are parted by blank lines, or there is one on each line. Where one of the two gives as many
//!    paragraphs as the statement has, paragraph n of the text is paragraph n of the statement, and a number has to
//!    stand in its own. Where both do, they are the same.
//! 2. Otherwise only order is left. Of the dataset's mentions, in the order of the statement, and the text's numbers,
//!    the longest common subsequence is found; a number off it that a mention asks for stands elsewhere. Both ways of
//!    parting are tried, and the one that finds more is kept.
//!
//! A number stands for a figure once: two mentions of one figure take two numbers in the text. Figures that are
//! printed alike in one paragraph take one each, in order, and share where there are fewer.

mod alone;
mod checked;
mod compare;
mod in_order;
mod paragraphs;
mod places;
mod tokens;

#[cfg(test)]
mod properties;

pub use checked::{Checked, CheckedFigure, Finding, Numbering, Segment, Verdict};
pub use compare::check;
