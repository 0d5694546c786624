//! Numbers in Chinese characters.

use super::{
    Form, Numeral,
    chinese_fraction::{fraction, tenths},
    chinese_scale::{digit, exponent_after, is_of_unit, scale, zeros},
    exact::Exact,
};
use crate::finder::{
    chinese::measure,
    paragraph::{Paragraph, TokenKind},
};

/// The number that begins at a Chinese character, if it stands where a number can stand.
pub(super) fn characters(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    if let Some(numeral) = fraction(paragraph, index) {
        return Some(numeral);
    }
    let parts = parts(paragraph, index);
    let end = parts.last()? + 1;
    let Some((value, is_digits)) = value(paragraph, &parts) else {
        // 八五折.
        if let Some(discount) = two_digits(paragraph, &parts)
            && let Some(numeral) = tenths(paragraph, &Numeral::new(index..end, discount, 0, Form::Words))
        {
            return Some(numeral);
        }
        // 二三十 and 七八百 are vague.
        let is_counted = measure(paragraph.from(end)).is_some();
        return is_counted.then(|| Numeral::without_value(index..end, Form::Words));
    };
    let mut numeral = Numeral::new(index..end, value, 0, Form::Words);
    if let Some((decimal, end)) = decimal(paragraph, &parts, value) {
        numeral = Numeral::of(index..end, decimal, Form::Words);
    }
    if let Some(scaled) = scale(paragraph, end, Exact::new(value, 0)).filter(|scaled| scaled.is_exceeded) {
        numeral = Numeral::of(index..scaled.end, scaled.value, Form::Words);
        numeral.is_exceeded = true;
    }
    if let Some(numeral) = tenths(paragraph, &numeral) {
        return Some(numeral);
    }
    // A whole year in characters: 二〇二二年.
    if is_digits && parts.len() == 4 && paragraph.text(end) == "年" {
        return Some(numeral);
    }
    stands_alone(paragraph, index, parts.len(), &numeral).then_some(numeral)
}

/// The number in characters that begins at a token, wherever it stands, and its end.
pub(super) fn number(paragraph: &Paragraph<'_>, index: usize) -> Option<(Exact, usize)> {
    let parts = parts(paragraph, index);
    let end = parts.last()? + 1;
    let (value, _) = value(paragraph, &parts)?;
    Some(decimal(paragraph, &parts, value).unwrap_or((Exact::new(value, 0), end)))
}

/// The characters of a number, with or without single spaces between them.
pub(super) fn parts(paragraph: &Paragraph<'_>, index: usize) -> Vec<usize> {
    const MOST: usize = 40;
    let is_part = |at: usize| {
        let text = paragraph.text(at);
        // 两 is a digit at the beginning and before a multiplier, otherwise a weight: 两千两百, but 三十两.
        let is_digit =
            digit(text).is_some() && (text != "两" || at == index || zeros(paragraph.text(at + 1)).is_some());
        is_digit || zeros(text).is_some() && !is_of_unit(paragraph, at)
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

/// The number with its decimals and their multiplier, and its end: 三点五, 十五点六亿.
fn decimal(paragraph: &Paragraph<'_>, parts: &[usize], value: i128) -> Option<(Exact, usize)> {
    let (first, last) = (*parts.first()?, *parts.last()?);
    let decimals = decimals(paragraph, last + 1, last + 1 - first > parts.len())?;
    let mut number = Exact::new(value, 0);
    for &at in &decimals {
        let appended = number.digits.checked_mul(10)?.checked_add(digit(paragraph.text(at))?)?;
        number = Exact::new(appended, number.exponent - 1);
    }
    let end = decimals.last()? + 1;
    let (zeros, end) = exponent_after(paragraph, end).unwrap_or((0, end));
    Some((number.raised(zeros)?, end))
}

/// The decimals of a number: 三点五. Spaces can be between its characters if there are some before the point.
fn decimals(paragraph: &Paragraph<'_>, end: usize, is_spaced: bool) -> Option<Vec<usize>> {
    const MOST: usize = 6;
    let point = paragraph.next(end);
    if paragraph.text(point) != "点" {
        return None;
    }
    let is_spaced = is_spaced || point > end;
    let next = |at: usize| if is_spaced { paragraph.next(at) } else { at };
    let mut decimals = Vec::new();
    let mut at = next(point + 1);
    while digit(paragraph.text(at)).is_some() && paragraph.text(at) != "两" && decimals.len() < MOST {
        decimals.push(at);
        at = next(at + 1);
    }
    // 三点五十分 is a time.
    let after = paragraph.text(decimals.last()? + 1);
    (zeros(after) != Some(1) && after != "分").then_some(decimals)
}

/// The number that two digits in a row are.
fn two_digits(paragraph: &Paragraph<'_>, parts: &[usize]) -> Option<i128> {
    let [first, second] = parts else { return None };
    Some(digit(paragraph.text(*first))? * 10 + digit(paragraph.text(*second))?)
}

/// The number in characters without decimals, whether its characters are multipliers only, and its end.
pub(super) fn whole(paragraph: &Paragraph<'_>, index: usize) -> Option<(i128, bool, usize)> {
    let parts = parts(paragraph, index);
    let end = parts.last()? + 1;
    let is_multiplier = parts.iter().all(|&at| zeros(paragraph.text(at)).is_some());
    Some((value(paragraph, &parts)?.0, is_multiplier, end))
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
    // 一、二、 and (一) at the beginning.
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
    let is_small = length == 1;
    if is_small && begins_range(paragraph, index) {
        return true;
    }
    // 一美元 is an amount, but 一名 says no more than an article.
    if first == "一" && is_small {
        return CURRENCIES.iter().any(|currency| rest.starts_with(currency));
    }
    // 拾起, 登陆 and 队伍 are words.
    if is_small && FORMAL.contains(first) {
        return false;
    }
    if COMPARISONS.iter().any(|words| before.ends_with(words)) && ends_phrase(paragraph, end) {
        return true;
    }
    if first == "零" && length == 1 && !is_decimal(numeral) {
        return ["新增", "伤亡", "死亡", "感染", "报告", "事故", "增长"].iter().any(|word| rest.starts_with(word));
    }
    // A number is a paragraph of its own, or follows a colon.
    let is_alone = |text: &str| text.trim().is_empty() || text.trim_end().ends_with(':');
    if is_alone(before.trim_end_matches('负')) && rest.trim().is_empty() {
        return true;
    }
    match measure(rest) {
        _ if rest.starts_with("次产业") || rest.starts_with("分之") => false,
        // 五角, 三点 and 两国 are parts of words more often than amounts.
        Some(
            "角" | "毛" | "块" | "点" | "分" | "面" | "口" | "道" | "行" | "排" | "国" | "时" | "号" | "节" | "对"
            | "层" | "首" | "期" | "两",
        ) if is_small => false,
        Some(_) => true,
        None => {
            is_decimal(numeral) || length > 1 && (is_vague || numeral.value.is_some_and(|value| value > 99u32.into()))
        }
    }
}

/// Foreign currencies, after which 一 counts.
const CURRENCIES: [&str; 8] = ["美元", "欧元", "日元", "港元", "英镑", "卢布", "澳元", "加元"];

/// The formal digits and multipliers, which are also parts of words.
const FORMAL: &str = "壹贰叁參肆伍陆柒捌玖拾佰仟";

/// Words that compare a number with another, before a number without a measure word.
const COMPARISONS: [&str; 12] =
    ["大于", "小于", "等于", "超过", "高于", "低于", "多于", "少于", "不足", "不到", "至少", "至多"];

/// Whether a phrase ends at a token: 超过三十。, 大于二十的.
fn ends_phrase(paragraph: &Paragraph<'_>, end: usize) -> bool {
    paragraph.kind(end) != Some(TokenKind::Han) || matches!(paragraph.text(end), "的" | "且" | "并" | "而")
}

/// Whether one digit begins a range that has a measure word: 三至五名, 一到两个. 周一至周五 and 周一至五 have none.
fn begins_range(paragraph: &Paragraph<'_>, index: usize) -> bool {
    const DAYS: [&str; 5] = ["周", "星期", "礼拜", "初", "第"];
    let is_joint = matches!(paragraph.text(index + 1), "至" | "到" | "-" | "–" | "—" | "~");
    let is_day = DAYS.iter().any(|day| paragraph.before(index).ends_with(day));
    let last = parts(paragraph, index + 2);
    let end = last.last().map_or(index, |last| last + 1);
    // 一至四级 and 一至六年级 name classes.
    let rest = paragraph.from(end);
    let is_class = rest.starts_with(['级', '届', '期', '层', '类', '代']) || rest.starts_with("年级");
    is_joint && !is_day && end > index && !is_class && measure(rest).is_some()
}

/// Whether a number has decimals, as no word has.
fn is_decimal(numeral: &Numeral) -> bool {
    numeral.value.is_some_and(|value| value.places() > 0)
}

/// Whether characters number an item of a list at the beginning of a paragraph.
fn is_marker(paragraph: &Paragraph<'_>, index: usize, end: usize) -> bool {
    match paragraph.previous(index) {
        None => paragraph.text(end) == "、" || paragraph.text(end) == "." && paragraph.is_chinese,
        Some(open) => paragraph.previous(open).is_none() && paragraph.text(open) == "(" && paragraph.text(end) == ")",
    }
}
