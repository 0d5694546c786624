//! Numbers in English words: cardinal numbers with decimals and fractions, and ordinal numbers.

use super::{
    Form, Numeral,
    digits::percent,
    english_fraction,
    english_words::{Part, begins_number, decimal_digit, ordinal, part},
    exact::Exact,
};
use crate::finder::{
    english::lexicon::{self, Class},
    paragraph::{Paragraph, TokenKind},
};

/// A cardinal number in words.
pub(super) struct Cardinal {
    pub(super) value: i128,
    /// The token after its last word.
    pub(super) end: usize,
    /// The last word, if it is a number of tens.
    tens: Option<i128>,
    /// The exponent of the last word, if it is a power of ten above a hundred; otherwise 0.
    pub(super) power: i32,
    /// The number before the last “and”, and the power with which it ends: 200 and 0 in two hundred and five.
    pub(super) before_and: Option<(i128, i32)>,
}

/// The number that begins at a word.
pub(super) fn words(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let word = paragraph.text(index);
    if !begins_number(word) {
        return None;
    }
    // A letter glued to digits is a code such as M2.
    if index > 0 && paragraph.kind(index - 1) == Some(TokenKind::Digits) {
        return None;
    }
    let special = english_fraction::of_one(paragraph, index).or_else(|| dozen(paragraph, index));
    if let Some(numeral) = special.or_else(|| nothing(paragraph, index)) {
        return Some(numeral);
    }
    if let Some(place) = ordinal(word) {
        return is_ordinal(paragraph, index).then(|| Numeral::new(index..index + 1, place, 0, Form::Ordinal));
    }
    if matches!(word, "nought" | "naught") {
        let (number, end) = decimals(paragraph, 0, index + 1)?;
        return Some(with_percent(paragraph, Numeral::of(index..end, number, Form::Words)));
    }
    if word == "point" {
        return without_whole(paragraph, index);
    }
    part(word)?;
    // "A million"; but hundreds, thousands and millions are no numbers.
    let is_power = !matches!(part(word), Some(Part::Small(_)));
    let article = paragraph.previous(index).filter(|&article| matches!(paragraph.text(article), "a" | "an"));
    let start = article.filter(|_| is_power).unwrap_or(index);
    let number = cardinal(paragraph, index)?;
    if let Some((place, end)) = ordinal_after(paragraph, index, &number) {
        return Some(Numeral::new(index..end, place, 0, Form::Ordinal));
    }
    if let Some(numeral) = english_fraction::after(paragraph, start, &number) {
        return Some(with_percent(paragraph, numeral));
    }
    if let Some((value, end)) = decimals(paragraph, number.value, number.end) {
        return Some(with_percent(paragraph, Numeral::of(start..end, value, Form::Words)));
    }
    if let Some(end) = dozens(paragraph, number.end) {
        return Some(Numeral::new(start..end, number.value.checked_mul(12)?, 0, Form::Words));
    }
    if number.value == 1 && number.end == index + 1 && !is_counted_one(paragraph, index) {
        return None;
    }
    Some(with_percent(paragraph, Numeral::new(start..number.end, number.value, 0, Form::Words)))
}

/// The cardinal number that begins at a word.
pub(super) fn cardinal(paragraph: &Paragraph<'_>, index: usize) -> Option<Cardinal> {
    let (mut total, mut current, mut last_power) = (0i128, 0i128, i32::MAX);
    // The last multiple of a power, which a further power multiplies: three thousand billion.
    let mut term = 0i128;
    let mut at = index;
    let mut number = Cardinal { value: 0, end: index, tens: None, power: 0, before_and: None };
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
                number.power = 0;
            }
            Some(Part::Hundred) => {
                current = current.max(1).checked_mul(100)?;
                (last_small, number.power, number.before_and) = (None, 0, None);
            }
            Some(Part::Power(power)) => {
                let multiplies = current == 0 && number.power > 0;
                if power >= last_power && total > 0 && !multiplies {
                    break;
                }
                let multiplied = if multiplies { term } else { current.max(1) };
                total -= if multiplies { term } else { 0 };
                term = multiplied.checked_mul(10i128.pow(power.unsigned_abs()))?;
                total = total.checked_add(term)?;
                number.power = power + if multiplies { number.power } else { 0 };
                (current, last_power, last_small, number.before_and) = (0, number.power, None, None);
            }
            None => break,
        }
        number.end = at + 1;
        let is_joint = paragraph.kind(number.end) == Some(TokenKind::Space) || paragraph.text(number.end) == "-";
        at = number.end + usize::from(is_joint);
        // "and" is part of a number after hundreds and thousands only.
        if paragraph.text(at) == "and"
            && last_small.is_none()
            && matches!(part(paragraph.text(at + 2)), Some(Part::Small(_)))
        {
            at += 2;
            number.before_and = Some((total.checked_add(current)?, number.power));
        }
        if !is_joint {
            break;
        }
    }
    if number.end == index {
        return None;
    }
    number.tens = last_small.filter(|small| *small >= 20);
    number.value = total.checked_add(current)?;
    Some(number)
}

/// The place and the end of an ordinal number whose last word is one: twenty-first, the twenty first.
fn ordinal_after(paragraph: &Paragraph<'_>, index: usize, number: &Cardinal) -> Option<(i128, usize)> {
    number.tens?;
    let is_joined = paragraph.text(number.end) == "-"
        || paragraph.kind(number.end) == Some(TokenKind::Space) && paragraph.previous_text(index) == "the";
    let last = number.end + 1;
    let place = ordinal(paragraph.text(last)).filter(|place| is_joined && *place < 10)?;
    Some((number.value.checked_add(place)?, last + 1))
}

/// The number with its decimals in words, and its end: five point five, two point seventy-five, one point two million.
fn decimals(paragraph: &Paragraph<'_>, value: i128, end: usize) -> Option<(Exact, usize)> {
    let word = paragraph.next(end);
    if paragraph.text(word) == "point" && word > end { after_point(paragraph, value, word) } else { None }
}

/// The number with the decimals after the word "point", and its end.
fn after_point(paragraph: &Paragraph<'_>, value: i128, point: usize) -> Option<(Exact, usize)> {
    let mut number = Exact::new(value, 0);
    let mut end = point;
    let mut at = paragraph.next(point + 1);
    // Decimals of two digits can be read as one number.
    let both = cardinal(paragraph, at).filter(|both| (10..100).contains(&both.value));
    if let Some(both) = both {
        number = Exact::new(value.checked_mul(100)?.checked_add(both.value)?, -2);
        end = both.end;
    } else {
        while let Some(digit) = decimal_digit(paragraph.text(at)) {
            number = Exact::new(number.digits.checked_mul(10)?.checked_add(digit)?, number.exponent - 1);
            end = at + 1;
            at = paragraph.next(end);
        }
    }
    if number.exponent == 0 {
        return None;
    }
    while let Some((zeros, next)) = power_after(paragraph, end) {
        number = number.raised(zeros)?;
        end = next;
    }
    Some((number, end))
}

/// Point five percent. Without a percentage it can be a point of a list, unless nothing else is there.
fn without_whole(paragraph: &Paragraph<'_>, point: usize) -> Option<Numeral> {
    let (number, end) = after_point(paragraph, 0, point)?;
    let numeral = with_percent(paragraph, Numeral::of(point..end, number, Form::Words));
    let is_alone = paragraph.previous(point).is_none() && paragraph.next_text(end).is_empty();
    (numeral.is_percent || is_alone).then_some(numeral)
}

/// The exponent and the end of a power of ten in words after a number.
pub(super) fn power_after(paragraph: &Paragraph<'_>, end: usize) -> Option<(i32, usize)> {
    let word = paragraph.next(end);
    match part(paragraph.text(word)) {
        Some(Part::Power(power)) if word > end => Some((power, word + 1)),
        _ => None,
    }
}

/// The number with the word percent after it.
pub(super) fn with_percent(paragraph: &Paragraph<'_>, mut numeral: Numeral) -> Numeral {
    if let Some(end) = percent(paragraph, numeral.tokens.end) {
        numeral.tokens.end = end;
        numeral.is_percent = true;
    }
    numeral
}

/// The end of the word dozen after a number.
pub(super) fn dozens(paragraph: &Paragraph<'_>, end: usize) -> Option<usize> {
    let word = paragraph.next(end);
    (word > end && matches!(paragraph.text(word), "dozen" | "dozens" | "doz" | "dozs")).then_some(word + 1)
}

/// A dozen, half a dozen. Dozens and several dozen are no numbers.
fn dozen(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let word = paragraph.text(index);
    let article = paragraph.previous(index).filter(|&article| paragraph.text(article) == "a");
    if let Some(article) = article.filter(|_| word == "dozen") {
        return Some(Numeral::new(article..index + 1, 12, 0, Form::Words));
    }
    if word != "half" {
        return None;
    }
    let mut last = paragraph.next(index + 1);
    if paragraph.text(last) == "a" {
        last = paragraph.next(last + 1);
    }
    (paragraph.text(last) == "dozen").then(|| Numeral::new(index..last + 1, 6, 0, Form::Words))
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
    let after = paragraph.next_text(index + 1 + usize::from(paragraph.text(index + 1) == "-"));
    let is_pronoun =
        matches!(before, "no" | "the" | "this" | "that" | "which" | "any" | "each" | "every" | "some" | "another");
    // One-yen, one kilometre, negative one.
    let is_measured = Class::Currency.has(after) || Class::Measured.has(after);
    if is_measured && !is_pronoun || matches!(before, "minus" | "negative") {
        return true;
    }
    !is_pronoun
        && matches!(
            after,
            "person" | "man" | "woman" | "child" | "officer" | "soldier" | "case" | "death" | "suspect" | "victim"
                | "arrest" | "incident" | "attack" | "vehicle" | "boat" | "in" | "million" | "billion"
        )
        // "One in the city".
        && (after != "in" || part(paragraph.next_text(paragraph.next(index + 1) + 1)).is_some())
}
