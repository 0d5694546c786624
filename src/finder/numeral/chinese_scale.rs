//! The Chinese digits and multipliers, and the multipliers after digits: 280万, 5亿1万4千, 3千2百万.

use super::exact::Exact;
use crate::finder::paragraph::{Paragraph, TokenKind};

/// The digit that a character is.
pub(super) fn digit(character: &str) -> Option<i128> {
    Some(match only(character)? {
        '零' | '〇' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The exponent of ten of a multiplier.
pub(super) fn zeros(character: &str) -> Option<i32> {
    Some(match only(character)? {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' => 4,
        '亿' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// The only character of a text.
fn only(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// Whether a multiplier at a token is part of a unit: 千克, 千米, 百分点. 兆 is a multiplier only inside a number and before
/// money.
pub(super) fn is_of_unit(paragraph: &Paragraph<'_>, index: usize) -> bool {
    const THOUSANDS: [&str; 10] = ["千克", "千米", "千瓦", "千卡", "千伏", "千赫", "千字节", "千比特", "千帕", "千焦"];
    let next = paragraph.text(index + 1);
    match paragraph.text(index) {
        "千" => THOUSANDS.iter().any(|unit| paragraph.from(index).starts_with(unit)),
        // 百分点 and 十分, but 一百分之三.
        "百" | "十" => next == "分" && paragraph.next_text(index + 2) != "之",
        "兆" => digit(next).is_none() && !matches!(next, "元" | "美" | "日" | "韩" | "欧" | "新" | "港"),
        _ => false,
    }
}

/// A number with a multiplier.
pub(super) struct Scaled {
    pub(super) end: usize,
    pub(super) value: Exact,
    /// Whether 余, 多 or 几 stands before the multiplier.
    pub(super) is_exceeded: bool,
}

/// A multiplier: the exponents below and from 万 on, and the token after it.
#[derive(Clone, Copy)]
struct Multiplier {
    small: i32,
    large: i32,
    end: usize,
}

/// The multiplier at a token or after a space. After an ordinary space only 万 and 亿 are one: 2022 百强.
fn multiplier(paragraph: &Paragraph<'_>, index: usize, is_inside: bool) -> Option<Multiplier> {
    let mut at = paragraph.next(index);
    if at > index && !is_inside && !matches!(paragraph.text(at), "万" | "亿") {
        return None;
    }
    let first = at;
    let mut found = Multiplier { small: 0, large: 0, end: at };
    let mut last = 0;
    while let Some(zeros) = zeros(paragraph.text(at)) {
        // 百万, 千万, 万亿; but not 万千.
        if is_of_unit(paragraph, at) || at > first && (zeros < 4 || zeros < last) || at > first + 2 {
            break;
        }
        if zeros < 4 {
            found.small = zeros;
        } else {
            found.large += zeros;
        }
        last = zeros;
        at += 1;
    }
    found.end = at;
    (at > first).then_some(found)
}

/// The exponent of the multipliers after a number, and the token after them.
pub(super) fn exponent_after(paragraph: &Paragraph<'_>, index: usize) -> Option<(i32, usize)> {
    multiplier(paragraph, index, false).map(|found| (found.small + found.large, found.end))
}

/// The number with the Chinese multipliers after it: 280万, 18.07万亿, 5亿1万4千, 3千2百万, 10余万.
pub(super) fn scale(paragraph: &Paragraph<'_>, end: usize, number: Exact) -> Option<Scaled> {
    let vague = paragraph.next(end);
    let first = paragraph.next(vague + 1);
    let is_exceeded =
        matches!(paragraph.text(vague), "余" | "多" | "几") && matches!(paragraph.text(first), "万" | "亿");
    let multiplier = multiplier(paragraph, if is_exceeded { first } else { end }, false)?;
    let mut sum = Sum::default();
    sum.add(number, multiplier)?;
    let mut at = multiplier.end;
    if !is_exceeded && number.exponent == 0 {
        while let Some(next) = sum.next(paragraph, at) {
            at = next;
        }
    }
    Some(Scaled { end: at, value: sum.total.plus(sum.section)?, is_exceeded })
}

/// A sum of numbers with multipliers.
#[derive(Default)]
struct Sum {
    /// The parts with 万, 亿 or 兆.
    total: Exact,
    /// The parts after the last of them.
    section: Exact,
    /// The exponent of the last multiplier; 0 at the end of the number.
    last: i32,
}

impl Sum {
    fn add(&mut self, number: Exact, multiplier: Multiplier) -> Option<()> {
        self.section = self.section.plus(number.raised(multiplier.small)?)?;
        self.last = multiplier.small;
        if multiplier.large > 0 {
            self.total = self.total.plus(self.section.raised(multiplier.large)?)?;
            self.section = Exact::default();
            self.last = multiplier.small + multiplier.large;
        }
        Some(())
    }

    /// Adds the part that begins at a token, and returns its end.
    fn next(&mut self, paragraph: &Paragraph<'_>, at: usize) -> Option<usize> {
        let is_after_zero = paragraph.text(at) == "零";
        let first = at + usize::from(is_after_zero);
        let text = paragraph.text(first);
        let is_plain = paragraph.kind(first) == Some(TokenKind::Digits)
            && text.len() <= 4
            && !(matches!(paragraph.text(first + 1), "." | ",")
                && paragraph.kind(first + 2) == Some(TokenKind::Digits));
        if !is_plain || self.last == 0 {
            return None;
        }
        let number = Exact::new(text.parse().ok()?, 0);
        if let Some(multiplier) = multiplier(paragraph, first + 1, true) {
            // The parts become smaller: 3千2百万, 5万4千, 2千零30万.
            let is_smaller = match self.section.digits {
                0 => multiplier.small + multiplier.large < self.last,
                _ => multiplier.small < self.last && (self.total.digits == 0 || multiplier.large == 0),
            };
            self.add(number, multiplier).filter(|()| is_smaller)?;
            return Some(multiplier.end);
        }
        let (last, length) = (self.last, i32::try_from(text.len()).ok()?);
        let number = if length == 1 && !is_after_zero {
            // 3万5 is 35,000.
            number.raised(last - 1)?
        } else if last >= 4 || is_after_zero && length < last {
            number
        } else {
            return None;
        };
        self.section = self.section.plus(number)?;
        self.last = 0;
        Some(first + 1)
    }
}
