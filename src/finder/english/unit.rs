//! What a number counts or measures, in English: the noun phrase after it, or the currency beside it.

use std::ops::Range;

use super::lexicon::{Class, is_attributive, is_plural};
use crate::finder::{
    found::NumberKind,
    paragraph::TokenKind,
    place::{Judgement, Place},
};

/// Whether a word is the code of a currency.
pub(in crate::finder) fn is_currency_code(word: &str) -> bool {
    matches!(
        word,
        "us" | "usd" | "eur" | "gbp" | "cny" | "rmb" | "jpy" | "hkd" | "aud" | "cad" | "chf" | "inr" | "r" | "rs"
    )
}

/// The sign or code of a currency before a number.
pub(in crate::finder) fn currency_before(place: Place<'_>) -> Option<Range<usize>> {
    let start = place.start();
    let before = place.paragraph.previous(start)?;
    if matches!(place.text(before), "$" | "£" | "€" | "¥" | "￥" | "₹" | "₽" | "₩") {
        let code = before.checked_sub(1).filter(|&code| {
            let letters = place.text(code);
            place.paragraph.kind(code) == Some(TokenKind::Word)
                && (is_currency_code(letters) || matches!(letters, "a" | "c" | "hk" | "nz" | "s"))
        });
        return Some(code.unwrap_or(before)..before + 1);
    }
    let is_code = is_currency_code(place.text(before)) && place.text(before) != "us" && place.is_capital(before);
    is_code.then_some(before..before + 1)
}

/// What a number counts or measures.
pub(in crate::finder) fn unit(place: Place<'_>, kind: NumberKind) -> Option<Judgement<Range<usize>>> {
    let numeral = place.numeral();
    if let Some(sign) = currency_before(place) {
        return Some(Judgement::new(sign.clone(), "a currency before it", sign));
    }
    // 75 USD million.
    let code = numeral.tokens.clone().find(|&token| is_currency_code(place.text(token)));
    if let Some(code) = code {
        return Some(Judgement::new(code..code + 1, "a currency inside it", code..code + 1));
    }
    // 30+ migrants.
    let end = numeral.tokens.end + usize::from(place.text(numeral.tokens.end) == "+");
    let next = place.paragraph.next(end);
    let joined = place.paragraph.text(end) == "-";
    let first = next + usize::from(joined && place.paragraph.kind(next + 1) == Some(TokenKind::Word));
    let rest = place.paragraph.from(first);
    for points in ["percentage points", "percentage point", "basis points", "percent points"] {
        if rest.starts_with(points) {
            let tokens = first..place.paragraph.after(first, points.len());
            return Some(Judgement::new(tokens.clone(), "a unit after it", tokens));
        }
    }
    if matches!(
        kind,
        NumberKind::Date | NumberKind::Time | NumberKind::Ordinal | NumberKind::Furniture | NumberKind::ListMarker
    ) {
        return None;
    }
    if let Some(phrase) = phrase(place, first) {
        return Some(Judgement::new(with_rate(place, phrase.clone()), "the words after it", phrase));
    }
    None
}

/// The phrase with the base of its rate: violent crimes per 100,000 people.
fn with_rate(place: Place<'_>, phrase: Range<usize>) -> Range<usize> {
    let per = place.paragraph.next(phrase.end);
    if place.text(per) != "per" {
        return phrase;
    }
    let base = place.paragraph.next(per + 1);
    let Some(denominator) = place.at(base) else {
        return phrase;
    };
    let of_base = self::phrase(denominator, place.paragraph.next(denominator.end()));
    phrase.start..of_base.map_or(denominator.end(), |of_base| of_base.end)
}

/// The noun phrase that begins at a token.
fn phrase(place: Place<'_>, first: usize) -> Option<Range<usize>> {
    let paragraph = place.paragraph;
    if place.text(first) == "of" {
        // 16,554 of those agencies; but 287 of which.
        let determiner = paragraph.next(first + 1);
        let is_determiner =
            matches!(place.text(determiner), "those" | "these" | "the" | "its" | "their" | "our" | "all");
        return if is_determiner { plain_phrase(place, paragraph.next(determiner + 1)) } else { None };
    }
    // Five out of six regions.
    if place.text(first) == "out" && paragraph.next_text(first + 1) == "of" {
        let after = place.after()?;
        return plain_phrase(after, paragraph.next(after.end()));
    }
    plain_phrase(place, first)
}

/// The noun phrase that begins at a token and not with “of”.
fn plain_phrase(place: Place<'_>, first: usize) -> Option<Range<usize>> {
    let paragraph = place.paragraph;
    let mut start = first;
    // 0.5 million fewer new cases; 300 more officers.
    while matches!(place.text(start), "fewer" | "more" | "less" | "additional" | "extra" | "further" | "other" | "or") {
        if place.text(start) == "or" && !matches!(paragraph.next_text(start + 1), "more" | "so" | "fewer" | "less") {
            break;
        }
        if place.text(start) == "or" {
            start = paragraph.next(start + 1);
        }
        start = paragraph.next(start + 1);
    }
    if place.text(start) == "so" || paragraph.kind(start) != Some(TokenKind::Word) {
        return None;
    }
    let head = place.text(start);
    if Class::Currency.has(head) || Class::Measure.has(head) || head == "times" && start == first {
        return Some(start..start + 1);
    }
    let plain = run(place, start);
    if plain.ends_in_plural {
        return Some(plain.tokens);
    }
    // 15 of the country's 18 districts.
    if plain.tokens.is_empty() || place.text(plain.tokens.end - 1).ends_with("'s") {
        return None;
    }
    // 18,667 federal, state and local agencies: the list describes the last word.
    if let Some(head) = head_of_list(place, plain.tokens.end) {
        return Some(head);
    }
    Some(plain.tokens)
}

/// Words in a row.
struct Run {
    tokens: Range<usize>,
    ends_in_plural: bool,
}

/// The words of a noun phrase from a token on, up to its plural noun or to a word that ends it.
fn run(place: Place<'_>, start: usize) -> Run {
    const MOST_WORDS: usize = 6;
    let paragraph = place.paragraph;
    let mut end = start;
    let mut at = start;
    for _ in 0..MOST_WORDS {
        let word = place.text(at);
        // US dollars, but "gave us".
        let is_country = word == "us" && place.is_capital(at);
        if paragraph.kind(at) != Some(TokenKind::Word)
            || Class::Stop.has(word) && !is_country
            || Class::Month.has(word) && place.is_capital(at)
        {
            break;
        }
        // "Suspected fraudsters", but "cases solved" and "people died".
        if (is_verb(word) || is_adverb(word)) && !leads_to_plural(place, at) {
            break;
        }
        end = at + 1;
        // U.S. dollars.
        while word.len() == 1 && paragraph.text(end) == "." && paragraph.kind(end + 1) == Some(TokenKind::Word) {
            end += 2;
        }
        if word.len() == 1 && paragraph.text(end) == "." && end > at + 1 {
            end += 1;
        }
        // Drug-related crimes.
        while paragraph.text(end) == "-" && paragraph.kind(end + 1) == Some(TokenKind::Word) {
            end += 2;
        }
        let last = place.text(end - 1);
        let next = paragraph.next(end);
        if (is_plural(last) || Class::Mass.has(last)) && !goes_on(place, last, next) {
            return Run { tokens: start..with_coordinate(place, end), ends_in_plural: true };
        }
        if next == end {
            break;
        }
        at = next;
    }
    Run { tokens: start..end, ends_in_plural: false }
}

/// Whether a plural word is followed by the noun that it describes: police officers, arms exports.
fn goes_on(place: Place<'_>, word: &str, next: usize) -> bool {
    let following = place.text(next);
    let is_word =
        place.paragraph.kind(next) == Some(TokenKind::Word) && !Class::Stop.has(following) && !is_verb(following);
    is_word
        && is_attributive(word)
        && (is_plural(following) || word == "corps" || word == "rights" || word.ends_with("'s") || word.ends_with("s'"))
}

/// Officers and staff: the end of a second noun after "and", if nothing else follows.
fn with_coordinate(place: Place<'_>, end: usize) -> usize {
    let paragraph = place.paragraph;
    let and = paragraph.next(end);
    let second = paragraph.next(and + 1);
    let word = place.text(second);
    let is_noun = place.text(and) == "and" && (is_plural(word) || Class::Mass.has(word)) && !Class::Stop.has(word);
    // "Cases and people were": a verb or a preposition follows a pair, but a number begins something else.
    let third = place.text(paragraph.next(second + 1));
    let ends = Class::Stop.has(third) || third.is_empty() || matches!(third, "." | "," | ";" | ")");
    if is_noun && ends && !matches!(third, "are" | "and") { second + 1 } else { end }
}

/// The plural noun at the end of a list of words that describe it.
fn head_of_list(place: Place<'_>, end: usize) -> Option<Range<usize>> {
    const MOST_TOKENS: usize = 40;
    let paragraph = place.paragraph;
    let mut joints = 0;
    let mut at = end;
    while at < end + MOST_TOKENS {
        let word = place.text(at);
        match paragraph.kind(at)? {
            TokenKind::Space => {}
            TokenKind::Word if matches!(word, "and" | "or" | "&") => joints += 1,
            TokenKind::Word if Class::Stop.has(word) => return None,
            TokenKind::Word if joints > 0 && is_plural(word) => return Some(at..at + 1),
            TokenKind::Word => {}
            TokenKind::Sign if matches!(word, "," | "-" | "/") => joints += 1,
            _ => return None,
        }
        at += 1;
    }
    None
}

/// Whether a word looks like a verb in a past or continuous form.
fn is_verb(word: &str) -> bool {
    let is_form = word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
    let is_noun = matches!(
        word,
        "trafficking"
            | "smuggling"
            | "housing"
            | "shipping"
            | "training"
            | "building"
            | "meeting"
            | "hearing"
            | "drowning"
            | "shooting"
            | "killing"
            | "breeding"
            | "banking"
            | "mining"
            | "policing"
            | "gambling"
            | "kidnapping"
            | "wedding"
            | "crossing"
            | "licensed"
            | "seed"
            | "weed"
            | "speed"
            | "hundred"
            | "seabed"
    );
    is_form && !is_noun
        || matches!(
            word,
            "died"
                | "led"
                | "remain"
                | "remains"
                | "missing"
                | "live"
                | "support"
                | "oppose"
                | "agree"
                | "say"
                | "fled"
                | "went"
                | "took"
                | "made"
                | "said"
                | "told"
                | "saw"
                | "came"
                | "left"
                | "began"
                | "became"
                | "fell"
                | "rose"
                | "grew"
                | "won"
                | "lost"
                | "held"
                | "met"
                | "sought"
                | "brought"
                | "caught"
        )
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ly")
        && !matches!(word, "family" | "supply" | "assembly" | "anomaly" | "elderly" | "deadly")
}

/// Whether a plural noun follows within three words, so that a participle describes it: suspected fraudsters.
fn leads_to_plural(place: Place<'_>, participle: usize) -> bool {
    let before = place.paragraph.previous(participle);
    let follows_plural =
        before.is_some_and(|before| is_plural(place.text(before)) || Class::Mass.has(place.text(before)));
    let mut at = participle;
    // A number begins a phrase of its own.
    let next_number = place.after().map_or(usize::MAX, |after| after.start());
    for _ in 0..3 {
        at = place.paragraph.next(at + 1);
        if at >= next_number {
            return false;
        }
        let word = place.text(at);
        if place.paragraph.kind(at) != Some(TokenKind::Word) || Class::Stop.has(word) {
            return false;
        }
        if is_plural(word) {
            return !follows_plural;
        }
    }
    false
}
