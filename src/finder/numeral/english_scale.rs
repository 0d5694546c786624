//! The English multipliers after digits: 12.05 million, 4 thousand 3 hundred, 3 million and a half, 75 USD million.

use super::{
    Form,
    digits::{self, Printed},
    english, english_fraction,
    english_words::{Part, part},
    exact::Exact,
};
use crate::finder::{
    english::is_currency_code,
    paragraph::{Paragraph, TokenKind},
};

/// The number with the multipliers after it, and its end.
pub(super) fn scale(paragraph: &Paragraph<'_>, printed: &Printed) -> Option<(Exact, usize)> {
    let Some((exponent, end)) = multipliers(paragraph, printed) else {
        // 2 and a half; but 2019 and a half year later.
        let is_short = printed.form == Form::Plain && printed.end == printed.start + 1;
        let whole = printed.value.filter(|value| is_short && value.digits < 1000)?;
        return english_fraction::with_part(paragraph, printed.end, whole, 0);
    };
    let mut number = printed.value?.raised(exponent)?;
    if number.exponent < 0 {
        return Some((number, end));
    }
    let (mut end, mut last) = (end, exponent);
    // 4 thousand 3 hundred: the next part has a smaller multiplier of its own.
    while let Some((value, exponent, next)) = next_part(paragraph, end).filter(|&(_, exponent, _)| exponent < last) {
        number = number.plus(value.raised(exponent)?)?;
        (end, last) = (next, exponent);
    }
    // 3 million and a half.
    if let Some(with_part) = english_fraction::with_part(paragraph, end, number, last).filter(|_| last > 2) {
        return Some(with_part);
    }
    // 3 hundred and 21.
    if let Some((rest, next)) = after_hundred(paragraph, end).filter(|_| last == 2) {
        return Some((number.plus(Exact::new(rest, 0))?, next));
    }
    Some((number, end))
}

/// The exponent of the multipliers after a number, and the token after them.
fn multipliers(paragraph: &Paragraph<'_>, printed: &Printed) -> Option<(i32, usize)> {
    let (mut exponent, mut end) = (0i32, printed.end);
    loop {
        let is_joined = paragraph.kind(end) == Some(TokenKind::Word);
        let gap = matches!(paragraph.text(end), "-") || paragraph.kind(end) == Some(TokenKind::Space);
        let mut word = end + usize::from(!is_joined && gap);
        // 17.5 ten thousand is a translation of 17.5万.
        let is_ten_thousand = paragraph.from(word).starts_with("ten thousand");
        if is_ten_thousand {
            (exponent, end) = (exponent.checked_add(4)?, word + 3);
            continue;
        }
        // 75 USD million.
        let code = paragraph.text(word);
        let of_code = english::power_after(paragraph, word + 1);
        if of_code.is_some() && code.len() == 3 && is_currency_code(code) && exponent == 0 {
            word = paragraph.next(word + 1);
        }
        let Some(zeros) = zeros(paragraph, printed, word, is_joined) else { break };
        (exponent, end) = (exponent.checked_add(zeros)?, word + 1);
    }
    (end > printed.end).then_some((exponent, end))
}

/// The zeros that a word adds to the digits before it.
fn zeros(paragraph: &Paragraph<'_>, printed: &Printed, word: usize, is_joined: bool) -> Option<i32> {
    let has_currency = || {
        paragraph.previous(printed.start).is_some_and(|sign| {
            matches!(paragraph.text(sign), "$" | "£" | "€" | "¥") || is_currency_code(paragraph.text(sign))
        })
    };
    let has_decimals = || printed.value.is_some_and(|value| value.exponent < 0);
    // A capital letter apart from a number with decimals or of money: € 3 M, but 3 m.
    let is_letter = || has_decimals() || has_currency();
    let is_capital = || paragraph.printed(word..word + 1).starts_with(char::is_uppercase);
    Some(match paragraph.text(word) {
        "hundred" => 2,
        "thousand" => 3,
        "million" | "millions" | "mn" | "mln" | "mil" | "mio" => 6,
        "billion" | "billions" | "bn" | "bln" => 9,
        "trillion" | "trillions" | "tn" | "tln" | "trn" => 12,
        "lakh" => 5,
        "crore" => 7,
        "k" if is_joined || has_decimals() && !is_capital() => 3,
        "b" if is_joined && is_letter() => 9,
        // Metres have no currency, nothing is counted in them, and something is long or high.
        "m" if is_joined && (has_currency() || counts_something(paragraph, word + 1)) => 6,
        "m" if is_joined && has_decimals() && !measures_a_length(paragraph, word + 1) => 6,
        "m" if !is_joined && is_capital() && is_letter() => 6,
        "b" if !is_joined && is_capital() && is_letter() => 9,
        _ => return None,
    })
}

/// The value, the exponent and the end of a part of a number: 3 hundred.
fn next_part(paragraph: &Paragraph<'_>, end: usize) -> Option<(Exact, i32, usize)> {
    let first = paragraph.next(end);
    let is_part = first > end && paragraph.kind(first) == Some(TokenKind::Digits) && paragraph.text(first).len() <= 3;
    let printed = digits::printed(paragraph, first).filter(|printed| is_part && printed.end == first + 1)?;
    let word = paragraph.next(printed.end);
    let zeros = match part(paragraph.text(word))? {
        Part::Hundred => 2,
        Part::Power(power) => power,
        Part::Small(_) => return None,
    };
    (word > printed.end).then_some((printed.value?, zeros, word + 1))
}

/// The number below a hundred after "and", and its end.
fn after_hundred(paragraph: &Paragraph<'_>, end: usize) -> Option<(i128, usize)> {
    let and = paragraph.next(end);
    let first = paragraph.next(and + 1);
    if paragraph.text(and) != "and" || and == end {
        return None;
    }
    if let Some(number) = english::cardinal(paragraph, first) {
        return (number.value < 100).then_some((number.value, number.end));
    }
    let is_digits = paragraph.kind(first) == Some(TokenKind::Digits) && paragraph.text(first).len() <= 2;
    let printed = digits::printed(paragraph, first).filter(|printed| is_digits && printed.end == first + 1)?;
    // 3 hundred and 20%, 3 hundred and 2 million.
    let is_other = digits::percent(paragraph, printed.end).is_some() || multipliers(paragraph, &printed).is_some();
    (!is_other).then_some((printed.value?.digits, printed.end))
}

/// Whether a word that can be counted follows: "2.5m people".
fn counts_something(paragraph: &Paragraph<'_>, index: usize) -> bool {
    paragraph.kind(index) == Some(TokenKind::Space)
        && crate::finder::english::lexicon::is_plural(paragraph.text(index + 1))
}

/// Whether a word of length or distance follows: 1.5m long.
fn measures_a_length(paragraph: &Paragraph<'_>, index: usize) -> bool {
    matches!(
        paragraph.next_text(index),
        "high"
            | "long"
            | "deep"
            | "wide"
            | "tall"
            | "thick"
            | "away"
            | "apart"
            | "above"
            | "below"
            | "from"
            | "of"
            | "x"
    )
}
