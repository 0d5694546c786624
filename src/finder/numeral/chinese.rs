//! Numbers in Chinese characters, and the Chinese multipliers after digits.

use super::{Form, Numeral, digits::Scaled};
use crate::finder::{
    chinese::measure,
    paragraph::{Paragraph, TokenKind},
};

fn digit(character: &str) -> Option<i128> {
    Some(match only(character)? {
        '零' | '〇' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' | '貳' => 2,
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
fn zeros(character: &str) -> Option<i32> {
    Some(match only(character)? {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return None,
    })
}

/// The only character of a text.
fn only(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// Whether a multiplier at a token is part of a unit: 千克, 千米, 百分点.
fn is_of_unit(paragraph: &Paragraph<'_>, index: usize) -> bool {
    let next = paragraph.text(index + 1);
    match paragraph.text(index) {
        "千" => matches!(next, "克" | "米" | "瓦" | "卡" | "伏" | "赫" | "字" | "帕" | "焦"),
        "百" => next == "分",
        "十" => next == "分",
        _ => false,
    }
}

/// The number of digits with the Chinese multipliers after it: 280万, 18.07万亿, 5亿1万4千, 10余万.
pub(super) fn scale(paragraph: &Paragraph<'_>, end: usize, digits: i128, exponent: i32) -> Option<Scaled> {
    let is_vague = matches!(paragraph.text(end), "余" | "多" | "几");
    let first = end + usize::from(is_vague);
    if is_vague && !matches!(paragraph.text(first), "万" | "亿") {
        return None;
    }
    let (mut at, zeros) = multiplier(paragraph, first)?;
    let mut total = Sum { digits, exponent: exponent.checked_add(zeros)? };
    let mut smallest = zeros;
    while paragraph.kind(at) == Some(TokenKind::Digits) && paragraph.text(at).len() <= 4 && !is_vague && exponent == 0 {
        let more: i128 = paragraph.text(at).parse().ok()?;
        let scaled = multiplier(paragraph, at + 1).filter(|&(_, zeros)| zeros < smallest);
        let (next, zeros) = scaled.unwrap_or((at + 1, 0));
        if zeros == 0 && smallest < 4 || zeros >= smallest {
            break;
        }
        total = total.plus(more, zeros)?;
        at = next;
        smallest = zeros;
        if zeros == 0 {
            break;
        }
    }
    Some(Scaled { end: at, digits: total.digits, exponent: total.exponent, is_exceeded: is_vague })
}

/// The end of the multipliers at a token or after a space, and the sum of their exponents.
fn multiplier(paragraph: &Paragraph<'_>, index: usize) -> Option<(usize, i32)> {
    let mut at = index;
    if paragraph.text(at) == " " && matches!(paragraph.text(at + 1), "万" | "亿") {
        at += 1;
    }
    let index = at;
    let mut sum = 0;
    let mut last = 0;
    while let Some(zeros) = zeros(paragraph.text(at)) {
        // 百万, 千万, 万亿; but not 万千.
        if is_of_unit(paragraph, at) || at > index && (zeros < 4 || zeros < last) || at > index + 2 {
            break;
        }
        sum += zeros;
        last = zeros;
        at += 1;
    }
    (at > index).then_some((at, sum))
}

/// A sum of numbers with powers of ten.
#[derive(Clone, Copy)]
struct Sum {
    digits: i128,
    exponent: i32,
}

impl Sum {
    /// The sum with `digits` × 10^`exponent`.
    fn plus(self, digits: i128, exponent: i32) -> Option<Self> {
        let least = self.exponent.min(exponent);
        let raised = |digits: i128, exponent: i32| {
            let zeros = u32::try_from(exponent - least).ok()?;
            digits.checked_mul(10i128.checked_pow(zeros)?)
        };
        let digits = raised(self.digits, self.exponent)?.checked_add(raised(digits, exponent)?)?;
        Some(Self { digits, exponent: least })
    }
}

/// The number that begins at a Chinese character, if it stands where a number can stand.
pub(super) fn characters(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let parts = parts(paragraph, index);
    let end = parts.last()? + 1;
    let Some((value, is_digits)) = value(paragraph, &parts) else {
        // 二三十 and 七八百 are vague.
        let is_counted = measure(paragraph.from(end)).is_some();
        return is_counted.then(|| Numeral::without_value(index..end, Form::Words));
    };
    let mut numeral = Numeral::new(index..end, value, 0, Form::Words);
    if let Some(decimal) = decimal(paragraph, index, end, value) {
        numeral = decimal;
    }
    let after = numeral.tokens.end;
    let has_vague =
        matches!(paragraph.text(after), "余" | "多" | "几") && matches!(paragraph.text(after + 1), "万" | "亿");
    if has_vague && let Some(scaled) = scale(paragraph, after, value, 0) {
        numeral = Numeral::new(index..scaled.end, scaled.digits, scaled.exponent, Form::Words);
        numeral.is_exceeded = true;
    }
    if paragraph.before(index).ends_with("百分之") {
        numeral.tokens.start = index - 3;
        numeral.is_percent = true;
        return Some(numeral);
    }
    if is_tenths(paragraph, after) {
        let value = numeral.value?.times_power_of_ten(1);
        let step = numeral.step.map(|step| step.times_power_of_ten(1));
        return Some(Numeral { tokens: index..after + 1, value: Some(value), step, is_percent: true, ..numeral });
    }
    // A whole year in characters: 二〇二二年.
    if is_digits && parts.len() == 4 && paragraph.text(end) == "年" {
        return Some(numeral);
    }
    stands_alone(paragraph, index, parts.len(), &numeral).then_some(numeral)
}

/// The characters of a number, with or without single spaces between them.
fn parts(paragraph: &Paragraph<'_>, index: usize) -> Vec<usize> {
    const MOST: usize = 40;
    let is_part = |at: usize| {
        let is_numeral = digit(paragraph.text(at)).is_some() || zeros(paragraph.text(at)).is_some();
        is_numeral && !is_of_unit(paragraph, at)
    };
    let mut parts = Vec::new();
    let mut at = index;
    while is_part(at) && parts.len() < MOST {
        parts.push(at);
        at += 1;
        if paragraph.text(at) == " " && is_part(at + 1) {
            at += 1;
        }
    }
    parts
}

/// The number with its decimals and their multiplier: 三点五, 十五点六亿.
fn decimal(paragraph: &Paragraph<'_>, index: usize, end: usize, value: i128) -> Option<Numeral> {
    let last = fraction(paragraph, end)?;
    let places = u32::try_from(last - end - 1).ok()?;
    let decimals = (end + 1..last).try_fold(0, |sum, at| Some(sum * 10 + digit(paragraph.text(at))?))?;
    let digits = value.checked_mul(10i128.pow(places))?.checked_add(decimals)?;
    let (last, zeros) = multiplier(paragraph, last).unwrap_or((last, 0));
    Some(Numeral::new(index..last, digits, zeros - i32::try_from(places).ok()?, Form::Words))
}

/// The end of the decimals of a number: 三点五.
fn fraction(paragraph: &Paragraph<'_>, end: usize) -> Option<usize> {
    let count = (end + 1..).take_while(|&at| digit(paragraph.text(at)).is_some()).take(6).count();
    // 三点五十分 is a time.
    let last = end + 1 + count;
    let is_fraction = paragraph.text(end) == "点"
        && count > 0
        && zeros(paragraph.text(last)) != Some(1)
        && paragraph.text(last) != "分";
    is_fraction.then_some(last)
}

/// Whether 成 after a number means tenths, and is not the beginning of a word such as 成员.
pub(super) fn is_tenths(paragraph: &Paragraph<'_>, index: usize) -> bool {
    const WORDS: &str = "立功员人年果本绩都长就交套片熟分品型因群败效体色";
    let next = paragraph.text(index + 1);
    paragraph.text(index) == "成" && (next.is_empty() || !WORDS.contains(next))
}

/// The value of characters, and whether they are digits in a row, as in 二〇二二. `None` for an approximation such as
/// 二三十.
fn value(paragraph: &Paragraph<'_>, parts: &[usize]) -> Option<(i128, bool)> {
    if parts.len() > 1 && parts.iter().all(|&at| digit(paragraph.text(at)).is_some()) {
        let is_row = parts.len() > 2 || parts.iter().any(|&at| digit(paragraph.text(at)) == Some(0));
        let append = |sum: i128, &at: &usize| sum.checked_mul(10)?.checked_add(digit(paragraph.text(at))?);
        return if is_row { Some((parts.iter().try_fold(0, append)?, true)) } else { None };
    }
    // `section` is the number below the next 万 or 亿, `pending` the last digit without a multiplier.
    let (mut total, mut section, mut pending, mut last) = (0i128, 0i128, None, 0);
    for &at in parts {
        let text = paragraph.text(at);
        if let Some(digit) = digit(text) {
            if pending.is_some_and(|pending| pending != 0) {
                return None;
            }
            pending = Some(digit);
            if digit == 0 {
                last = 1;
            }
            continue;
        }
        let zeros = zeros(text)?;
        let factor = 10i128.checked_pow(zeros.try_into().ok()?)?;
        let before = pending.take().filter(|&digit| digit > 0);
        if zeros < 4 {
            section += before.unwrap_or(1) * factor;
        } else {
            section += before.unwrap_or(0);
            total = match section {
                // 万亿.
                0 if total > 0 => total.checked_mul(factor)?,
                // The sections below 亿 are in ten thousands: 一千万亿.
                _ if total > 0 && total < factor => (total + section).checked_mul(factor)?,
                _ => total.checked_add(section.max(1).checked_mul(factor)?)?,
            };
            section = 0;
        }
        last = zeros;
    }
    // 一千三 is 1,300; but 一千零三 is 1,003.
    let rest = match pending {
        Some(digit) if last > 1 => digit * 10i128.pow((last - 1).try_into().ok()?),
        Some(digit) => digit,
        None => 0,
    };
    Some((total + section + rest, false))
}

/// Whether characters stand where a number can stand: before a measure word, after 第, or as a name in quotation marks.
fn stands_alone(paragraph: &Paragraph<'_>, index: usize, length: usize, numeral: &Numeral) -> bool {
    let end = numeral.tokens.end;
    let rest = paragraph.from(end);
    let before = paragraph.before(index);
    let first = paragraph.text(index);
    if before.ends_with('第') || before.ends_with('每') && length > 1 {
        return true;
    }
    // 一、二、 and （一） at the beginning.
    if is_marker(paragraph, index, end) {
        return true;
    }
    let is_quoted = before.ends_with(['“', '"', '「', '《']);
    if is_quoted && zeros(first).is_some() && (rest.starts_with('日') || rest.starts_with('天')) {
        return true;
    }
    if rest.starts_with("季度") {
        return length == 1;
    }
    let rest = rest.strip_prefix(['余', '多', '来', '几']).unwrap_or(rest);
    let is_vague = rest.len() < paragraph.from(end).len();
    // 万 and 亿 alone are no number, and 十分, 百姓 and 千万 are words.
    if zeros(first).is_some_and(|zeros| zeros > 1) && !is_vague {
        return before.ends_with(['近', '逾', '超', '约', '上']) && measure(rest).is_some();
    }
    if matches!(first, "一") && length == 1 {
        return false;
    }
    if first == "零" && length == 1 && !is_decimal(numeral) {
        return ["新增", "伤亡", "死亡", "感染", "报告", "事故", "增长"].iter().any(|word| rest.starts_with(word));
    }
    // A number is a paragraph of its own, or follows a colon.
    let is_alone = |text: &str| text.trim().is_empty() || text.trim_end().ends_with([':', '：']);
    if is_alone(before) && rest.trim().is_empty() {
        return true;
    }
    let is_small = length == 1;
    match measure(rest) {
        _ if rest.starts_with("次产业") || rest.starts_with("分之") => false,
        // 五角, 三点 and 两国 are parts of words more often than amounts.
        Some(
            "角" | "毛" | "块" | "点" | "分" | "面" | "口" | "道" | "行" | "排" | "国" | "时" | "号" | "节" | "对"
            | "层" | "首" | "期",
        ) if is_small => false,
        Some(_) => true,
        None => {
            is_decimal(numeral) || length > 1 && (is_vague || numeral.value.is_some_and(|value| value > 99u32.into()))
        }
    }
}

/// Whether a number has decimals, as no word has.
fn is_decimal(numeral: &Numeral) -> bool {
    numeral.value.is_some_and(|value| value.places() > 0)
}

/// Whether characters number an item of a list at the beginning of a paragraph.
fn is_marker(paragraph: &Paragraph<'_>, index: usize, end: usize) -> bool {
    match paragraph.previous(index) {
        None => paragraph.text(end) == "、" || paragraph.text(end) == "." && paragraph.is_chinese,
        Some(open) => {
            paragraph.previous(open).is_none()
                && matches!(paragraph.text(open), "(" | "（")
                && matches!(paragraph.text(end), ")" | "）")
        }
    }
}
