//! Formats tick labels: round numbers that are short enough to fit side by side.

use super::number::{digits, with_magnitude};
use crate::{
    data::{Decimal, Language, UnitKind},
    words::language::format_words,
};

/// The length of tick labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickStyle {
    /// "100,000", "1 m": the form that is easier to read.
    Long,
    /// "100k", "1m": for small screens. In Chinese both forms are the same.
    Short,
}

/// The label of a tick at `value`, a round number in base units: "1,000", "10k", "2.5 m"; in Chinese "1000", "1万".
///
/// Axes use binary floating point; the label is the nearest decimal number with at most 6 places. It is empty for a
/// value that no dataset contains, such as infinity.
pub fn tick(value: f64, kind: UnitKind, language: Language, style: TickStyle) -> String {
    let Some(number) = decimal_from_f64(value) else { return String::new() };
    // Up to four digits need no magnitude.
    let is_small = value.abs() < 1e4;
    let words = format_words(language);
    let magnitudes = match style {
        TickStyle::Long => words.magnitudes_at_ticks,
        TickStyle::Short => words.short_magnitudes_at_ticks,
    };
    let mut label = match (is_small, words.groups_small_ticks) {
        (true, true) => digits(number),
        (true, false) => digits(number).replace(',', ""),
        (false, _) => with_magnitude(number, magnitudes).unwrap_or_else(|| digits(number)),
    };
    if kind == UnitKind::Change {
        label.push('%');
    }
    label
}

/// The nearest decimal number with at most 6 decimal places, or a whole number from a million on, where floating point
/// is less precise.
fn decimal_from_f64(value: f64) -> Option<Decimal> {
    let meant = if value.abs() < 1e6 { (value * 1e6).round() / 1e6 } else { value.round() };
    Decimal::try_from(meant).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(value: f64) -> [String; 3] {
        let count = |language, style| tick(value, UnitKind::Count, language, style);
        [
            count(Language::En, TickStyle::Long),
            count(Language::En, TickStyle::Short),
            count(Language::Zh, TickStyle::Short),
        ]
    }

    #[test]
    fn powers_of_ten_are_short() {
        for (value, labels) in [
            (0.1, ["0.1", "0.1", "0.1"]),
            (1.0, ["1", "1", "1"]),
            (1e3, ["1,000", "1,000", "1000"]),
            (1e4, ["10,000", "10k", "1万"]),
            (1e5, ["100,000", "100k", "10万"]),
            (1e6, ["1 m", "1m", "100万"]),
            (1e7, ["10 m", "10m", "1000万"]),
            (1e8, ["100 m", "100m", "1亿"]),
            (1e9, ["1 bn", "1bn", "10亿"]),
            (1e12, ["1 tn", "1tn", "1万亿"]),
            (1e14, ["100 tn", "100tn", "100万亿"]),
        ] {
            assert_eq!(ticks(value), labels);
        }
    }

    #[test]
    fn steps_of_a_linear_axis_are_exact() {
        for (value, labels) in [
            (0.0, ["0", "0", "0"]),
            (-0.0, ["0", "0", "0"]),
            (0.1 + 0.2, ["0.3", "0.3", "0.3"]),
            (2_500.0, ["2,500", "2,500", "2500"]),
            (12_500.0, ["12,500", "12.5k", "1.25万"]),
            (250_000.0, ["250,000", "250k", "25万"]),
            (2_500_000.0, ["2.5 m", "2.5m", "250万"]),
            (150_000_000.0, ["150 m", "150m", "1.5亿"]),
            (1_029_576_506_571.0, ["1,029,576,506,571"; 3]),
            (-20_000.0, ["−20,000", "−20k", "−2万"]),
        ] {
            assert_eq!(ticks(value), labels);
        }
    }

    #[test]
    fn a_change_is_in_percent() {
        assert_eq!(tick(-15.0, UnitKind::Change, Language::Zh, TickStyle::Long), "−15%");
        assert_eq!(tick(0.0, UnitKind::Change, Language::En, TickStyle::Long), "0%");
    }

    #[test]
    fn what_no_dataset_can_hold_has_no_label() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e15, -1e300, f64::MAX, f64::MIN] {
            assert_eq!(ticks(value), ["", "", ""]);
        }
    }
}
