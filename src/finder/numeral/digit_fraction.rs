//! Fractions in digits: 3/4, 10 1/2, ½.
//!
//! A fraction has a value only if that is exact: 2/3 has none.

use std::ops::Range;

use super::{Form, Numeral, digits::Printed, english, exact::Exact};
use crate::finder::{
    english::lexicon::names_a_number,
    paragraph::{Paragraph, TokenKind},
};

/// The characters that are fractions, with numerator and denominator.
const CHARACTERS: [(&str, i128, i128); 18] = [
    ("½", 1, 2),
    ("⅓", 1, 3),
    ("⅔", 2, 3),
    ("¼", 1, 4),
    ("¾", 3, 4),
    ("⅕", 1, 5),
    ("⅖", 2, 5),
    ("⅗", 3, 5),
    ("⅘", 4, 5),
    ("⅙", 1, 6),
    ("⅚", 5, 6),
    ("⅐", 1, 7),
    ("⅛", 1, 8),
    ("⅜", 3, 8),
    ("⅝", 5, 8),
    ("⅞", 7, 8),
    ("⅑", 1, 9),
    ("⅒", 1, 10),
];

/// A fraction in digits: 3/4.
pub(super) fn fraction(tokens: Range<usize>, numerator: u32, denominator: u32) -> Numeral {
    Numeral::perhaps(tokens, Exact::new(numerator.into(), 0).over(denominator.into()), Form::Digits)
}

fn of_character(text: &str) -> Option<(i128, i128)> {
    CHARACTERS
        .iter()
        .find(|(character, _, _)| *character == text)
        .map(|&(_, numerator, denominator)| (numerator, denominator))
}

/// A fraction of one character: ½ teaspoon, ¾ million.
pub(super) fn character(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let (numerator, denominator) = of_character(paragraph.text(index))?;
    let (zeros, end) = english::power_after(paragraph, index + 1).unwrap_or((0, index + 1));
    let Some(value) = Exact::new(numerator, 0).over(denominator) else {
        return Some(Numeral::without_value(index..end, Form::Words));
    };
    Some(english::with_percent(paragraph, Numeral::of(index..end, value.raised(zeros)?, Form::Digits)))
}

/// The sum of a whole number and the fraction below one after it, and its end: 10 1/2, 2½, 1 1/4 million.
pub(super) fn mixed(paragraph: &Paragraph<'_>, whole: &Printed) -> Option<(Exact, usize)> {
    let value = whole.value.filter(|_| whole.form == Form::Plain)?;
    let first = paragraph.next(whole.end);
    let (numerator, denominator, end) = if let Some((numerator, denominator)) = of_character(paragraph.text(first)) {
        (numerator, denominator, first + 1)
    } else {
        let is_digits = |token: usize, most: usize| {
            paragraph.kind(token) == Some(TokenKind::Digits) && paragraph.text(token).len() <= most
        };
        let is_fraction = first > whole.end
            && is_digits(first, 2)
            && paragraph.text(first + 1) == "/"
            && is_digits(first + 2, 3)
            && !matches!(paragraph.text(first + 3), "/" | "." | "-")
            && !names_a_number(paragraph.previous_text(whole.start));
        if !is_fraction {
            return None;
        }
        (paragraph.text(first).parse().ok()?, paragraph.text(first + 2).parse().ok()?, first + 3)
    };
    let is_below_one = numerator < denominator;
    let part = Exact::new(numerator, 0).over(denominator).filter(|_| is_below_one)?;
    let (zeros, end) = english::power_after(paragraph, end).unwrap_or((0, end));
    Some((value.plus(part)?.raised(zeros)?, end))
}
