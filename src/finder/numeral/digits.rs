//! Numbers in digits: group marks, decimals, multipliers of both languages, and percent.

use super::{Form, Numeral, chinese};
use crate::finder::paragraph::{Paragraph, TokenKind, is_group_space};

/// The number that begins at a run of digits.
pub(super) fn digits(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let is_wide = paragraph.tokens.get(index)?.is_wide;
    let mut text = paragraph.text(index).to_owned();
    let mut end = index + 1;
    let mut form = Form::Plain;
    while let Some(group) = group(paragraph, index, end, text.len(), is_wide) {
        text.push_str(paragraph.text(group));
        end = group + 1;
        form = Form::Digits;
    }
    let mut places = 0;
    let mut start = index;
    if paragraph.text(end) == "." && paragraph.kind(end + 1) == Some(TokenKind::Digits) {
        let fraction = paragraph.text(end + 1);
        text.push_str(fraction);
        places = i32::try_from(fraction.len()).ok()?;
        end += 2;
        form = Form::Digits;
    } else if let Some(point) = index.checked_sub(1).filter(|&point| is_leading_point(paragraph, point)) {
        places = i32::try_from(text.len()).ok()?;
        start = point;
        form = Form::Digits;
    }
    let Ok(digits) = text.parse::<i128>() else {
        return Some(Numeral::without_value(start..end, Form::Code));
    };
    // 17th.
    if form == Form::Plain && matches!(paragraph.text(end), "st" | "nd" | "rd" | "th") {
        return Some(Numeral::new(index..end + 1, digits, 0, Form::Ordinal));
    }
    let scaled = chinese::scale(paragraph, end, digits, -places)
        .or_else(|| english_scale(paragraph, start, end, digits, -places));
    let mut numeral = match scaled {
        Some(scaled) => {
            let mut numeral = Numeral::new(start..scaled.end, scaled.digits, scaled.exponent, Form::Digits);
            numeral.is_exceeded = scaled.is_exceeded;
            numeral
        }
        None => Numeral::new(start..end, digits, -places, form),
    };
    let tenths = paragraph.next(numeral.tokens.end);
    if chinese::is_tenths(paragraph, tenths) && numeral.value.is_some_and(|value| value <= 10u32.into()) {
        numeral.tokens.end = tenths + 1;
        numeral.is_percent = true;
        numeral.value = numeral.value.map(|value| value.times_power_of_ten(1));
        numeral.step = numeral.step.map(|step| step.times_power_of_ten(1));
    } else if let Some(end) = percent(paragraph, numeral.tokens.end) {
        numeral.tokens.end = end;
        numeral.is_percent = true;
    } else if paragraph.before(start).ends_with("百分之") {
        numeral.tokens.start = start - 3;
        numeral.is_percent = true;
    }
    Some(numeral)
}

/// Whether a token is the decimal point of a number without a digit before it.
fn is_leading_point(paragraph: &Paragraph<'_>, point: usize) -> bool {
    let before = point.checked_sub(1).and_then(|before| paragraph.kind(before));
    paragraph.text(point) == "." && matches!(before, None | Some(TokenKind::Space))
}

/// The token of the next group of three digits after a number of `length` digits that begins at `first` and ends at
/// `end`.
fn group(paragraph: &Paragraph<'_>, first: usize, end: usize, length: usize, is_wide: bool) -> Option<usize> {
    let is_first = end == first + 1;
    let mark = paragraph.text(end);
    let group = end + 1;
    let has_group = paragraph.kind(group) == Some(TokenKind::Digits) && paragraph.text(group).len() == 3;
    if !has_group || is_first && (length > 3 || paragraph.text(first).starts_with('0')) {
        return None;
    }
    // A number has one kind of group mark.
    let of_first = paragraph.text(first + 1);
    if !is_first && mark != of_first {
        return None;
    }
    match mark {
        "," => Some(group),
        "，" if is_wide => Some(group),
        _ => {
            let mut characters = mark.chars();
            let (Some(space), None) = (characters.next(), characters.next()) else { return None };
            let joins = is_group_space(space) && (space != ' ' || is_group_context(paragraph, first, group));
            joins.then_some(group)
        }
    }
}

/// Whether an ordinary space can be a group mark: not in Chinese, not after a month or the name of a table, not if the
/// group belongs to a longer number of its own, and not if the first run is the number of a day.
fn is_group_context(paragraph: &Paragraph<'_>, first: usize, group: usize) -> bool {
    let before = paragraph.previous_text(first);
    let after = paragraph.text(group + 1);
    let is_own = after == "," && paragraph.kind(group + 2) == Some(TokenKind::Digits);
    !paragraph.is_chinese && !is_own && !crate::finder::english::lexicon::names_a_number(before)
}

/// A number with a multiplier.
pub(super) struct Scaled {
    pub(super) end: usize,
    pub(super) digits: i128,
    pub(super) exponent: i32,
    /// Whether 余, 多 or 几 stands before the multiplier.
    pub(super) is_exceeded: bool,
}

/// The number with the English multipliers after it.
fn english_scale(paragraph: &Paragraph<'_>, start: usize, end: usize, digits: i128, exponent: i32) -> Option<Scaled> {
    let mut scaled = Scaled { end, digits, exponent, is_exceeded: false };
    loop {
        let is_joined = paragraph.kind(scaled.end) == Some(TokenKind::Word);
        let gap = matches!(paragraph.text(scaled.end), "-") || paragraph.kind(scaled.end) == Some(TokenKind::Space);
        let word = scaled.end + usize::from(!is_joined && gap);
        // 17.5 ten thousand is a translation of 17.5万.
        let is_ten_thousand = paragraph.from(word).starts_with("ten thousand");
        if is_ten_thousand {
            scaled.end = word + 3;
            scaled.exponent = scaled.exponent.checked_add(4)?;
            continue;
        }
        let Some(zeros) = zeros(paragraph, start, word, is_joined) else { break };
        scaled.end = word + 1;
        scaled.exponent = scaled.exponent.checked_add(zeros)?;
    }
    (scaled.end > end).then_some(scaled)
}

/// The zeros that a word adds to the digits before it.
fn zeros(paragraph: &Paragraph<'_>, start: usize, word: usize, is_joined: bool) -> Option<i32> {
    let has_currency = start.checked_sub(1).is_some_and(|sign| matches!(paragraph.text(sign), "$" | "£" | "€" | "¥"));
    Some(match paragraph.text(word) {
        "hundred" => 2,
        "thousand" => 3,
        "million" | "mn" | "mln" | "mil" | "mio" => 6,
        "billion" | "bn" | "bln" => 9,
        "trillion" | "tn" | "tln" | "trn" => 12,
        "lakh" => 5,
        "crore" => 7,
        "k" if is_joined => 3,
        "b" if is_joined && (has_currency || has_decimals(paragraph, word)) => 9,
        // Metres have no currency, nothing is counted in them, and something is long or high.
        "m" if is_joined && (has_currency || counts_something(paragraph, word + 1)) => 6,
        "m" if is_joined && has_decimals(paragraph, word) && !measures_a_length(paragraph, word + 1) => 6,
        _ => return None,
    })
}

/// Whether a word that can be counted follows: "2.5m people".
fn counts_something(paragraph: &Paragraph<'_>, index: usize) -> bool {
    paragraph.kind(index) == Some(TokenKind::Space)
        && crate::finder::english::lexicon::is_plural(paragraph.text(index + 1))
}

/// The end of a percent sign or of the word percent after a number.
fn percent(paragraph: &Paragraph<'_>, end: usize) -> Option<usize> {
    if paragraph.text(end) == "%" {
        return Some(end + 1);
    }
    let gap = paragraph.kind(end) == Some(TokenKind::Space) || paragraph.text(end) == "-";
    let word = end + usize::from(gap);
    match paragraph.text(word) {
        "%" if gap => Some(word + 1),
        "percent" | "pct" if gap => Some(word + 1),
        "per" if gap && paragraph.text(word + 2) == "cent" => Some(word + 3),
        _ => None,
    }
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

/// Whether the number that ends at a token has decimals in digits.
fn has_decimals(paragraph: &Paragraph<'_>, end: usize) -> bool {
    end.checked_sub(2).is_some_and(|point| paragraph.text(point) == ".")
}
