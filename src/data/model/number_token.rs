//! Number tokens: parses printed numbers such as "12.05 million" or "2亿".

use std::fmt;

use crate::data::Decimal;

/// A parsed number token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberToken {
    /// The number in base units, or in percent; negative only if a minus is printed.
    pub value: Decimal,
    /// The place value of its last significant printed digit; trailing zeros are never significant.
    pub step: Decimal,
    /// Whether it has a percent sign.
    pub is_percent: bool,
}

impl NumberToken {
    /// Reads a number as English and Chinese statements print it: an optional minus, digits with or without
    /// groups of three, an optional decimal part, then a percent sign or a word such as "million" or "万".
    /// Full-width characters are equivalent to their ASCII forms.
    ///
    /// # Errors
    /// An error describes why the text is not such a number, or that it is out of a [`Decimal`]'s range.
    pub fn read(printed: &str) -> Result<Self, TokenError> {
        let plain: String = printed.chars().map(plain_from_full_width).collect();
        if plain.is_empty() {
            return Err(TokenError::Empty);
        }
        let (negative, unsigned) = plain.strip_prefix('-').map_or((false, &*plain), |rest| (true, rest));
        let (whole, rest) = split_while(unsigned, |byte| byte.is_ascii_digit() || byte == b',');
        let (fraction, rest) = match rest.strip_prefix('.') {
            Some(rest) => split_while(rest, |byte| byte.is_ascii_digit()),
            None => ("", rest),
        };
        check_whole(whole)?;
        if fraction.is_empty() && unsigned.as_bytes().get(whole.len()) == Some(&b'.') {
            return Err(TokenError::NoDigitAfterPoint);
        }
        if rest.starts_with('.') {
            return Err(TokenError::SecondPoint);
        }
        let (exponent, is_percent) = exponent_and_percent_from_suffix(rest)?;
        let exponent = exponent - i32::try_from(fraction.len()).map_err(|_| TokenError::OutOfRange)?;
        let digits = integer_from_digits(whole, fraction).ok_or(TokenError::OutOfRange)?;
        let digits = if negative { -i128::from(digits) } else { i128::from(digits) };
        let value = Decimal::new(digits, exponent);
        let value = value.map_err(|_| TokenError::OutOfRange)?;
        Ok(Self { value, step: value.step(), is_percent })
    }

    /// The words and characters that multiply the number before them, with their exponents of ten.
    pub(crate) const SCALES: [(&'static str, i32); 10] = [
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("trillion", 12),
        ("千", 3),
        ("万", 4),
        ("百万", 6),
        ("千万", 7),
        ("亿", 8),
        ("万亿", 12),
    ];

    /// The suffixes that can follow the digits, with or without a space: multipliers and the percent sign, in lower
    /// case.
    pub(crate) fn suffixes() -> impl Iterator<Item = &'static str> {
        Self::SCALES.iter().map(|&(word, _)| word).chain(["%"])
    }
}

/// Why a text is not a [`NumberToken`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// The text is empty.
    Empty,
    /// The number does not start with a digit.
    NoDigit,
    /// A number of several digits begins with 0.
    LeadingZero,
    /// Commas do not separate groups of three digits.
    Grouping,
    /// A decimal point is not followed by a digit.
    NoDigitAfterPoint,
    /// A second decimal point follows the decimal part.
    SecondPoint,
    /// This text follows the digits, and is not a known suffix.
    UnknownSuffix(String),
    /// The number is at or above 10^15, or has more than 6 decimal places.
    OutOfRange,
}

impl fmt::Display for TokenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Empty => "nothing is printed",
            Self::NoDigit => "it does not begin with a digit",
            Self::LeadingZero => "it begins with a needless 0",
            Self::Grouping => "its commas do not part groups of three digits",
            Self::NoDigitAfterPoint => "no digit follows its decimal point",
            Self::SecondPoint => "it has two decimal points",
            Self::UnknownSuffix(suffix) => return write!(out, "“{suffix}” after its digits is not understood"),
            Self::OutOfRange => "it has more than 15 digits before or 6 after the decimal point",
        })
    }
}

impl std::error::Error for TokenError {}

/// Converts full-width digits, commas and percent signs, which Chinese text uses, to ASCII.
pub(crate) fn plain_from_full_width(character: char) -> char {
    match character {
        '\u{2212}' => '-',
        '\u{3000}' | '\u{a0}' | '\u{202f}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        _ => character,
    }
}

/// Splits a text after the longest prefix of matching bytes, which must be ASCII.
fn split_while(text: &str, belongs: fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(|byte| !belongs(byte)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn check_whole(whole: &str) -> Result<(), TokenError> {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    if first.is_empty() {
        return Err(if whole.is_empty() { TokenError::NoDigit } else { TokenError::Grouping });
    }
    let grouped = whole.len() > first.len();
    if (grouped && first.len() > 3) || groups.any(|group| group.len() != 3) {
        return Err(TokenError::Grouping);
    }
    if first.starts_with('0') && whole.len() > 1 {
        return Err(TokenError::LeadingZero);
    }
    Ok(())
}

fn exponent_and_percent_from_suffix(rest: &str) -> Result<(i32, bool), TokenError> {
    match rest.trim_start_matches(' ') {
        // A token does not end with spaces.
        "" if !rest.is_empty() => Err(TokenError::UnknownSuffix(rest.into())),
        "" => Ok((0, false)),
        "%" => Ok((0, true)),
        suffix => match NumberToken::SCALES.iter().find(|(word, _)| *word == suffix) {
            Some(&(_, zeros)) => Ok((zeros, false)),
            None => Err(TokenError::UnknownSuffix(rest.into())),
        },
    }
}

fn integer_from_digits(whole: &str, fraction: &str) -> Option<u64> {
    let mut digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
    digits.try_fold(0u64, |number, digit| number.checked_mul(10)?.checked_add(u64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The value, step and percent sign of a token.
    fn said(printed: &str) -> Result<(String, String, bool), TokenError> {
        let token = NumberToken::read(printed)?;
        Ok((token.value.to_string(), token.step.to_string(), token.is_percent))
    }

    #[test]
    fn every_suffix_can_follow_a_number() {
        let suffixes: Vec<_> = NumberToken::suffixes().collect();
        assert_eq!((suffixes.len(), suffixes[0], suffixes[10]), (11, "thousand", "%"));
        for suffix in suffixes {
            assert_eq!(NumberToken::read(&format!("9{suffix}")), NumberToken::read(&format!("9 {suffix}")));
            assert!(NumberToken::read(&format!("9{suffix}")).is_ok(), "{suffix}");
        }
    }

    #[test]
    fn tokens_have_a_value_and_a_step() {
        for (printed, value, step) in [
            ("269,800", "269800", "100"),
            ("2,654", "2654", "1"),
            ("12.05 million", "12050000", "10000"),
            ("1.036 million", "1036000", "1000"),
            ("200 million", "200000000", "100000000"),
            ("12.50 million", "12500000", "100000"),
            ("35.7", "35.7", "0.1"),
            ("9", "9", "1"),
            ("0", "0", "1"),
            ("0.25", "0.25", "0.01"),
            ("80,000", "80000", "10000"),
            ("1,840", "1840", "10"),
            ("1840", "1840", "10"),
            ("1.2 billion", "1200000000", "100000000"),
            ("2 trillion", "2000000000000", "1000000000000"),
            ("3 thousand", "3000", "1000"),
            ("2亿", "200000000", "100000000"),
            ("1205万", "12050000", "10000"),
            ("26.98万", "269800", "100"),
            ("5千", "5000", "1000"),
            ("3百万", "3000000", "1000000"),
            ("1千万", "10000000", "10000000"),
            ("1.5万亿", "1500000000000", "100000000000"),
            ("１２０５万", "12050000", "10000"),
            ("２６９，８００", "269800", "100"),
            ("２６．９８　万", "269800", "100"),
            ("12.05\u{a0}million", "12050000", "10000"),
            ("-5", "-5", "1"),
            ("\u{2212}1,200", "-1200", "100"),
            ("－３", "-3", "1"),
            ("1.2345678 million", "1234567.8", "0.1"),
        ] {
            assert_eq!(said(printed), Ok((value.into(), step.into(), false)), "{printed}");
        }
    }

    #[test]
    fn a_percent_sign_is_kept_apart_from_the_number() {
        for printed in ["16.3%", "16.3 %", "１６．３％"] {
            assert_eq!(said(printed), Ok(("16.3".into(), "0.1".into(), true)), "{printed}");
        }
        assert_eq!(said("-16.30%"), Ok(("-16.3".into(), "0.1".into(), true)));
    }

    #[test]
    fn anything_else_is_refused_with_a_reason() {
        let suffix = |text: &str| TokenError::UnknownSuffix(text.into());
        for (printed, reason) in [
            ("", TokenError::Empty),
            ("-", TokenError::NoDigit),
            ("many", TokenError::NoDigit),
            (" 9", TokenError::NoDigit),
            ("+9", TokenError::NoDigit),
            (".5", TokenError::NoDigit),
            ("%", TokenError::NoDigit),
            ("--9", TokenError::NoDigit),
            ("007", TokenError::LeadingZero),
            ("00", TokenError::LeadingZero),
            ("0,123", TokenError::LeadingZero),
            ("26,98,00", TokenError::Grouping),
            ("1,2", TokenError::Grouping),
            ("1,2345", TokenError::Grouping),
            ("1234,567", TokenError::Grouping),
            ("1,,234", TokenError::Grouping),
            ("1,234,", TokenError::Grouping),
            (",234", TokenError::Grouping),
            ("12.", TokenError::NoDigitAfterPoint),
            ("12. million", TokenError::NoDigitAfterPoint),
            ("1..2", TokenError::NoDigitAfterPoint),
            ("1.2.3", TokenError::SecondPoint),
            ("1.234,5", suffix(",5")),
            ("9 ", suffix(" ")),
            ("9 guns", suffix(" guns")),
            ("9万guns", suffix("万guns")),
            ("5万%", suffix("万%")),
            ("16.3%%", suffix("%%")),
            ("12 050 000", suffix(" 050 000")),
            ("1,000,000,000,000,000", TokenError::OutOfRange),
            ("0.1234567", TokenError::OutOfRange),
            ("99999999999999999999999999999999999999999999", TokenError::OutOfRange),
            ("9999999 trillion", TokenError::OutOfRange),
        ] {
            assert_eq!(NumberToken::read(printed), Err(reason), "{printed}");
        }
    }

    #[test]
    fn a_reason_reads_as_a_clause() {
        let reason = |printed| NumberToken::read(printed).expect_err("refused").to_string();
        assert_eq!(reason("1,2"), "its commas do not part groups of three digits");
        assert_eq!(reason("9 guns"), "“ guns” after its digits is not understood");
    }

    fn grouped(number: u64) -> String {
        let digits = number.to_string();
        let ends = (0..digits.len()).map(|index| digits.len() - index);
        let comma = |end: usize| if end.is_multiple_of(3) && end < digits.len() { "," } else { "" };
        digits.chars().zip(ends).map(|(digit, end)| format!("{}{digit}", comma(end))).collect()
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in any::<String>(), number in "[-−]?[0-9０-９,，.．]{0,60}[ %万亿千]{0,3}") {
            let _ = NumberToken::read(&text);
            let _ = NumberToken::read(&number);
        }

        #[test]
        fn grouped_numbers_round_trip(number in 0u64..1_000_000_000_000_000) {
            let token = NumberToken::read(&grouped(number)).expect("a number in range");
            prop_assert_eq!(token.value.to_string(), number.to_string());
            prop_assert_eq!(token.step, token.value.step());
        }

        #[test]
        fn plain_decimals_round_trip(digits in -1_000_000_000_000i128..1_000_000_000_000, places in 0i32..=6) {
            let value = Decimal::new(digits, -places).expect("a number in range");
            let token = NumberToken::read(&value.to_string()).expect("plain digits");
            prop_assert_eq!(token.value, value);
        }

        #[test]
        fn scaled_numbers_round_trip(whole in 1u32..10_000, hundredths in 0u32..100, scale in 0usize..NumberToken::SCALES.len()) {
            let (word, exponent) = NumberToken::SCALES[scale];
            let expected = Decimal::new(i128::from(whole) * 100 + i128::from(hundredths), exponent - 2);
            let token = NumberToken::read(&format!("{whole}.{hundredths:02} {word}"));
            prop_assert_eq!(token.map(|token| token.value).ok(), expected.ok());
        }
    }
}
