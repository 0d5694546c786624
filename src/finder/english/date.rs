//! Days, months and years, in English.

use super::lexicon::{Class, is_plural};
use crate::finder::{
    found::NumberKind,
    numeral::Form,
    paragraph::TokenKind,
    place::Place,
    rule::{Rule, judge},
};

/// The month before a number, directly or before the first of two days.
pub(super) fn month_before(place: Place<'_>) -> Option<usize> {
    let mut before = place.paragraph.previous(place.start())?;
    if place.text(before) == "." {
        before = before.checked_sub(1)?;
    }
    is_month(place, before).then_some(before)
}

/// The month after a number, directly or after the last of two days.
pub(super) fn month_after(place: Place<'_>) -> Option<usize> {
    let mut next = place.paragraph.next(place.end());
    if place.text(next) == "of" {
        next = place.paragraph.next(next + 1);
    }
    is_month(place, next).then_some(next)
}

/// Whether a word is a month. May and March are words of their own without a capital letter.
fn is_month(place: Place<'_>, token: usize) -> bool {
    let word = place.text(token);
    Class::Month.has(word) && (!matches!(word, "may" | "march") || place.is_capital(token))
}

/// Whether a number can be the day of a month.
fn can_be_day(place: Place<'_>) -> bool {
    let is_day = place.numeral().value.is_some_and(|value| value > 0u32.into() && value <= 31u32.into());
    place.numeral().form == Form::Plain && is_day
}

/// Days beside a month: Oct. 10, 26 October, June 25 to 30, 9 and 10 October.
pub(super) fn day(place: Place<'_>) -> Rule {
    if !can_be_day(place) {
        return None;
    }
    if let Some(month) = month_before(place) {
        return judge(NumberKind::Date, "a month before it", month..place.end());
    }
    if let Some(month) = month_after(place) {
        return judge(NumberKind::Date, "a month after it", place.start()..month + 1);
    }
    let is_joint = |from: usize, to: usize| {
        matches!(
            place.paragraph.slice(from..to).trim(),
            "-" | "–" | "—" | "to" | "and" | "," | "or" | "until" | "through"
        )
    };
    if let Some(after) = place.after().filter(|after| is_joint(place.end(), after.start()) && can_be_day(*after))
        && let Some(month) = month_after(after)
    {
        return judge(NumberKind::Date, "a month after it", place.start()..month + 1);
    }
    if let Some(before) = place.before().filter(|before| is_joint(before.end(), place.start()) && can_be_day(*before))
        && let Some(month) = month_before(before)
        && !is_plural(place.paragraph.next_text(place.end()))
    {
        return judge(NumberKind::Date, "a month before it", month..place.end());
    }
    None
}

/// A number from 1900 to 2099 without group marks is a year, unless it counts what follows it.
pub(super) fn year(place: Place<'_>) -> Rule {
    let can_be_year = place.numeral().form == Form::Plain
        && place.end() == place.start() + 1
        && place.numeral().value.is_some_and(|value| value >= 1900u32.into() && value < 2100u32.into());
    if !can_be_year {
        return None;
    }
    let own = place.numeral().tokens.clone();
    let before = place.paragraph.previous_text(own.start);
    let is_dated = matches!(
        before,
        "in" | "since"
            | "during"
            | "until"
            | "till"
            | "by"
            | "year"
            | "years"
            | "fy"
            | "early"
            | "late"
            | "mid"
            | "spring"
            | "summer"
            | "autumn"
            | "winter"
            | "quarter"
            | "from"
            | "before"
            | "after"
            | "through"
            | "fiscal"
            | "calendar"
    ) || month_before(place).is_some();
    let next = place.paragraph.next(own.end);
    let counts =
        next > own.end && is_plural(place.text(next)) || super::qualifier(place).is_some_and(|_| before != "to");
    let counts = counts && place.paragraph.kind(next) == Some(TokenKind::Word) && !Class::Stop.has(place.text(next));
    if counts && !is_dated {
        return None;
    }
    judge(NumberKind::Date, "a year", own)
}
