//! The words about relations between figures, and about what the statement leaves open.

use crate::data::{Gap, Stated};

/// The words of one language about parts and wholes, and about what is left open. Texts with `{…}` are templates.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct RelationWords {
    pub named: &'static str,
    pub or: &'static str,
    pub and: &'static str,
    pub may_be_part_of: &'static str,
    pub may_include: &'static str,
    pub is_part_of: &'static str,
    pub includes: &'static str,
    pub is_separate_from: &'static str,
    pub may_repeat: &'static str,
    pub no_first_day: &'static str,
    pub no_date: &'static str,
    pub only_lower_bound: &'static str,
    pub only_upper_bound: &'static str,
    pub no_bounds: &'static str,
    pub sum_of_all_inside: &'static str,
    pub sum_of_separate: &'static str,
    pub sum_without_overlap: &'static str,
    pub sum_of_wholes: &'static str,
    pub sum_without_least: &'static str,
    pub sum_without_most: &'static str,
    pub sum_if_counted_once: &'static str,
    pub sum_of_too_few: &'static str,
    pub sum_of_changes: &'static str,
    pub sum_of_other_units: &'static str,
    pub pair_title: &'static str,
    pub pair_contained: &'static str,
    pub pair_disjoint: &'static str,
    pub pair_not_stated: &'static str,
    pub overlaps_note: &'static str,
    pub bar_of_whole: &'static str,
    pub bar_contained: &'static str,
    pub bar_may_be_part: &'static str,
    pub sum_title: &'static str,
    pub sum_hint: &'static str,
    pub sum_hidden: &'static str,
    pub sum_with_others: &'static str,
    pub add: &'static str,
    pub add_all: &'static str,
    pub clear: &'static str,
    pub relation_names: [&'static str; Stated::ALL.len()],
    pub gaps_note: &'static str,
    pub gap_meanings: &'static str,
    /// The name and the meaning of each kind of gap, in the order of [`Gap::ALL`].
    pub gaps: [(&'static str, &'static str); Gap::ALL.len()],
}
