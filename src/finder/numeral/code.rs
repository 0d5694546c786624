//! Digits that are no amount: dates and times in digits, telephone numbers, versions, and numbers in web addresses.

use super::{Form, Numeral, digit_fraction::fraction};
use crate::finder::paragraph::{Paragraph, TokenKind};

/// The end of a web or mail address that begins at a token. The digits in it are not numbers of the text.
pub(super) fn address(paragraph: &Paragraph<'_>, index: usize) -> Option<usize> {
    let is_start =
        matches!(paragraph.text(index), "http" | "https" | "www") && matches!(paragraph.text(index + 1), ":" | ".");
    let is_mail = paragraph.text(index) == "@" && paragraph.kind(index + 1) == Some(TokenKind::Word);
    if !is_start && !is_mail {
        return None;
    }
    let is_part = |index: &usize| match paragraph.kind(*index) {
        Some(TokenKind::Word | TokenKind::Digits) => true,
        Some(TokenKind::Sign) => paragraph.text(*index).is_ascii(),
        _ => false,
    };
    Some((index..).take_while(is_part).last().map_or(index + 1, |last| last + 1))
}

/// The largest number of parts of a code.
const MOST_PARTS: usize = 8;

/// The signs between the parts of a date, a telephone number or a version.
const JOINTS: [&str; 4] = ["-", "/", ".", ":"];

/// A date, a time or another code that begins at a run of digits.
pub(super) fn code(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let mut parts = vec![paragraph.text(index)];
    let mut joints = Vec::new();
    let mut end = index + 1;
    while parts.len() < MOST_PARTS
        && JOINTS.contains(&paragraph.text(end))
        && paragraph.kind(end + 1) == Some(TokenKind::Digits)
    {
        joints.push(paragraph.text(end));
        parts.push(paragraph.text(end + 1));
        end += 2;
    }
    if joints.is_empty()
        && let Some(end) = spaced_telephone(paragraph, index)
    {
        return Some(Numeral::without_value(index..end, Form::Code));
    }
    let number = |text: &str| text.parse::<u32>().unwrap_or(u32::MAX);
    let is_year = |text: &str| text.len() == 4 && (1900..2100).contains(&number(text));
    let is_up_to = |text: &str, most: u32| text.len() <= 2 && number(text) <= most;
    let form = match (&*parts, &*joints) {
        ([hours, minutes, seconds @ ..], [":", rest @ ..])
            if rest.iter().all(|joint| *joint == ":")
                && is_up_to(hours, 24)
                && seconds.len() < 2
                && minutes.len() == 2
                && is_up_to(minutes, 59) =>
        {
            Form::Time
        }
        ([year, month, day], [first, second])
            if first == second && is_year(year) && is_up_to(month, 12) && is_up_to(day, 31) =>
        {
            Form::Date
        }
        ([day, month, year], [first, second])
            if first == second && is_year(year) && is_up_to(month, 31) && is_up_to(day, 31) =>
        {
            Form::Date
        }
        // 2020-21 and 2020/21.
        ([year, next], ["-" | "/"]) if is_year(year) && (is_up_to(next, 99) && next.len() == 2) => {
            return Some(Numeral {
                form: Form::Date,
                ..Numeral::new(index..index + 1, number(year).into(), 0, Form::Date)
            });
        }
        ([area, local], ["-"]) if area.starts_with('0') && area.len() >= 3 && local.len() >= 7 => Form::Code,
        (["24", "7"], ["/"]) => Form::Code,
        ([numerator, denominator], ["/"]) if numerator.len() <= 2 && denominator.len() <= 3 => {
            return Some(fraction(index..end, number(numerator), number(denominator)));
        }
        ([_, _, _, ..], ["." | "-", ..]) => Form::Code,
        // Longer than any amount without a group mark.
        ([only], []) if only.len() > 15 || only.len() > 1 && only.starts_with('0') => Form::Code,
        _ => return None,
    };
    Some(Numeral::without_value(index..end, form))
}

/// The end of a telephone number whose groups have spaces between them: 0800 555 111.
fn spaced_telephone(paragraph: &Paragraph<'_>, index: usize) -> Option<usize> {
    let area = paragraph.text(index);
    if area.len() < 3 || !area.starts_with('0') {
        return None;
    }
    let is_group = |space: usize| {
        paragraph.kind(space) == Some(TokenKind::Space) && paragraph.kind(space + 1) == Some(TokenKind::Digits)
    };
    let groups = (index + 1..).step_by(2).take_while(|&space| is_group(space)).count();
    (groups > 0).then_some(index + 1 + 2 * groups)
}
