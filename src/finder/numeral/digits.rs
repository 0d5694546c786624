//! Numbers in digits: group marks, decimals, fractions, multipliers of both languages, and percent.

use super::{
    Form, Numeral, chinese_fraction, chinese_scale, digit_fraction, english, english_scale, exact::Exact, scientific,
};
use crate::finder::paragraph::{Paragraph, TokenKind, is_group_space};

/// Digits with their group marks and decimals.
pub(super) struct Printed {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The number; `None` if it has too many digits.
    pub(super) value: Option<Exact>,
    pub(super) form: Form,
}

/// The digits with group marks and decimals that begin at a run of digits.
pub(super) fn printed(paragraph: &Paragraph<'_>, index: usize) -> Option<Printed> {
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
    let value = text.parse().ok().map(|digits| Exact::new(digits, -places));
    Some(Printed { start, end, value, form })
}

/// The number that begins at a run of digits.
pub(super) fn digits(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let printed = printed(paragraph, index)?;
    let (start, end) = (printed.start, printed.end);
    let Some(value) = printed.value else {
        return Some(Numeral::without_value(start..end, Form::Code));
    };
    // 17th.
    if printed.form == Form::Plain && matches!(paragraph.text(end), "st" | "nd" | "rd" | "th") {
        return Some(Numeral::of(index..end + 1, value, Form::Ordinal));
    }
    let power = scientific::power_of_ten(paragraph, &printed);
    let mut numeral = if let Some((value, end)) = power.or_else(|| digit_fraction::mixed(paragraph, &printed)) {
        Numeral::of(start..end, value, Form::Digits)
    } else if let Some(scaled) = chinese_scale::scale(paragraph, end, value) {
        let numeral = Numeral::of(start..scaled.end, scaled.value, Form::Digits);
        Numeral { is_exceeded: scaled.is_exceeded, ..numeral }
    } else if let Some((value, end)) = english_scale::scale(paragraph, &printed) {
        Numeral::of(start..end, value, Form::Digits)
    } else if let Some(end) = english::dozens(paragraph, end).filter(|_| printed.form == Form::Plain) {
        Numeral::new(start..end, value.digits.checked_mul(12)?, 0, Form::Digits)
    } else {
        Numeral::of(start..end, value, printed.form)
    };
    if let Some(tenths) = chinese_fraction::tenths(paragraph, &numeral) {
        return Some(tenths);
    }
    if let Some(end) = percent(paragraph, numeral.tokens.end) {
        numeral.tokens.end = end;
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

/// The end of a percent sign or of the word percent after a number.
pub(super) fn percent(paragraph: &Paragraph<'_>, end: usize) -> Option<usize> {
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
