//! Numerals: which tokens of a paragraph are one number, and its value. What the number is about is decided later.

mod chinese;
mod chinese_fraction;
mod chinese_scale;
mod code;
mod digit_fraction;
mod digits;
mod english;
mod english_fraction;
mod english_scale;
mod english_words;
mod exact;
mod scientific;

use std::ops::Range;

use exact::Exact;

use super::paragraph::{Paragraph, TokenKind};
use crate::data::Decimal;

/// A number in a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    /// Its tokens, with its sign, its multiplier and its percent sign.
    pub(super) tokens: Range<usize>,
    /// Its value in base units; `None` if it has none or no dataset may hold it.
    pub(super) value: Option<Decimal>,
    /// The place value of its last significant digit.
    pub(super) step: Option<Decimal>,
    /// How it is written.
    pub(super) form: Form,
    /// Whether it is in percent.
    pub(super) is_percent: bool,
    /// A word inside the number that makes it a lower bound: 余 in 10余万.
    pub(super) is_exceeded: bool,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Digits alone, without group marks, decimal point and multiplier.
    Plain,
    /// Other numbers with digits.
    Digits,
    /// English words or Chinese characters.
    Words,
    /// An ordinal number: 17th, ninth.
    Ordinal,
    /// A whole date, such as 2022-07-27.
    Date,
    /// A time, such as 13:17.
    Time,
    /// A telephone number, a version or a part of an address.
    Code,
}

impl Numeral {
    fn new(tokens: Range<usize>, digits: i128, exponent: i32, form: Form) -> Self {
        let mut place = exponent;
        let mut significant = digits;
        while significant != 0 && significant % 10 == 0 {
            significant /= 10;
            place += 1;
        }
        // Zero has no significant digit: its step is that of its last printed one.
        let step = Decimal::new(1, if digits == 0 { exponent.min(0) } else { place }).ok();
        // A number that is finer than a decimal can be has no value, even if it is zero.
        let value = step.and(Decimal::new(digits, exponent).ok());
        Self { tokens, value, step, form, is_percent: false, is_exceeded: false }
    }

    fn of(tokens: Range<usize>, number: Exact, form: Form) -> Self {
        Self::new(tokens, number.digits, number.exponent, form)
    }

    /// A fraction, which has a value only if that is exact.
    fn perhaps(tokens: Range<usize>, number: Option<Exact>, form: Form) -> Self {
        match number {
            Some(number) => Self::of(tokens, number, form),
            None => Self::without_value(tokens, Form::Words),
        }
    }

    fn without_value(tokens: Range<usize>, form: Form) -> Self {
        Self { tokens, value: None, step: None, form, is_percent: false, is_exceeded: false }
    }
}

/// The numbers of a paragraph, in order.
pub(super) fn numerals(paragraph: &Paragraph<'_>) -> Vec<Numeral> {
    let mut found: Vec<Numeral> = Vec::new();
    let mut index = 0;
    while let Some(kind) = paragraph.kind(index) {
        if let Some(end) = code::address(paragraph, index) {
            index = end;
            continue;
        }
        let numeral = match kind {
            TokenKind::Digits => code::code(paragraph, index)
                .or_else(|| chinese_fraction::fraction(paragraph, index))
                .or_else(|| digits::digits(paragraph, index)),
            TokenKind::Word => english::words(paragraph, index),
            TokenKind::Han => chinese::characters(paragraph, index),
            TokenKind::Sign => digit_fraction::character(paragraph, index),
            TokenKind::Space => None,
        };
        let earliest = found.last().map_or(0, |last| last.tokens.end);
        index = match numeral {
            Some(numeral) => {
                let numeral = signed(paragraph, numeral, earliest);
                let end = numeral.tokens.end.max(index + 1);
                found.push(numeral);
                end
            }
            None => index + 1,
        };
    }
    found
}

/// The number with the sign before it. A sign after a digit or a letter is a hyphen or the sign of a range.
fn signed(paragraph: &Paragraph<'_>, mut numeral: Numeral, earliest: usize) -> Numeral {
    let Some(value) = numeral.value else { return numeral };
    let start = numeral.tokens.start;
    let Some(sign) = start.checked_sub(1).filter(|&sign| sign >= earliest) else { return numeral };
    let is_free = sign
        .checked_sub(1)
        .is_none_or(|before| paragraph.kind(before) == Some(TokenKind::Space) || paragraph.text(before) == "(");
    if paragraph.text(sign) == "-" && is_free || paragraph.text(sign) == "负" {
        numeral.tokens.start = sign;
        numeral.value = Some(-value);
    } else if paragraph.text(sign) == "下" && sign > earliest && paragraph.text(sign - 1) == "零" {
        // 零下五度.
        numeral.tokens.start = sign - 1;
        numeral.value = Some(-value);
    } else if (paragraph.previous_text(start) == "minus"
        && !paragraph.before(start).trim_end().ends_with("plus or minus")
        // A test can be negative 12 times.
        || paragraph.previous_text(start) == "negative" && numeral.form == Form::Words)
        && let Some(word) = paragraph.previous(start)
    {
        numeral.tokens.start = word;
        numeral.value = Some(-value);
    }
    numeral
}
