//! Whether a number is the size of an increase or of a decrease, in English.

use super::lexicon::{Class, direction, is_plural, is_time_unit};
use crate::finder::{
    found::Change,
    paragraph::TokenKind,
    place::{Judgement, Place},
};

fn change_of(is_up: bool) -> Change {
    if is_up { Change::Up } else { Change::Down }
}

/// The direction of a number, if it is the size of a change.
pub(in crate::finder) fn change(place: Place<'_>) -> Option<Judgement<Change>> {
    after(place).or_else(|| before(place)).or_else(|| coordinated(place))
}

/// The second of two changes with one verb: grew 0.3 percent in May and 1.1 percent over the year.
fn coordinated(place: Place<'_>) -> Option<Judgement<Change>> {
    const MOST_TOKENS: usize = 9;
    let first = place.before()?;
    let between = first.end()..place.start();
    // Rose by 15 cents, or 0.5 percent.
    if place.paragraph.slice(between.clone()).trim_end().ends_with(", or") && between.len() <= MOST_TOKENS {
        let first = after(first).or_else(|| before(first))?;
        return Some(Judgement::new(first.decided, "the verb of the number before it", between.start..place.end()));
    }
    let is_alike = place.numeral().is_percent && first.numeral().is_percent && between.len() <= MOST_TOKENS;
    let words = || between.clone().filter(|&token| place.paragraph.kind(token) == Some(TokenKind::Word));
    let is_joined = words().next_back().is_some_and(|token| place.text(token) == "and");
    let is_plain = words().all(|token| {
        let word = place.text(token);
        Class::Stop.has(word) && !matches!(word, "was" | "were" | "is" | "are" | "of" | "had" | "has")
            || place.is_capital(token)
    });
    if !is_alike || !is_joined || !is_plain {
        return None;
    }
    let first = after(first).or_else(|| before(first))?;
    Some(Judgement::new(first.decided, "the verb of the number before it", between.start..place.end()))
}

/// Words after a number: a 17% decline, 35% more than, 52 percent lower, 0.5 million fewer cases.
fn after(place: Place<'_>) -> Option<Judgement<Change>> {
    let paragraph = place.paragraph;
    let gap = usize::from(paragraph.text(place.end()) == "-");
    let mut at = paragraph.next(place.end() + gap);
    for over in ["year-over-year", "year-on-year", "month-on-month", "quarter-on-quarter", "month-over-month"] {
        if paragraph.from(at).starts_with(over) {
            at = paragraph.next(paragraph.after(at, over.len()));
        }
    }
    for _ in 0..2 {
        let word = place.text(at);
        if paragraph.kind(at) != Some(TokenKind::Word) {
            return None;
        }
        let decided = match word {
            "more" | "faster" if place.numeral().is_percent || paragraph.next_text(at + 1) != "than" => Some(true),
            "fewer" | "less" | "slower" => Some(false),
            "percentage" | "point" | "points" | "basis" => None,
            "up" | "down" | "cut" | "fall" | "gain" | "lost" | "added" if !place.numeral().is_percent => return None,
            // "5% rose" is about five per cent of something.
            _ if word.ends_with("ed") || matches!(word, "rose" | "fell" | "grew") => return None,
            _ => direction(word),
        };
        if let Some(is_up) = decided {
            return Some(Judgement::new(change_of(is_up), "words after it", place.start()..at + 1));
        }
        let is_skipped = matches!(
            word,
            "percentage"
                | "point"
                | "points"
                | "basis"
                | "annual"
                | "yearly"
                | "year"
                | "on"
                | "overall"
                | "monthly"
                | "average"
                | "quarterly"
                | "net"
                | "relative"
                | "month"
        );
        if !is_skipped {
            return None;
        }
        at = paragraph.next(at + 1);
    }
    None
}

/// Words before a number: fell by 5%, an increase of 75%, up 66%.
fn before(place: Place<'_>) -> Option<Judgement<Change>> {
    const MOST_WORDS: usize = 9;
    let paragraph = place.paragraph;
    let mut words = place.words_before().take(MOST_WORDS).peekable();
    let is_by = words.peek().is_some_and(|&token| place.text(token) == "by");
    let mut is_adjacent = true;
    while let Some(token) = words.next() {
        let word = place.text(token);
        let next = words.peek().map_or("", |&token| place.text(token));
        match word {
            // A level that was reached, or the level before.
            "to" | "from" | "at" | "in" | "until" | "since" | "with" if is_adjacent => return None,
            // "Up to 500" is a limit.
            "up" if place.text(paragraph.next(token + 1)) == "to" => return None,
            "than" if !matches!(next, "more" | "less" | "fewer" | "higher" | "lower" | "greater") => return None,
            _ => {}
        }
        // "Closed down 300 shops": up and down are changes of a percentage, or after a verb of being or moving.
        let is_adverb = matches!(word, "up" | "down")
            && !place.numeral().is_percent
            && !matches!(
                next,
                "is" | "are" | "was" | "were" | "be" | "been" | "edged" | "went" | "moved" | "inched" | "ticked"
            )
            && paragraph.previous(token).is_some_and(|before| paragraph.kind(before) == Some(TokenKind::Word));
        if is_adverb {
            return None;
        }
        let is_qualifier =
            matches!(word, "lower" | "higher" | "over" | "under" | "up") && paragraph.next_text(token + 1) == "than";
        if let Some(is_up) = direction(word).filter(|_| !is_qualifier) {
            // "By" reaches over other words; otherwise only fillers stand between.
            if is_adjacent || is_by && is_verb_of_change(place, token) {
                return Some(Judgement::new(change_of(is_up), "words before it", token..place.end()));
            }
            return None;
        }
        if !Class::Filler.has(word) {
            if !is_by {
                return None;
            }
            is_adjacent = false;
        }
    }
    None
}

/// Whether a word of change is a verb or a noun of its own, and not a part of another phrase.
fn is_verb_of_change(place: Place<'_>, token: usize) -> bool {
    let after = place.paragraph.next_text(token + 1);
    let is_part = is_time_unit(after) || is_plural(after) && place.text(token) == "cut";
    !matches!(place.text(token), "up" | "down") && !is_part
}
