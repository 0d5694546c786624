//! Estimates: a computed interval as a short text, with no more digits than it supports.

use super::number::primary;
use crate::{
    data::{Decimal, Interval, Language, Rounding},
    words::{
        fill,
        language::{format_words, punctuation},
    },
};

/// The maximum number of significant digits of a computed number. Two printed numbers seldom support more.
const MAX_DIGITS: i32 = 4;

/// The interval in words: "7.1 to 7.3", "about 12,590", "10.2", "at least 297.2"; in Chinese "7.1至7.3", "约1.259万".
///
/// Both ends are rounded outwards to the largest place that is not wider than the interval, so the text covers the
/// interval and is hardly wider. If that takes more than 4 significant digits, the text is "about" and the middle of
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
    let (low, high) = match (interval.low, interval.high) {
        (Some(low), Some(high)) => (low, high),
        (Some(low), None) => return Estimate::AtLeast(low.rounded_to(smallest_place(low), Rounding::Down)),
        (None, Some(high)) => return Estimate::AtMost(high.rounded_to(smallest_place(high), Rounding::Up)),
        (None, None) => return Estimate::Unbounded,
    };
    let smallest = smallest_place(if low.abs() < high.abs() { high } else { low });
    if low == high && low.rounded_to(smallest, Rounding::Down) == low {
        return Estimate::Exactly(low);
    }
    let place = (high - low).magnitude();
    if low == high || place < smallest {
        return Estimate::About((low + high).half().rounded_to_nearest(smallest));
    }
    Estimate::Between(low.rounded_to(place, Rounding::Down), high.rounded_to(place, Rounding::Up))
}

/// The smallest place of a number that may be shown.
fn smallest_place(number: Decimal) -> i32 {
    number.magnitude() - (MAX_DIGITS - 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal number")
    }

    fn of(low: &str, high: &str) -> String {
        let end = |text: &str| (!text.is_empty()).then(|| decimal(text));
        estimate(&Interval { low: end(low), high: end(high) }, Language::En)
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
    fn one_number_where_more_than_four_digits_would_be_needed() {
        assert_eq!(of("12587.837", "12590.54"), "about 12,590");
        assert_eq!(of("241.986", "242.014"), "about 242");
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
                    let unit = Decimal::ONE.times_power_of_ten(smallest_place(if low.abs() < high.abs() { high } else { low }));
                    prop_assert!(low - unit <= number && number <= high + unit);
                }
                Estimate::Exactly(number) => prop_assert!(number == low && number == high),
                other => prop_assert!(false, "{other:?}"),
            }
        }
    }
}
