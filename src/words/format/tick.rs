//! Formats tick labels: round numbers in one short form.

use super::number::{digits, with_magnitude};
use crate::{
    data::{Decimal, Language, UnitKind},
    words::language::format_words,
};

/// The label of a tick at `value`, a round number in base units: "500", "10k", "2.5m"; in Chinese "1000", "1万". It does
/// not depend on the width, so that all axes of a page have one form.
///
/// Axes use binary floating point; the label is the nearest decimal number with at most 6 places. It is empty for a
/// value that no dataset contains, such as infinity.
pub fn tick(value: f64, kind: UnitKind, language: Language) -> String {
    let Some(number) = decimal_from_f64(value) else { return String::new() };
    let magnitudes = format_words(language).magnitudes_at_ticks;
    let mut label = with_magnitude(number, magnitudes).unwrap_or_else(|| digits(number, language));
    if kind.is_percent() {
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

    fn ticks(value: f64) -> [String; 2] {
        [Language::En, Language::Zh].map(|language| tick(value, UnitKind::Count, language))
    }

    #[test]
    fn powers_of_ten_are_short() {
        for (value, labels) in [
            (0.1, ["0.1", "0.1"]),
            (1.0, ["1", "1"]),
            (1e3, ["1k", "1000"]),
            (1e4, ["10k", "1万"]),
            (1e5, ["100k", "10万"]),
            (1e6, ["1m", "100万"]),
            (1e7, ["10m", "1000万"]),
            (1e8, ["100m", "1亿"]),
            (1e9, ["1bn", "10亿"]),
            (1e12, ["1tn", "1万亿"]),
            (1e14, ["100tn", "100万亿"]),
        ] {
            assert_eq!(ticks(value), labels);
        }
    }

    #[test]
    fn steps_of_a_linear_axis_are_exact() {
        for (value, labels) in [
            (0.0, ["0", "0"]),
            (-0.0, ["0", "0"]),
            (0.1 + 0.2, ["0.3", "0.3"]),
            (2_500.0, ["2.5k", "2500"]),
            (12_500.0, ["12.5k", "1.25万"]),
            (250_000.0, ["250k", "25万"]),
            (2_500_000.0, ["2.5m", "250万"]),
            (150_000_000.0, ["150m", "1.5亿"]),
            (1_029_576_506_571.0, ["1,029,576,506,571"; 2]),
            (-20_000.0, ["−20k", "−2万"]),
        ] {
            assert_eq!(ticks(value), labels);
        }
    }

    #[test]
    fn a_change_is_in_percent() {
        assert_eq!(tick(-15.0, UnitKind::Change, Language::Zh), "−15%");
        assert_eq!(tick(0.0, UnitKind::Change, Language::En), "0%");
    }

    #[test]
    fn what_no_dataset_can_hold_has_no_label() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e15, -1e300, f64::MAX, f64::MIN] {
            assert_eq!(ticks(value), ["", ""]);
        }
    }
}
