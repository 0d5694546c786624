//! What follows from the figures that are shown: groups, captions, comparisons, tooltips, and the check of a reader's text.

mod caption;
mod check;
mod comparison;
mod group;
mod mark_label;
mod mark_order;
mod tooltip;

pub use caption::{busiest_period, takeaway};
pub use check::{Checked, CheckedFigure, Finding, Numbering, Segment, Verdict, check};
pub use comparison::{Comparison, Ratio, comparison};
pub use group::{Group, Groups, Section, groups, sections};
pub use mark_label::describe;
pub use mark_order::marks;
pub use tooltip::{Glance, glance_at_paragraph, glance_at_period, glance_at_quantity};
