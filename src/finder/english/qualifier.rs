//! What a text says of the exactness of a number, in English.

use super::unit::currency_before;
use crate::{
    data::Qualifier,
    finder::{
        paragraph::TokenKind,
        place::{Judgement, Place},
    },
};

/// The words before a number, each with what it says. Longer ones come first.
const BEFORE: [(&str, Qualifier); 56] = [
    ("greater than or equal to", Qualifier::MoreThan),
    ("more than or equal to", Qualifier::MoreThan),
    ("equal to or greater than", Qualifier::MoreThan),
    ("equal to or more than", Qualifier::MoreThan),
    ("less than or equal to", Qualifier::LessThan),
    ("equal to or less than", Qualifier::LessThan),
    ("bigger than", Qualifier::MoreThan),
    ("smaller than", Qualifier::LessThan),
    ("no fewer than", Qualifier::MoreThan),
    ("no less than", Qualifier::MoreThan),
    ("not less than", Qualifier::MoreThan),
    ("not fewer than", Qualifier::MoreThan),
    ("no more than", Qualifier::LessThan),
    ("not more than", Qualifier::LessThan),
    ("not exceeding", Qualifier::LessThan),
    ("more than", Qualifier::MoreThan),
    ("greater than", Qualifier::MoreThan),
    ("higher than", Qualifier::MoreThan),
    ("larger than", Qualifier::MoreThan),
    ("well over", Qualifier::MoreThan),
    ("just over", Qualifier::MoreThan),
    ("slightly over", Qualifier::MoreThan),
    ("in excess of", Qualifier::MoreThan),
    ("upwards of", Qualifier::MoreThan),
    ("upward of", Qualifier::MoreThan),
    ("at least", Qualifier::MoreThan),
    ("a minimum of", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("above", Qualifier::MoreThan),
    ("exceeding", Qualifier::MoreThan),
    ("exceeded", Qualifier::MoreThan),
    ("exceeds", Qualifier::MoreThan),
    ("exceed", Qualifier::MoreThan),
    ("surpassed", Qualifier::MoreThan),
    ("surpassing", Qualifier::MoreThan),
    ("topped", Qualifier::MoreThan),
    ("less than", Qualifier::LessThan),
    ("fewer than", Qualifier::LessThan),
    ("lower than", Qualifier::LessThan),
    ("just under", Qualifier::LessThan),
    ("at most", Qualifier::LessThan),
    ("a maximum of", Qualifier::LessThan),
    ("up to", Qualifier::LessThan),
    ("under", Qualifier::LessThan),
    ("below", Qualifier::LessThan),
    ("close to", Qualifier::About),
    ("an estimated", Qualifier::About),
    ("approximately", Qualifier::About),
    ("approx", Qualifier::About),
    ("roughly", Qualifier::About),
    ("nearly", Qualifier::About),
    ("almost", Qualifier::About),
    ("around", Qualifier::About),
    ("about", Qualifier::About),
    ("circa", Qualifier::About),
    ("some", Qualifier::About),
];

/// The words after a number and what it counts.
const AFTER: [(&str, Qualifier); 6] = [
    ("or more", Qualifier::MoreThan),
    ("or so", Qualifier::About),
    ("or less", Qualifier::LessThan),
    ("or fewer", Qualifier::LessThan),
    ("and above", Qualifier::MoreThan),
    ("or above", Qualifier::MoreThan),
];

/// The signs before a number. An arrow ends like one of them.
const SIGNS: [(&str, Qualifier); 6] = [
    (">=", Qualifier::MoreThan),
    ("<=", Qualifier::LessThan),
    ("≥", Qualifier::MoreThan),
    ("≤", Qualifier::LessThan),
    (">", Qualifier::MoreThan),
    ("<", Qualifier::LessThan),
];

/// What the text says of the exactness of a number, if it says anything.
pub(in crate::finder) fn qualifier(place: Place<'_>) -> Option<Judgement<Qualifier>> {
    let start = currency_before(place).map_or(place.start(), |sign| sign.start);
    // "Over the 5,000 cases" is rare; "more than a million" is one number.
    let before = place.paragraph.before(start);
    let text = before.trim_end().trim_end_matches('~').trim_end();
    // 10~20 is a range.
    if before.trim_end().ends_with('~') && !text.ends_with(|last: char| last.is_ascii_digit()) {
        return Some(Judgement::new(Qualifier::About, "a sign before it", start.saturating_sub(1)..place.end()));
    }
    // At the beginning of a line a sign is a quotation mark or a tag.
    let is_sign = |rest: &str| !rest.trim_end().is_empty() && !rest.ends_with(['-', '=', '<', '>']);
    for (sign, decided) in SIGNS {
        if text.strip_suffix(sign).is_some_and(is_sign) {
            let first = start.saturating_sub(sign.len());
            return Some(Judgement::new(decided, "a sign before it", first..place.end()));
        }
    }
    for (words, decided) in BEFORE {
        if let Some(rest) = text.strip_suffix(words)
            && (rest.is_empty() || rest.ends_with(|last: char| !last.is_alphanumeric() && last != '-'))
        {
            let first = first_token(place, rest.len(), start);
            return Some(Judgement::new(decided, "words before it", first..place.end()));
        }
    }
    let end = place.end();
    if matches!(place.text(end), "+") || place.paragraph.from(end).starts_with("-plus") {
        return Some(Judgement::new(Qualifier::MoreThan, "a sign after it", place.start()..end + 1));
    }
    let next = place.paragraph.next(end);
    let of_noun = place.paragraph.next(next + usize::from(place.paragraph.kind(next) == Some(TokenKind::Word)));
    for token in [next, of_noun] {
        for (words, decided) in AFTER {
            if place.paragraph.from(token).starts_with(words) {
                return Some(Judgement::new(
                    decided,
                    "words after it",
                    token..place.paragraph.after(token, words.len()),
                ));
            }
        }
    }
    None
}

/// The first token before `end` that begins at a byte of the folded paragraph.
fn first_token(place: Place<'_>, byte: usize, end: usize) -> usize {
    (0..end).rev().find(|&token| place.paragraph.before(token).len() <= byte).unwrap_or(0)
}
