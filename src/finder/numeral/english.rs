//! Numbers in English words: cardinal numbers, and ordinal numbers up to the hundreds.

use super::{Form, Numeral};
use crate::finder::{
    english::lexicon,
    paragraph::{Paragraph, TokenKind},
};

/// The length of the longest number word, “seventeenth”.
const MOST_LETTERS: usize = 11;

/// A word of a number.
enum Part {
    /// A number below twenty, or a number of tens.
    Small(i128),
    /// A hundred.
    Hundred,
    /// A power of a thousand, by its exponent of ten.
    Power(u32),
}

fn part(word: &str) -> Option<Part> {
    Some(Part::Small(match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" | "fourty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        "hundred" => return Some(Part::Hundred),
        "thousand" => return Some(Part::Power(3)),
        "million" => return Some(Part::Power(6)),
        "billion" => return Some(Part::Power(9)),
        "trillion" => return Some(Part::Power(12)),
        _ => return None,
    }))
}

fn ordinal(word: &str) -> Option<i128> {
    const WORDS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    let place = WORDS.iter().position(|known| *known == word)?;
    i128::try_from(place + 1).ok()
}

/// The number that begins at a word.
pub(super) fn words(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let word = paragraph.text(index);
    // No number word is longer.
    if word.len() > MOST_LETTERS {
        return None;
    }
    // A letter glued to digits is a code such as M2.
    if index > 0 && paragraph.kind(index - 1) == Some(TokenKind::Digits) {
        return None;
    }
    if let Some(place) = ordinal(word) {
        return is_ordinal(paragraph, index).then(|| Numeral::new(index..index + 1, place, 0, Form::Ordinal));
    }
    if let Some(numeral) = half(paragraph, index).or_else(|| nothing(paragraph, index)) {
        return Some(numeral);
    }
    part(word)?;
    let (mut total, mut current, mut last_power) = (0i128, 0i128, u32::MAX);
    let mut at = index;
    let mut end = index;
    let mut last_small = None;
    loop {
        match part(paragraph.text(at)) {
            // Twenty-one, but not twenty thirty.
            Some(Part::Small(small)) => {
                let follows = match last_small {
                    None => true,
                    Some(before) => before >= 20 && before % 10 == 0 && small < 10 && small > 0,
                };
                if !follows {
                    break;
                }
                current = current.checked_add(small)?;
                last_small = Some(small);
            }
            Some(Part::Hundred) => {
                current = current.max(1).checked_mul(100)?;
                last_small = None;
            }
            Some(Part::Power(power)) => {
                if power >= last_power && total > 0 {
                    break;
                }
                total = total.checked_add(current.max(1).checked_mul(10i128.pow(power))?)?;
                (current, last_power, last_small) = (0, power, None);
            }
            None => break,
        }
        end = at + 1;
        let is_joint = paragraph.kind(end) == Some(TokenKind::Space) || paragraph.text(end) == "-";
        at = end + usize::from(is_joint);
        // "and" is part of a number after hundreds and thousands only.
        if paragraph.text(at) == "and"
            && last_small.is_none()
            && matches!(part(paragraph.text(at + 2)), Some(Part::Small(_)))
        {
            at += 2;
        }
        if !is_joint {
            break;
        }
    }
    let value = total.checked_add(current)?;
    if let Some(end) = fraction(paragraph, end) {
        return Some(Numeral::without_value(index..end, Form::Words));
    }
    let (value, exponent, end) = decimals(paragraph, value, end).unwrap_or((value, 0, end));
    if value == 1 && end == index + 1 && !is_counted_one(paragraph, index) {
        return None;
    }
    if word == "hundred" || word == "thousand" || word == "million" || word == "billion" {
        // "A million"; but hundreds, thousands and millions are no numbers.
        let article = paragraph.previous(index).filter(|&article| matches!(paragraph.text(article), "a" | "an"));
        let start = article.unwrap_or(index);
        return with_percent(paragraph, Numeral::new(start..end, value, exponent, Form::Words));
    }
    with_percent(paragraph, Numeral::new(index..end, value, exponent, Form::Words))
}

/// The end of a fraction after its numerator: two thirds, three-quarters of. Most fractions have no exact decimal.
fn fraction(paragraph: &Paragraph<'_>, end: usize) -> Option<usize> {
    let is_joint = paragraph.text(end) == "-" || paragraph.kind(end) == Some(TokenKind::Space);
    let word = end + usize::from(is_joint);
    let is_part = match paragraph.text(word) {
        "thirds" | "fifths" | "sixths" | "sevenths" | "eighths" | "ninths" | "tenths" | "halves" | "hundredths" => true,
        // Three quarters can be nine months.
        "quarters" => paragraph.text(end) == "-" || paragraph.next_text(word + 1) == "of",
        _ => false,
    };
    (is_joint && is_part).then_some(word + 1)
}

/// The digits, the exponent and the end of a number with decimals in words: five point five, one and a half.
fn decimals(paragraph: &Paragraph<'_>, value: i128, end: usize) -> Option<(i128, i32, usize)> {
    let word = paragraph.next(end);
    if paragraph.from(word).starts_with("and a half") && word > end {
        return Some((value.checked_mul(10)?.checked_add(5)?, -1, word + 5));
    }
    if paragraph.text(word) != "point" || word == end {
        return None;
    }
    let (mut digits, mut exponent, mut end) = (value, 0, end);
    let mut at = paragraph.next(word + 1);
    while let Some(Part::Small(digit @ 0..10)) = part(paragraph.text(at)) {
        digits = digits.checked_mul(10)?.checked_add(digit)?;
        exponent -= 1;
        end = at + 1;
        at = paragraph.next(end);
    }
    (exponent < 0).then_some((digits, exponent, end))
}

fn with_percent(paragraph: &Paragraph<'_>, mut numeral: Numeral) -> Option<Numeral> {
    let end = numeral.tokens.end;
    let word = paragraph.next(end);
    if word > end && matches!(paragraph.text(word), "percent" | "pct") {
        numeral.tokens.end = word + 1;
        numeral.is_percent = true;
    } else if word > end && paragraph.text(word) == "per" && paragraph.text(word + 2) == "cent" {
        numeral.tokens.end = word + 3;
        numeral.is_percent = true;
    }
    Some(numeral)
}

/// Half a million, half a billion.
fn half(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    if paragraph.text(index) != "half" {
        return None;
    }
    let mut at = paragraph.next(index + 1);
    if paragraph.text(at) == "a" {
        at = paragraph.next(at + 1);
    }
    match part(paragraph.text(at)) {
        Some(Part::Power(power @ 3..)) => Some(Numeral::new(index..at + 1, 5 * 10i128.pow(power - 1), 0, Form::Words)),
        _ => None,
    }
}

/// "No" before what was counted: "with no deaths", "there were no cases".
fn nothing(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let counted = paragraph.next(index + 1);
    let is_counted = paragraph.text(index) == "no"
        && lexicon::is_plural(paragraph.text(counted))
        && matches!(
            paragraph.previous_text(index),
            "with" | "and" | "were" | "reported" | "recorded" | "registered" | "confirmed" | "found" | "saw" | "had"
        );
    is_counted.then(|| Numeral::new(index..index + 1, 0, 0, Form::Words))
}

/// Whether an ordinal word is one: "second" can be a time, and "third" the part of a fraction.
fn is_ordinal(paragraph: &Paragraph<'_>, index: usize) -> bool {
    let before = paragraph.previous_text(index);
    let is_fraction = part(before).is_some() && paragraph.text(index) != "first";
    let is_of_time = matches!(before, "per" | "a" | "each" | "every")
        && paragraph.text(index) == "second"
        && !matches!(paragraph.kind(index + 1), Some(TokenKind::Space));
    // "A third of" is a fraction.
    let is_of = paragraph.next_text(index + 1) == "of" || paragraph.before(index).ends_with("by a ");
    let is_part = before == "a" && is_of && paragraph.text(index) != "second";
    !is_fraction && !is_of_time && !is_part
}

/// Whether "one" counts something: one person, one case.
fn is_counted_one(paragraph: &Paragraph<'_>, index: usize) -> bool {
    let before = paragraph.previous_text(index);
    let after = paragraph.next_text(index + 1);
    let is_pronoun =
        matches!(before, "no" | "the" | "this" | "that" | "which" | "any" | "each" | "every" | "some" | "another");
    !is_pronoun
        && matches!(
            after,
            "person" | "man" | "woman" | "child" | "officer" | "soldier" | "case" | "death" | "suspect" | "victim"
                | "arrest" | "incident" | "attack" | "vehicle" | "boat" | "in" | "million" | "billion"
        )
        // "One in the city".
        && (after != "in" || part(paragraph.next_text(paragraph.next(index + 1) + 1)).is_some())
}
