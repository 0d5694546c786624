//! What a number is, in English.

use super::{
    date::{day, month_after, month_before, year},
    lexicon::{Class, is_plural, is_time_unit},
};
use crate::finder::{
    found::NumberKind,
    numeral::Form,
    paragraph::TokenKind,
    place::{DEFAULT_RULE, Judgement, Place},
    rule::{Rule, judge, of_form},
};

/// What a number is.
pub(in crate::finder) fn kind(place: Place<'_>) -> Judgement<NumberKind> {
    let rules = [
        of_form,
        ordinal,
        glued,
        in_quotation_marks,
        of_furniture,
        base_of_rate,
        percent_or_money,
        day,
        year,
        time,
        age,
        duration,
        marker,
    ];
    let own = place.numeral().tokens.clone();
    rules.into_iter().find_map(|rule| rule(place)).unwrap_or(Judgement::new(NumberKind::Figure, DEFAULT_RULE, own))
}

/// Ordinal numbers, and the days of a month among them.
fn ordinal(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    if place.numeral().form != Form::Ordinal {
        return None;
    }
    let is_day = month_before(place).is_some()
        || month_after(place).is_some()
        || place.text(own.start).starts_with(|first: char| first.is_ascii_digit())
            && place.paragraph.previous_text(own.start) == "the"
            && (place.paragraph.kind(place.paragraph.next(own.end)) != Some(TokenKind::Word)
                || Class::Stop.has(place.paragraph.next_text(own.end)));
    if is_day {
        return judge(NumberKind::Date, "a day of a month", own);
    }
    judge(NumberKind::Ordinal, "an ordinal number", own)
}

/// Digits that are joined to letters: M2, COVID-19, 1990s, 3pm.
fn glued(place: Place<'_>) -> Rule {
    let (start, end) = (place.start(), place.end());
    if place.numeral().form == Form::Words || place.numeral().is_percent {
        return None;
    }
    let before = start.checked_sub(1);
    let is_word = |token: usize| place.paragraph.kind(token) == Some(TokenKind::Word);
    if let Some(word) = before.filter(|&token| is_word(token)) {
        if Class::Month.has(place.text(word)) || place.text(word) == "fy" {
            return judge(NumberKind::Date, "a month or a year before it", word..end);
        }
        // USD50.
        return (!super::unit::is_currency_code(place.text(word)))
            .then(|| Judgement::new(NumberKind::PartOfName, "joined to a word", word..end));
    }
    if let Some(hyphen) = before.filter(|&token| place.text(token) == "-")
        && let Some(word) = hyphen.checked_sub(1).filter(|&token| is_word(token))
    {
        return match place.text(word) {
            "mid" | "pre" | "post" | "early" | "late" | "end" => judge(NumberKind::Date, "a part of a year", word..end),
            "under" | "over" => judge(NumberKind::Age, "a limit of age", word..end),
            month if Class::Month.has(month) => judge(NumberKind::Date, "a month before it", word..end),
            _ => judge(NumberKind::PartOfName, "joined to a word", word..end),
        };
    }
    if is_word(end) {
        let word = place.text(end);
        return match word {
            "s" => judge(NumberKind::Date, "a decade", start..end + 1),
            "am" | "pm" | "a" | "p" if is_half_day(place, end) => {
                judge(NumberKind::Time, "a time of the day", start..end + 1)
            }
            // 5G, but 5g.
            _ if word.len() == 1 && place.is_capital(end) && place.numeral().form == Form::Plain => {
                judge(NumberKind::PartOfName, "joined to a letter", start..end + 1)
            }
            _ if Class::Measure.has(word) || is_plural(word) || Class::Currency.has(word) => None,
            _ if place.numeral().form == Form::Plain => {
                judge(NumberKind::PartOfName, "joined to a word", start..end + 1)
            }
            _ => None,
        };
    }
    None
}

fn is_half_day(place: Place<'_>, token: usize) -> bool {
    match place.text(token) {
        "am" | "pm" => true,
        "a" | "p" => place.text(token + 1) == "." && place.text(token + 2) == "m",
        _ => false,
    }
}

/// A short text in quotation marks that begins with the number, or a name in capital letters.
fn in_quotation_marks(place: Place<'_>) -> Rule {
    let (start, end) = (place.start(), place.end());
    if let Some(open) = start.checked_sub(1).filter(|&open| matches!(place.text(open), "“" | "\"" | "'" | "«")) {
        let close = (end..end + 12).find(|&token| matches!(place.text(token), "”" | "\"" | "'" | "»"));
        let is_joined = place.text(end) == " " || place.text(end) == "-";
        if let Some(close) = close.filter(|_| is_joined) {
            return judge(NumberKind::PartOfName, "a name in quotation marks", open..close + 1);
        }
    }
    let next = place.paragraph.next(end);
    let is_name = place.numeral().form == Form::Words
        && place.is_capital(start)
        && place.is_capital(next)
        && place.paragraph.previous(start).is_some_and(|before| place.paragraph.kind(before) == Some(TokenKind::Word));
    if is_name {
        return judge(NumberKind::PartOfName, "a name in capital letters", start..next + 1);
    }
    None
}

/// Numbers of tables, pages, sections and footnotes.
fn of_furniture(place: Place<'_>) -> Rule {
    let (start, end) = (place.start(), place.end());
    let mut before = place.paragraph.previous(start)?;
    // Fig. 2, No. 5.
    if place.text(before) == "." {
        before = before.checked_sub(1)?;
    }
    let word = place.text(before);
    if matches!(word, "[" | "†") && matches!(place.text(end), "]" | "," | "" | " ") {
        return judge(NumberKind::Furniture, "a footnote mark", before..end + 1);
    }
    if place.numeral().is_percent || !matches!(place.numeral().form, Form::Plain | Form::Words) {
        return None;
    }
    // Section 4(2).
    let is_joined = word == "("
        && before.checked_sub(1).is_some_and(|digits| place.paragraph.kind(digits) == Some(TokenKind::Digits));
    if is_joined && place.text(end) == ")" && place.numeral().form == Form::Plain && place.text(start).len() <= 2 {
        return judge(NumberKind::PartOfName, "a part of a name", before..end + 1);
    }
    // "A table 3 metres long" is rare; "the figures 12 and 13" is not.
    if Class::Furniture.has(word) && !is_plural(place.paragraph.next_text(end)) {
        return judge(NumberKind::Furniture, "the number of a part of the document", before..end);
    }
    let is_capital = place.is_capital(before) || matches!(word, "no" | "nos" | "number" | "call" | "dial" | "hotline");
    if Class::Name.has(word) && is_capital && !Class::Month.has(word) {
        return judge(NumberKind::PartOfName, "a part of a name", before..end);
    }
    // 221 Baker Street.
    let street = (end..end + 7).find(|&token| {
        matches!(place.text(token), "street" | "road" | "avenue" | "lane" | "boulevard") && place.is_capital(token)
    });
    let is_address =
        street.is_some_and(|street| (end..street).all(|token| place.text(token) == " " || place.is_capital(token)));
    if let Some(street) = street.filter(|_| is_address) {
        return judge(NumberKind::PartOfName, "an address", start..street + 1);
    }
    // Group of 20.
    if word == "of" && place.paragraph.previous_text(before) == "group" {
        return judge(NumberKind::PartOfName, "a part of a name", before..end);
    }
    None
}

/// 100,000 in "per 100,000", six in "five out of six".
fn base_of_rate(place: Place<'_>) -> Rule {
    let mut words = place.words_before();
    let (first, second) = (words.next(), words.next());
    let nearest = first.filter(|&first| place.paragraph.next(first + 1) == place.start())?;
    let text = |token: Option<usize>| token.map_or("", |token| place.text(token));
    let is_base = match (text(second), text(Some(nearest))) {
        (_, "per") => true,
        ("out", "of") => place.before().is_some_and(|before| place.start() - before.end() <= 5),
        ("in" | "for", "every") => true,
        // One in five.
        (_, "in") => place.before().is_some_and(|before| {
            let is_cardinal = |place: Place<'_>| matches!(place.numeral().form, Form::Words | Form::Plain);
            let is_share = before.numeral().value < place.numeral().value
                && place.numeral().value.is_some_and(|value| value <= 1000u32.into());
            place.start() - before.end() == 3 && is_cardinal(before) && is_cardinal(place) && is_share
        }),
        _ => false,
    };
    if is_base && !is_time_unit(place.paragraph.next_text(place.end())) {
        return judge(NumberKind::RateDenominator, "the base of a rate", nearest..place.end());
    }
    None
}

fn percent_or_money(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    if place.numeral().is_percent {
        return judge(NumberKind::Figure, "in percent", own);
    }
    let sign = super::unit::currency_before(place)?;
    judge(NumberKind::Figure, "an amount of money", sign.start..own.end)
}

fn time(place: Place<'_>) -> Rule {
    let next = place.paragraph.next(place.end());
    let is_time = is_half_day(place, next)
        || matches!(place.text(next), "o'clock" | "gmt" | "utc" | "bst" | "cet")
        || place.text(next) == "hours"
            && place.numeral().form == Form::Plain
            && place.paragraph.text(place.start()).len() == 4;
    if is_time { judge(NumberKind::Time, "a time of the day", place.start()..next + 1) } else { None }
}

fn age(place: Place<'_>) -> Rule {
    const AFTER: [&str; 8] = [
        "-year-old",
        "-years-old",
        " years old",
        " year old",
        " years of age",
        "-month-old",
        " months old",
        "-year old",
    ];
    // Mr Smith, 45, said.
    let comma = place.paragraph.previous(place.start()).filter(|&comma| place.text(comma) == ",");
    let is_of_person = comma.and_then(|comma| comma.checked_sub(1)).is_some_and(|name| place.is_capital(name));
    let can_be_age =
        place.numeral().form == Form::Plain && place.numeral().value.is_some_and(|value| value < 110u32.into());
    if is_of_person && can_be_age && place.text(place.end()) == "," {
        return judge(NumberKind::Age, "between commas after a name", place.start()..place.end() + 1);
    }
    let rest = place.paragraph.from(place.end());
    if AFTER.iter().any(|words| rest.starts_with(words)) {
        let end = place.paragraph.after(place.end(), 9);
        return judge(NumberKind::Age, "an age", place.start()..end);
    }
    let before = place.paragraph.before(place.start()).trim_end();
    let words = ["aged", "ages", "age of", "under the age of", "age", "aged between", "ages of"];
    let is_age =
        words.iter().any(|words| before.strip_suffix(words).is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')));
    if is_age {
        return judge(NumberKind::Age, "an age", place.start()..place.end());
    }
    None
}

fn duration(place: Place<'_>) -> Rule {
    if place.numeral().is_percent {
        return None;
    }
    let gap = place.paragraph.text(place.end());
    let mut next = place.end() + usize::from(gap == "-" || place.paragraph.kind(place.end()) == Some(TokenKind::Space));
    // Three straight months, five consecutive years.
    if matches!(
        place.text(next),
        "straight" | "consecutive" | "full" | "whole" | "calendar" | "working" | "successive" | "more"
    ) {
        next = place.paragraph.next(next + 1);
    }
    // 47.7 hours are measured.
    let is_measured = gap != "-" && place.numeral().value.is_some_and(|value| value.places() > 0);
    if is_time_unit(place.text(next)) && next > place.end() && !is_measured {
        return judge(NumberKind::Duration, "a length of time", place.start()..next + 1);
    }
    None
}

/// The number of an item of a list: "1." or "(1)" at the beginning of a paragraph.
fn marker(place: Place<'_>) -> Rule {
    let (start, end) = (place.start(), place.end());
    if place.numeral().form != Form::Plain || place.text(start).len() > 2 {
        return None;
    }
    let before = place.paragraph.previous(start);
    let is_first = match before {
        None => matches!(place.text(end), "." | ")") && place.paragraph.kind(end + 1) == Some(TokenKind::Space),
        Some(open) => place.text(open) == "(" && place.text(end) == ")" && place.paragraph.previous(open).is_none(),
    };
    if is_first { judge(NumberKind::ListMarker, "the number of an item", start..end + 1) } else { None }
}
