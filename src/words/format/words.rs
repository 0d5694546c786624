//! The words of one language for numbers and dates.

use super::number::Magnitude;

/// The words for numbers and dates. Texts with `{…}` are templates. In a pair the first text is for a count of one, the
/// second for any other.
#[derive(Debug)]
pub(in crate::words) struct FormatWords {
    pub(in crate::words) date: &'static str,
    pub(in crate::words) day_of_month: &'static str,
    pub(in crate::words) months: [&'static str; 12],
    pub(in crate::words) short_months: [&'static str; 12],
    pub(in crate::words) dates: DateRanges,
    pub(in crate::words) spoken_dates: DateRanges,
    /// The days of a period without a first day. Placeholder: `date`.
    pub(in crate::words) until: &'static str,
    /// The length of such a period.
    pub(in crate::words) no_length: &'static str,
    pub(in crate::words) nightly: &'static str,
    pub(in crate::words) nightly_past_midnight: &'static str,
    pub(in crate::words) spoken_nightly: &'static str,
    pub(in crate::words) spoken_nightly_past_midnight: &'static str,
    pub(in crate::words) days: [&'static str; 2],
    pub(in crate::words) nights: [&'static str; 2],
    pub(in crate::words) hours: [&'static str; 2],
    pub(in crate::words) minutes: [&'static str; 2],
    pub(in crate::words) length_of_nights: [&'static str; 2],
    pub(in crate::words) magnitudes: &'static [Magnitude],
    pub(in crate::words) magnitudes_at_marks: &'static [Magnitude],
    pub(in crate::words) magnitudes_in_details: &'static [Magnitude],
    pub(in crate::words) magnitudes_at_ticks: &'static [Magnitude],
    pub(in crate::words) grouped_digits: usize,
    pub(in crate::words) more_than: &'static str,
    pub(in crate::words) about: &'static str,
    pub(in crate::words) less_than: &'static str,
    pub(in crate::words) spoken_minus: &'static str,
    pub(in crate::words) spoken_percent: &'static str,
    pub(in crate::words) range: &'static str,
    pub(in crate::words) exactly: &'static str,
    pub(in crate::words) at_least: &'static str,
    pub(in crate::words) at_most: &'static str,
    pub(in crate::words) no_bounds: &'static str,
    pub(in crate::words) no_upper_bound: &'static str,
    pub(in crate::words) no_lower_bound: &'static str,
    pub(in crate::words) no_nearness: &'static str,
    pub(in crate::words) printed_to_place: &'static str,
    pub(in crate::words) printed_to_last_digit: &'static str,
    pub(in crate::words) places: [&'static str; 9],
    pub(in crate::words) number_a_day: &'static str,
    pub(in crate::words) number_a_night: &'static str,
    pub(in crate::words) unit_a_day: &'static str,
    pub(in crate::words) unit_a_night: &'static str,
    pub(in crate::words) pace_headings: [&'static str; 3],
    pub(in crate::words) unit_per_one: &'static str,
    pub(in crate::words) number_per: &'static str,
    pub(in crate::words) times: [&'static str; 7],
    pub(in crate::words) times_headings: [&'static str; 7],
}

/// The templates for a range of days: within one month, within one year, or any.
#[derive(Debug)]
pub(in crate::words) struct DateRanges {
    pub(in crate::words) in_month: &'static str,
    pub(in crate::words) in_year: &'static str,
    pub(in crate::words) any: &'static str,
}

/// One of two texts: the first for a count of one, the second for any other.
pub(super) const fn for_count(texts: [&'static str; 2], count: i64) -> &'static str {
    let [one, several] = texts;
    if count == 1 { one } else { several }
}
