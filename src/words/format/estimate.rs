//! Estimates: a computed interval as a short text, with no more digits than it supports.

use super::number::primary;
use crate::{
    data::{Decimal, Interval, Language, Rounding},
    words::{
        fill,
        language::{format_words, punctuation},
    },
};

/// The maximum number of significant digits of a number at a mark, if it is not exact.
const MARK_DIGITS: i32 = 3;
/// The maximum number of significant digits of a number that stands alone in a text. Two printed numbers seldom support
/// more.
const ALONE_DIGITS: i32 = 4;
/// The maximum number of significant digits of the two ends of an interval. More are not needed to distinguish ends that
/// differ by more than the rounding of a quotient.
const RANGE_DIGITS: i32 = 6;

/// The sign before the number that stands for an interval at a mark.
const NEARLY: &str = "≈";

/// The interval as one number for a mark: "≈12,600", "≈7.2", "10.2", "at least 297".
///
/// The number is the middle of the interval in 3 significant digits, or in fewer if the interval is wider than their
/// last place, after the sign [`NEARLY`].
pub(super) fn at_mark(interval: &Interval, language: Language) -> String {
    let words = format_words(language);
    let end = |end: Decimal, rounding| primary(end.rounded_to(smallest_place(end, MARK_DIGITS), rounding), language);
    match (interval.low, interval.high) {
        (Some(low), Some(high)) => match exact(low, high) {
            Some(number) => primary(number, language),
            None => [NEARLY, &primary(middle(low, high), language)].concat(),
        },
        (Some(low), None) => fill(words.at_least, &[("number", &end(low, Rounding::Down))]),
        (None, Some(high)) => fill(words.at_most, &[("number", &end(high, Rounding::Up))]),
        (None, None) => words.no_bounds.into(),
    }
}

/// The only number of an interval, if it is short.
fn exact(low: Decimal, high: Decimal) -> Option<Decimal> {
    let is_short = low.rounded_to(smallest_place(low, ALONE_DIGITS), Rounding::Down) == low;
    (low == high && is_short).then_some(low)
}

/// The middle of an interval, with the digits that a mark shows.
fn middle(low: Decimal, high: Decimal) -> Decimal {
    let middle = (low + high).half();
    let width = if low == high { i32::MIN } else { (high - low).magnitude() };
    // One digit is shown of every number.
    middle.rounded_to_nearest(width.min(middle.magnitude()).max(smallest_place(middle, MARK_DIGITS)))
}

/// The place of the last of some significant digits of a number.
fn smallest_place(number: Decimal, digits: i32) -> i32 {
    number.magnitude() - (digits - 1)
}

/// The interval in words: "7.1 to 7.3", "about 884.7", "10.2", "at least 297.2"; in Chinese "7.1至7.3", "约884.7".
///
/// Both ends are rounded outwards to the largest place that is not wider than the interval, so the text covers the
/// interval and is hardly wider. If that takes more than 6 significant digits, the text is "about" and the middle of
/// the interval, in 4 digits.
pub fn estimate(interval: &Interval, language: Language) -> String {
    let words = format_words(language);
    match shown(interval) {
        Estimate::Exactly(number) => primary(number, language),
        Estimate::About(number) => [words.about, punctuation(language).space, &primary(number, language)].concat(),
        Estimate::Between(low, high) => {
            fill(words.range, &[("low", &primary(low, language)), ("high", &primary(high, language))])
        }
        Estimate::AtLeast(low) => fill(words.at_least, &[("number", &primary(low, language))]),
        Estimate::AtMost(high) => fill(words.at_most, &[("number", &primary(high, language))]),
        Estimate::Unbounded => words.no_bounds.into(),
    }
}

/// The form in which an interval is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Estimate {
    Exactly(Decimal),
    About(Decimal),
    Between(Decimal, Decimal),
    AtLeast(Decimal),
    AtMost(Decimal),
    Unbounded,
}

fn shown(interval: &Interval) -> Estimate {
    let alone = |number| smallest_place(number, ALONE_DIGITS);
    let (low, high) = match (interval.low, interval.high) {
        (Some(low), Some(high)) => (low, high),
        (Some(low), None) => return Estimate::AtLeast(low.rounded_to(alone(low), Rounding::Down)),
        (None, Some(high)) => return Estimate::AtMost(high.rounded_to(alone(high), Rounding::Up)),
        (None, None) => return Estimate::Unbounded,
    };
    if let Some(number) = exact(low, high) {
        return Estimate::Exactly(number);
    }
    let place = (high - low).magnitude();
    let larger = if low.abs() < high.abs() { high } else { low };
    if low == high || place < smallest_place(larger, RANGE_DIGITS) {
        return Estimate::About((low + high).half().rounded_to_nearest(alone(larger)));
    }
    Estimate::Between(low.rounded_to(place, Rounding::Down), high.rounded_to(place, Rounding::Up))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal number")
    }

    fn interval(low: &str, high: &str) -> Interval {
        let end = |text: &str| (!text.is_empty()).then(|| decimal(text));
        Interval { low: end(low), high: end(high) }
    }

    fn of(low: &str, high: &str) -> String {
        estimate(&interval(low, high), Language::En)
    }

    #[test]
    fn a_mark_has_one_number_of_three_digits_at_most() {
        let of = |low, high| at_mark(&interval(low, high), Language::En);
        for (low, high, expected) in [
            ("12587.837", "12590.54", "≈12,600"),
            ("884.666666", "884.666667", "≈885"),
            ("72.351351", "72.351352", "≈72.4"),
            ("0.336197", "0.336198", "≈0.336"),
            ("1.725958", "1.726969", "≈1.73"),
            ("-16.35", "-16.25", "≈−16.3"),
            // The interval is wider than the place of the third digit.
            ("2391.89", "2418.92", "≈2,410"),
            ("7.103092", "7.273685", "≈7.2"),
            ("47.2973", "50", "≈49"),
            ("2027.02", "2297.3", "≈2,200"),
            // Even the first digit is open.
            ("0", "100", "≈50"),
            ("-1.5", "2.5", "≈0.5"),
            // These are exact.
            ("10.2", "10.2", "10.2"),
            ("20000000", "20000000", "20,000,000"),
            ("12.345678", "12.345678", "≈12.3"),
            ("297.297297", "", "at least 297"),
            ("", "297.21", "at most 298"),
            ("", "", "no bounds stated"),
        ] {
            assert_eq!(of(low, high), expected, "{low} to {high}");
        }
        assert_eq!(at_mark(&interval("12587.837", "12590.54"), Language::Zh), "≈1.26万");
    }

    #[test]
    fn as_many_digits_as_the_interval_supports() {
        assert_eq!(of("7.103092", "7.273685"), "7.1 to 7.3");
        assert_eq!(of("1.725958", "1.726969"), "1.725 to 1.727");
        assert_eq!(of("325540.5", "325810.8"), "325,500 to 325,900");
        assert_eq!(of("0.045", "0.047"), "0.045 to 0.047");
        assert_eq!(of("-16.35", "-16.25"), "-16.4 to -16.2".replace('-', "−"));
        assert_eq!(of("-1.5", "2.5"), "−2 to 3");
    }

    #[test]
    fn one_number_where_more_than_six_digits_would_be_needed() {
        assert_eq!(of("12587.837", "12590.54"), "12,587 to 12,591");
        assert_eq!(of("241.986", "242.014"), "241.98 to 242.02");
        assert_eq!(of("72.351351", "72.351352"), "about 72.35");
        assert_eq!(of("0.99996", "0.99996"), "about 1");
        assert_eq!(of("10.2", "10.2"), "10.2");
        assert_eq!(of("-10.20004", "-10.20004"), "about −10.2");
        assert_eq!(of("0", "0"), "0");
    }

    #[test]
    fn open_ends_are_said() {
        assert_eq!(of("297.297297", ""), "at least 297.2");
        assert_eq!(of("", "297.21"), "at most 297.3");
        assert_eq!(of("", ""), "no bounds stated");
        let interval = Interval { low: Some(decimal("7.1")), high: Some(decimal("7.3")) };
        assert_eq!(estimate(&interval, Language::Zh), "7.1至7.3");
        let interval = Interval { low: Some(decimal("325540.5")), high: Some(decimal("325810.8")) };
        assert_eq!(estimate(&interval, Language::Zh), "32.55万至32.59万");
    }

    proptest! {
        #[test]
        fn what_is_shown_holds_the_interval_and_is_at_most_thrice_as_wide(
            low in -10_000_000_000i128..10_000_000_000, width in 0i128..1_000_000_000, places in 0i32..6,
        ) {
            let number = |digits| Decimal::new(digits, -places).expect("in range");
            let (low, high) = (number(low), number(low + width));
            match shown(&Interval { low: Some(low), high: Some(high) }) {
                Estimate::Between(from, to) => {
                    prop_assert!(from <= low && high <= to);
                    let width = high - low;
                    prop_assert!(to - from <= width + width + width);
                }
                Estimate::About(number) => {
                    let unit = Decimal::ONE.times_power_of_ten(smallest_place(if low.abs() < high.abs() { high } else { low }, ALONE_DIGITS));
                    prop_assert!(low - unit <= number && number <= high + unit);
                }
                Estimate::Exactly(number) => prop_assert!(number == low && number == high),
                other => prop_assert!(false, "{other:?}"),
            }
        }

        #[test]
        fn the_number_at_a_mark_differs_from_the_interval_by_half_of_its_third_digit_at_most(
            low in -10_000_000_000i128..10_000_000_000, width in 0i128..1_000_000_000, places in 0i32..6,
        ) {
            let number = |digits| Decimal::new(digits, -places).expect("in range");
            let (low, high) = (number(low), number(low + width));
            let shown = middle(low, high);
            let half = Decimal::ONE.times_power_of_ten(smallest_place((low + high).half(), MARK_DIGITS)).half();
            prop_assert!(low - half <= shown && shown <= high + half);
        }
    }
}
