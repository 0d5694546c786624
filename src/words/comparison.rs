//! The words of comparisons.

/// The words of comparisons in one language. Texts with `{…}` are templates.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct ComparisonWords {
    pub title: &'static str,
    pub pin: &'static str,
    pub unpin: &'static str,
    pub pinned: &'static str,
    pub compare_with: &'static str,
    pub choose: &'static str,
    pub same_unit: &'static str,
    pub other_unit: &'static str,
    pub no_ratio: &'static str,
    pub ratio: &'static str,
    pub keep_in_mind: &'static str,
    pub times: &'static str,
    pub sentence: &'static str,
    pub other_units: &'static str,
    pub rate_and_total: &'static str,
    pub day_and_night: &'static str,
    pub not_above_zero: &'static str,
    pub no_bounds: &'static str,
    pub may_be_equal: &'static str,
    pub lengths: &'static str,
    pub overlap: &'static str,
}
