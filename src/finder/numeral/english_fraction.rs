//! Fractions in English words: two fifths, five and a quarter, three quarters of a million.
//!
//! A fraction has a value only if that is exact: two thirds has none.

use super::{
    Form, Numeral,
    digits::percent,
    english::{Cardinal, cardinal, power_after},
    english_words::{Denominator, denominator},
    exact::Exact,
};
use crate::finder::{
    english::lexicon::{self, Class},
    paragraph::{Paragraph, TokenKind},
};

/// The word of a denominator after a number.
struct Noun {
    denominator: Denominator,
    /// The token after it.
    end: usize,
    /// Whether a hyphen joins it to the number.
    is_joined: bool,
}

fn noun(paragraph: &Paragraph<'_>, end: usize) -> Option<Noun> {
    let mut at = paragraph.next(end);
    let is_joined = paragraph.text(at) == "-";
    if is_joined {
        at = paragraph.next(at + 1);
    }
    let denominator = denominator(paragraph.text(at)).filter(|_| at > end)?;
    Some(Noun { denominator, end: at + 1, is_joined })
}

/// The fraction that a number is the numerator or the whole part of. `start` is the first token of the number.
pub(super) fn after(paragraph: &Paragraph<'_>, start: usize, number: &Cardinal) -> Option<Numeral> {
    if let Some(noun) = noun(paragraph, number.end) {
        // Fifty-four hundredths after "two hundred and": the fraction beside a whole number is below one.
        if let Some((whole, power)) = number.before_and
            && noun.denominator.is_plural
            && number.value - whole < noun.denominator.value
        {
            let whole = Exact::new(whole, 0);
            let (value, end) = sum(paragraph, whole, power, number.value - whole.digits, &noun);
            return Some(Numeral::perhaps(start..end, value, Form::Words));
        }
        return is_fraction(paragraph, number.value, &noun).then(|| {
            let (zeros, end) = of_power(paragraph, noun.end).unwrap_or((0, noun.end));
            let value = Exact::new(number.value, 0).over(noun.denominator.value);
            Numeral::perhaps(start..end, value.and_then(|value| value.raised(zeros)), Form::Words)
        });
    }
    let (numerator, noun) = joined(paragraph, number.end)?;
    let (value, end) = sum(paragraph, Exact::new(number.value, 0), number.power, numerator, &noun);
    Some(Numeral::perhaps(start..end, value, Form::Words))
}

/// The sum of a number with digits and the half or the quarters after it, and its end: 2 and a half, 3 million and a half.
pub(super) fn with_part(paragraph: &Paragraph<'_>, end: usize, whole: Exact, power: i32) -> Option<(Exact, usize)> {
    let (numerator, noun) = joined(paragraph, end).filter(|(_, noun)| matches!(noun.denominator.value, 2 | 4))?;
    let (value, end) = sum(paragraph, whole, power, numerator, &noun);
    Some((value?, end))
}

/// The fraction below one that "and" joins to a number: five and a quarter, three and one fourth, twenty and three fifths,
/// one-and-a-half.
fn joined(paragraph: &Paragraph<'_>, end: usize) -> Option<(i128, Noun)> {
    let and = joint(paragraph, end)?;
    if paragraph.text(and) != "and" {
        return None;
    }
    let first = joint(paragraph, and + 1)?;
    let is_one = matches!(paragraph.text(first), "a" | "an" | "one");
    let (numerator, end) = if is_one {
        (1, first + 1)
    } else {
        let numerator = cardinal(paragraph, first)?;
        (numerator.value, numerator.end)
    };
    let noun = noun(paragraph, end)?;
    let is_below_one = noun.denominator.is_plural != is_one && numerator < noun.denominator.value;
    // "They caught two and a third fled": the third is a person, because no noun in the plural follows.
    let is_ordinal = is_one && noun.denominator.is_ordinal && is_followed_by_word(paragraph, noun.end);
    (is_below_one && !is_ordinal).then_some((numerator, noun))
}

/// The sum of a whole number and a fraction, and its end. A fraction after a power is one of that power, as in two million
/// and a half, unless it has its own, as in one billion and a half million.
fn sum(paragraph: &Paragraph<'_>, whole: Exact, power: i32, numerator: i128, noun: &Noun) -> (Option<Exact>, usize) {
    let (zeros, end) = power_after(paragraph, noun.end).unwrap_or((power, noun.end));
    let fraction = Exact::new(numerator, 0).over(noun.denominator.value);
    let value = fraction.and_then(|fraction| {
        // Two and a half million: the power is that of both.
        let whole = if power == 0 { whole.raised(zeros)? } else { whole };
        whole.plus(fraction.raised(zeros)?)
    });
    (value, end)
}

/// Whether a number and a denominator are a fraction. One fifth grader is none, and three quarters can be nine months.
fn is_fraction(paragraph: &Paragraph<'_>, numerator: i128, noun: &Noun) -> bool {
    let is_of = paragraph.next_text(noun.end) == "of" || of_power(paragraph, noun.end).is_some();
    let Denominator { value, is_plural, is_ordinal } = noun.denominator;
    match value {
        4 if is_plural && !is_ordinal => noun.is_joined || is_of && numerator == 3,
        // The two halves are parts.
        2 if is_plural => noun.is_joined,
        _ if is_plural => numerator != 1,
        _ if numerator != 1 || paragraph.text(noun.end) == "-" => false,
        _ if is_ordinal => noun.is_joined || !is_followed_by_word(paragraph, noun.end),
        2 if paragraph.kind(paragraph.next(noun.end)) != Some(TokenKind::Word) => true,
        _ => noun.is_joined || is_of,
    }
}

/// Whether a noun in the singular or a verb follows.
fn is_followed_by_word(paragraph: &Paragraph<'_>, end: usize) -> bool {
    let word = paragraph.next_text(end);
    let is_end = Class::Stop.has(word) || Class::Measure.has(word) || Class::Currency.has(word);
    paragraph.kind(paragraph.next(end)) == Some(TokenKind::Word) && !is_end && !lexicon::is_plural(word)
}

/// The token after a space or a hyphen.
fn joint(paragraph: &Paragraph<'_>, end: usize) -> Option<usize> {
    let is_joint = paragraph.kind(end) == Some(TokenKind::Space) || paragraph.text(end) == "-";
    is_joint.then_some(end + 1)
}

/// The token after "of" and an article, as far as they are there.
fn after_of(paragraph: &Paragraph<'_>, end: usize) -> usize {
    let mut at = paragraph.next(end);
    for words in [&["of"][..], &["a", "one"]] {
        if words.contains(&paragraph.text(at)) {
            at = paragraph.next(at + 1);
        }
    }
    at
}

/// The exponent and the end of the power that a fraction is one of: half a million, three quarters of a million.
fn of_power(paragraph: &Paragraph<'_>, end: usize) -> Option<(i32, usize)> {
    let word = after_of(paragraph, end);
    // The power follows a space, also where nothing else is between.
    power_after(paragraph, word.checked_sub(1)?).filter(|_| word > end)
}

/// The words after "a quarter of" that begin what is shared.
const DETERMINERS: [&str; 13] =
    ["the", "all", "its", "their", "our", "his", "her", "those", "these", "them", "us", "that", "this"];

/// A fraction whose numerator is one without being a number word: half a million, a quarter of the homes, half a percent.
pub(super) fn of_one(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let denominator = denominator(paragraph.text(index)).filter(|denominator| !denominator.is_plural)?;
    let value = Exact::new(1, 0).over(denominator.value);
    let article = paragraph.previous(index).filter(|&article| paragraph.text(article) == "a");
    let start = article.unwrap_or(index);
    if matches!(paragraph.text(index), "half" | "quarter") {
        if let Some((zeros, end)) = of_power(paragraph, index + 1) {
            return Some(Numeral::perhaps(start..end, value?.raised(zeros), Form::Words));
        }
        // Half a percent, a quarter of a percentage point.
        let word = after_of(paragraph, index + 1);
        let last = word.checked_sub(1)?;
        if let Some(end) = percent(paragraph, last).filter(|_| word > index + 1) {
            return Some(Numeral { is_percent: true, ..Numeral::perhaps(start..end, value, Form::Words) });
        }
        if paragraph.from(word).starts_with("percentage point") && word > index + 1 {
            return Some(Numeral::perhaps(start..last, value, Form::Words));
        }
    }
    // A quarter can be a time, also that of a year, and a third can be a person.
    let article = article?;
    let of_what = paragraph.next(index + 1);
    let determiner = paragraph.next(of_what + 1);
    let is_share = paragraph.text(of_what) == "of"
        && DETERMINERS.contains(&paragraph.text(determiner))
        && !lexicon::is_time_unit(paragraph.next_text(determiner + 1));
    let is_alone = paragraph.previous(article).is_none() && paragraph.next_text(index + 1).is_empty();
    (is_share || is_alone).then(|| Numeral::perhaps(article..index + 1, value, Form::Words))
}
