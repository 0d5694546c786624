//! Analysis of the shown figures: groups, captions, comparisons, tooltips, and the check of a reader's text.

mod caption;
mod check;
mod comparison;
mod computed;
mod gist;
mod group;
mod left_open;
mod mark_label;
mod mark_order;
mod overlaps;
mod sum;
mod sum_in_words;
mod sum_repeats;
mod tooltip;

pub use caption::{caption, timeline_caption};
pub use check::{Checked, CheckedFigure, Finding, Numbering, Segment, Verdict, check};
pub use comparison::{Comparison, Ratio, comparison};
pub use computed::{inputs_may_overlap, left_open_of_derived};
pub use gist::{GistPart, gist_parts};
pub use group::{CategorySection, Group, Groups, groups, sections};
pub use left_open::{left_open, left_open_text, named};
pub use mark_label::mark_label;
pub use mark_order::{Arranged, arranged, chart_marks};
pub use overlaps::{OverlapGroup, OverlapRow, overlaps, overlaps_key, overlaps_note};
pub use sum::{NoSum, Sum, sum};
pub use sum_in_words::{SumInWords, relation_in_words, sum_in_words};
pub use sum_repeats::sum_condition;
pub use tooltip::{TooltipContent, tooltip_of_paragraph, tooltip_of_period, tooltip_of_quantity};
