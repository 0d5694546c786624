//! The words about relations between figures, and about what the statement leaves open.

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
}
