//! Fractions and shares in Chinese: 五分之一, 一又二分之一, 百分之三, 千分之三, 七成, 八五折.

use super::{
    Form, Numeral,
    chinese::{number, whole},
    chinese_scale::{digit, zeros},
    digits,
    exact::Exact,
};
use crate::{
    data::Decimal,
    finder::{
        chinese::measure,
        paragraph::{Paragraph, TokenKind},
    },
};

/// A whole number before 分之 or 又.
struct Whole {
    value: i128,
    /// Whether it is 百, 千, 万 or a product of them without a digit.
    is_multiplier: bool,
    end: usize,
}

fn whole_number(paragraph: &Paragraph<'_>, index: usize) -> Option<Whole> {
    if paragraph.kind(index) == Some(TokenKind::Digits) {
        let value = paragraph.text(index).parse().ok()?;
        return Some(Whole { value, is_multiplier: false, end: index + 1 });
    }
    let (value, is_multiplier, end) = whole(paragraph, index)?;
    Some(Whole { value, is_multiplier, end })
}

/// The token after 分之.
fn of_parts(paragraph: &Paragraph<'_>, end: usize) -> Option<usize> {
    let first = paragraph.next(end);
    let second = paragraph.next(first + 1);
    (paragraph.text(first) == "分" && paragraph.text(second) == "之").then(|| paragraph.next(second + 1))
}

/// The fraction that begins at a token, with its whole part. 百分之三 and 千分之三 are in percent. A fraction has a value only
/// if that is exact: 三分之二 has none.
pub(super) fn fraction(paragraph: &Paragraph<'_>, index: usize) -> Option<Numeral> {
    let first = whole_number(paragraph, index)?;
    if let Some(numerator) = of_parts(paragraph, first.end) {
        // 十分之一 is a fraction.
        if first.is_multiplier && first.value >= 100 {
            return in_percent(paragraph, index, first.value, numerator);
        }
        let (numerator, end) = numerator_at(paragraph, numerator)?;
        return Some(Numeral::perhaps(index..end, numerator.over(first.value), Form::Words));
    }
    // 一又二分之一.
    let and = paragraph.next(first.end);
    if paragraph.text(and) != "又" {
        return None;
    }
    let denominator = whole_number(paragraph, paragraph.next(and + 1))?;
    let (numerator, end) = numerator_at(paragraph, of_parts(paragraph, denominator.end)?)?;
    let value = numerator.over(denominator.value).and_then(|part| Exact::new(first.value, 0).plus(part));
    Some(Numeral::perhaps(index..end, value, Form::Words))
}

fn numerator_at(paragraph: &Paragraph<'_>, index: usize) -> Option<(Exact, usize)> {
    if paragraph.kind(index) == Some(TokenKind::Digits) {
        let printed = digits::printed(paragraph, index)?;
        return Some((printed.value?, printed.end));
    }
    number(paragraph, index)
}

/// 百分之三, 千分之三, 万分之三.
fn in_percent(paragraph: &Paragraph<'_>, index: usize, denominator: i128, numerator: usize) -> Option<Numeral> {
    // Digits can have a multiplier of their own.
    if denominator == 100 && paragraph.kind(numerator) == Some(TokenKind::Digits) {
        let numeral = digits::digits(paragraph, numerator)?;
        return Some(Numeral { tokens: index..numeral.tokens.end, is_percent: true, ..numeral });
    }
    let (numerator, end) = numerator_at(paragraph, numerator)?;
    let zeros = i32::try_from(denominator.ilog10()).ok()?;
    let numeral = Numeral::of(index..end, numerator.raised(2 - zeros)?, Form::Words);
    Some(Numeral { is_percent: true, ..numeral })
}

/// The number in tenths: 七成, 三成五, and the discounts 九折 and 八五折, which are shares of the price.
pub(super) fn tenths(paragraph: &Paragraph<'_>, numeral: &Numeral) -> Option<Numeral> {
    let value = numeral.value?;
    let at = paragraph.next(numeral.tokens.end);
    let is_share = is_tenths(paragraph, at) && value <= 10u32.into();
    let is_idiom = numeral.tokens.start.checked_sub(1).is_some_and(|before| paragraph.text(before) == "波");
    let is_discount = is_discount(paragraph, at) && !is_idiom && can_be_discount(value);
    if !is_share && !is_discount {
        return None;
    }
    // 八五折 and 85折 have two digits.
    let zeros = i32::from(is_share || value < 10u32.into());
    let raised = |number: Decimal| number.times_power_of_ten(zeros);
    let mut tenths = Numeral {
        tokens: numeral.tokens.start..at + 1,
        value: Some(raised(value)),
        step: numeral.step.map(raised),
        is_percent: true,
        ..numeral.clone()
    };
    // 三成五 is 35%.
    let last = paragraph.next(at + 1);
    let more = digit(paragraph.text(last)).filter(|&more| more > 0 && paragraph.text(last) != "两");
    let ends = ends_number(paragraph.text(last + 1)) && measure(paragraph.from(last + 1)).is_none();
    if let Some(more) = more.filter(|_| is_share && ends && value.places() == 0 && value < 10u32.into()) {
        tenths.value = tenths.value.map(|value| value + Decimal::from(u32::try_from(more).unwrap_or_default()));
        tenths.step = Some(Decimal::ONE);
        tenths.tokens.end = last + 1;
    }
    Some(tenths)
}

/// Whether a character continues no number.
fn ends_number(text: &str) -> bool {
    digit(text).is_none() && zeros(text).is_none() && !matches!(text, "分" | "点" | "又")
}

/// Whether 成 after a number means tenths, and is not the beginning of a word such as 成员.
fn is_tenths(paragraph: &Paragraph<'_>, index: usize) -> bool {
    const WORDS: &str = "立功员人年果本绩都长就交套片熟分品型因群败效体色";
    let next = paragraph.text(index + 1);
    paragraph.text(index) == "成" && (next.is_empty() || !WORDS.contains(next))
}

/// Whether a number of tenths or hundredths is a discount. Ten tenths are none.
fn can_be_discount(value: Decimal) -> bool {
    value > 0u32.into() && value < 100u32.into() && value != 10u32.into()
}

/// Whether 折 after a number is a discount, and not the beginning of a word such as 折叠.
fn is_discount(paragraph: &Paragraph<'_>, index: usize) -> bool {
    const WORDS: &str = "叠合算旧线射扇腰断磨返回服中页子戏";
    let next = paragraph.text(index + 1);
    paragraph.text(index) == "折" && (next.is_empty() || !WORDS.contains(next))
}
