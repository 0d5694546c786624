//! What a number is about: the words beside it, as a draft for a label.

use std::ops::Range;

use super::{paragraph::TokenKind, place::Place};

/// The largest number of tokens of a draft.
const MOST_TOKENS: usize = 24;

/// The words that say what a number is about: in Chinese, and for a percentage, those before it in its clause; otherwise
/// those after it. If there are none on that side, those on the other.
pub(super) fn what(place: Place<'_>) -> Range<usize> {
    let (before, after) = (before(place), after(place));
    let is_before = place.paragraph.is_chinese || place.numeral().is_percent;
    let (first, second) = if is_before { (before, after) } else { (after, before) };
    if first.is_empty() { second } else { first }
}

/// Whether a token ends a clause. Hyphens, quotation marks and signs of currency do not.
fn ends_clause(place: Place<'_>, token: usize) -> bool {
    let sign = place.text(token);
    let is_inside =
        matches!(sign, "-" | "'" | "“" | "”" | "\"" | "$" | "£" | "€" | "¥" | "%" | "&" | "/" | "《" | "》");
    match place.paragraph.kind(token) {
        None => true,
        Some(TokenKind::Sign) => !is_inside,
        Some(_) => false,
    }
}

fn before(place: Place<'_>) -> Range<usize> {
    let within = place.tokens_before();
    let earliest = within.start.max(within.end.saturating_sub(MOST_TOKENS));
    let start = within.clone().rev().take_while(|&token| token >= earliest && !ends_clause(place, token)).last();
    trimmed(place, start.unwrap_or(within.end)..within.end)
}

fn after(place: Place<'_>) -> Range<usize> {
    let start = place.end();
    let latest = place.after().map_or(usize::MAX, |after| after.start()).min(start + MOST_TOKENS);
    let end = (start..latest).find(|&token| ends_clause(place, token)).unwrap_or(latest);
    trimmed(place, start..end)
}

/// Tokens without spaces at the ends.
fn trimmed(place: Place<'_>, mut tokens: Range<usize>) -> Range<usize> {
    let is_space = |token: usize| place.paragraph.kind(token).is_none_or(|kind| kind == TokenKind::Space);
    while !tokens.is_empty() && is_space(tokens.start) {
        tokens.start += 1;
    }
    while !tokens.is_empty() && is_space(tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}
