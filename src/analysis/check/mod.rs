//! A check: compares a reader's text with every place where the dataset says that a figure is printed.
//!
//! The text may have other line ends, other paragraphs and full-width digits. So numbers are compared by value ("12.05
//! million" equals "1205万"), and only the paragraphs have to be matched.
//!
//! 1. The text is split into paragraphs at blank lines, or at each line. If one of the two gives as many paragraphs as
//!    the statement has, paragraph n of the text is paragraph n of the statement, and each number is expected in its
//!    paragraph. If both do, they are equal.
//! 2. Otherwise only the order is compared: the longest common subsequence of the dataset's mentions, in the
//!    statement's order, and the text's numbers. A mentioned number outside of it is elsewhere. Both ways to split are
//!    tried, and the one with more found mentions is used.
//!
//! A number is assigned to a figure once: two mentions of one figure need two numbers. Figures that are printed alike
//! in one paragraph take one number each, in order, and share numbers if there are too few.

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
pub(super) use tokens::each_token;
