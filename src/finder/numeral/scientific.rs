//! Numbers with a power of ten in digits: 1.3 × 10^6, 10⁶, 2.5e6.

use super::{digits::Printed, exact::Exact};
use crate::finder::paragraph::{Paragraph, TokenKind};

/// The superscript digits.
const RAISED: [&str; 10] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

/// The number with its power of ten, and its end.
pub(super) fn power_of_ten(paragraph: &Paragraph<'_>, printed: &Printed) -> Option<(Exact, usize)> {
    let value = printed.value?;
    let end = printed.end;
    // 2.5e6, but not the code 2e5b.
    let is_free = printed.start.checked_sub(1).is_none_or(|before| paragraph.kind(before) != Some(TokenKind::Word));
    if paragraph.text(end) == "e" && is_free {
        let (zeros, end) = exponent(paragraph, end + 1)?;
        return (paragraph.kind(end) != Some(TokenKind::Word)).then_some((value.raised(zeros)?, end));
    }
    // 10^6 and 10⁶.
    if paragraph.text(printed.start) == "10" && end == printed.start + 1 {
        let (zeros, end) = raised(paragraph, end)?;
        return Some((Exact::new(1, zeros), end));
    }
    // 1.3 × 10^6, 1.3x10⁶.
    let sign = paragraph.next(end);
    let ten = paragraph.next(sign + 1);
    if !matches!(paragraph.text(sign), "×" | "x" | "*" | "·") || paragraph.text(ten) != "10" {
        return None;
    }
    let (zeros, end) = raised(paragraph, ten + 1)?;
    Some((value.raised(zeros)?, end))
}

/// The exponent with its sign, and its end.
fn exponent(paragraph: &Paragraph<'_>, at: usize) -> Option<(i32, usize)> {
    let is_negative = paragraph.text(at) == "-";
    let first = at + usize::from(is_negative || paragraph.text(at) == "+");
    let is_short = paragraph.kind(first) == Some(TokenKind::Digits) && paragraph.text(first).len() <= 2;
    let zeros: i32 = paragraph.text(first).parse().ok().filter(|_| is_short)?;
    Some((if is_negative { -zeros } else { zeros }, first + 1))
}

/// The exponent after a sign of a power, or in superscript digits, and its end.
fn raised(paragraph: &Paragraph<'_>, at: usize) -> Option<(i32, usize)> {
    if paragraph.text(at) == "^" {
        return exponent(paragraph, at + 1);
    }
    let is_negative = paragraph.text(at) == "⁻";
    let first = at + usize::from(is_negative);
    let (mut zeros, mut end) = (0, first);
    while let Some(digit) = RAISED.iter().position(|raised| *raised == paragraph.text(end)).filter(|_| end < first + 2)
    {
        zeros = zeros * 10 + i32::try_from(digit).ok()?;
        end += 1;
    }
    (end > first).then_some((if is_negative { -zeros } else { zeros }, end))
}
