//! Formats numbers without a unit, exactly: nothing is rounded, and no digit is added.

use crate::{
    data::{Decimal, Language},
    words::language::format_words,
};

/// The minus sign. A hyphen would be hard to see before a digit.
pub(super) const MINUS: &str = "−";

/// The exponent of a power of ten, and its name after a number.
pub(in crate::words) type Magnitude = (usize, &'static str);

/// The maximum number of digits of a number with a magnitude. Longer numbers are easier to read without it.
const MAX_DIGITS: usize = 5;
/// The maximum number of its decimal places.
const MAX_PLACES: usize = 3;

/// All digits, in groups of three: "12,050,000", "2,654", "−16.3". In Chinese a number of four digits is not grouped,
/// because larger ones usually have a magnitude: "2654" and "1205万".
pub fn digits(number: Decimal, language: Language) -> String {
    let Digits { sign, whole, fraction } = Digits::of(number);
    let mut text = String::from(sign);
    let is_grouped = whole.len() >= format_words(language).grouped_digits;
    for (index, digit) in whole.char_indices() {
        if is_grouped && index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    push_fraction(&mut text, &fraction);
    text
}

/// The shortest exact form: "12.05 million", "200 million", "48,000"; in Chinese "1205万", "2亿", "2654".
pub fn compact(number: Decimal, language: Language) -> String {
    with_magnitude(number, format_words(language).magnitudes).unwrap_or_else(|| digits(number, language))
}

/// The form that a detail adds for readers of another language, in English "4.8万" and "2亿"; `None` if the language
/// adds none, or if that form is not easier to read than the digits.
pub fn additional(number: Decimal, language: Language) -> Option<String> {
    with_magnitude(number, format_words(language).magnitudes_in_details)
}

/// The form that a mark shows: digits in English, 万 and 亿 in Chinese.
pub fn primary(number: Decimal, language: Language) -> String {
    with_magnitude(number, format_words(language).magnitudes_at_marks).unwrap_or_else(|| digits(number, language))
}

/// The form of a number that a reader adds up, exactly: digits in English; in Chinese 万 and 亿 from 10,000 on, with as many
/// digits as the number has: "1845" and "9.1345万".
pub fn addend(number: Decimal, language: Language) -> String {
    /// The number of decimal places of a whole number of 万.
    const PLACES: usize = 4;
    in_magnitude(number, format_words(language).magnitudes_at_marks, PLACES, usize::MAX)
        .unwrap_or_else(|| digits(number, language))
}

/// The number in the largest magnitude in which it is at least 1 and short; `None` if there is none.
pub(super) fn with_magnitude(number: Decimal, magnitudes: &[Magnitude]) -> Option<String> {
    in_magnitude(number, magnitudes, MAX_PLACES, MAX_DIGITS)
}

/// The number in the largest magnitude in which it is at least 1 and has no more decimal places and digits.
fn in_magnitude(number: Decimal, magnitudes: &[Magnitude], most_places: usize, most_digits: usize) -> Option<String> {
    let parts = Digits::of(number);
    // A number with more digits than the magnitude has zeros is at least 1 in that magnitude.
    let fitting = magnitudes.iter().filter(|&&(zeros, _)| parts.whole.len() > zeros);
    fitting.map(|&(zeros, name)| (parts.shifted(zeros), name)).find_map(|(Digits { sign, whole, fraction }, name)| {
        if fraction.len() > most_places || whole.len() + fraction.len() > most_digits {
            return None;
        }
        let mut text = [sign, &whole].concat();
        push_fraction(&mut text, &fraction);
        text.push_str(name);
        Some(text)
    })
}

fn push_fraction(text: &mut String, fraction: &str) {
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
}

/// A number as its digits before and after the decimal point.
struct Digits {
    sign: &'static str,
    whole: String,
    fraction: String,
}

impl Digits {
    fn of(number: Decimal) -> Self {
        let sign = if number.is_negative() { MINUS } else { "" };
        let text = number.abs().to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        Self { sign, whole: whole.into(), fraction: fraction.into() }
    }

    /// The number divided by a power of ten that has fewer zeros than the number has whole digits.
    fn shifted(&self, zeros: usize) -> Self {
        let (whole, moved) = self.whole.split_at(self.whole.len().saturating_sub(zeros));
        let fraction = [moved, &self.fraction].concat();
        Self { sign: self.sign, whole: whole.into(), fraction: fraction.trim_end_matches('0').into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        for (value, expected) in [
            ("0", "0"),
            ("9", "9"),
            ("506", "506"),
            ("2654", "2,654"),
            ("48000", "48,000"),
            ("269800", "269,800"),
            ("12050000", "12,050,000"),
            ("35.7", "35.7"),
            ("-16.3", "−16.3"),
            ("-1234.05", "−1,234.05"),
            ("0.001", "0.001"),
        ] {
            assert_eq!(digits(number(value), Language::En), expected);
        }
    }

    #[test]
    fn compact_numbers_are_exact() {
        for (value, en, zh) in [
            ("12050000", "12.05 million", "1205万"),
            ("200000000", "200 million", "2亿"),
            ("1036000", "1.036 million", "103.6万"),
            ("958000", "958,000", "95.8万"),
            ("48000", "48,000", "4.8万"),
            ("9999", "9,999", "9999"),
            ("10000", "10,000", "1万"),
            ("2654", "2,654", "2654"),
            ("1234567", "1,234,567", "1,234,567"),
            ("123450000", "123.45 million", "12345万"),
            ("1234567000", "1,234,567,000", "1,234,567,000"),
            ("2500000000", "2.5 billion", "25亿"),
            ("1500000000000", "1.5 trillion", "1.5万亿"),
            ("-12050000", "−12.05 million", "−1205万"),
            ("35.7", "35.7", "35.7"),
            ("0", "0", "0"),
        ] {
            assert_eq!(compact(number(value), Language::En), en);
            assert_eq!(compact(number(value), Language::Zh), zh);
        }
    }

    #[test]
    fn english_adds_myriads_where_they_help() {
        let added = |value| additional(number(value), Language::En);
        assert_eq!(added("48000").as_deref(), Some("4.8万"));
        assert_eq!(added("23050000").as_deref(), Some("2305万"));
        assert_eq!((added("2654"), added("123456")), (None, None));
        assert_eq!(additional(number("48000"), Language::Zh), None);
    }

    #[test]
    fn a_number_to_add_up_has_each_of_its_digits() {
        for (value, en, zh) in [
            ("1845", "1,845", "1845"),
            ("89500", "89,500", "8.95万"),
            ("91345", "91,345", "9.1345万"),
            ("1234567", "1,234,567", "123.4567万"),
            ("35105000", "35,105,000", "3510.5万"),
            ("234567890", "234,567,890", "23456.789万"),
            ("8953.5", "8,953.5", "8953.5"),
            ("12345.5", "12,345.5", "12,345.5"),
        ] {
            assert_eq!(addend(number(value), Language::En), en);
            assert_eq!(addend(number(value), Language::Zh), zh);
        }
    }

    #[test]
    fn a_mark_has_digits_in_english_and_myriads_in_chinese() {
        assert_eq!(primary(number("12050000"), Language::En), "12,050,000");
        assert_eq!(primary(number("12050000"), Language::Zh), "1205万");
        assert_eq!(primary(number("1840"), Language::Zh), "1840");
    }
}
