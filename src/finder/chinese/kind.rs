//! What a number is, in Chinese.

use crate::finder::{
    english::lexicon::Class,
    found::NumberKind,
    numeral::Form,
    paragraph::TokenKind,
    place::{DEFAULT_RULE, Judgement, Place},
    rule::{Rule, judge, of_form},
};

/// What a number is.
pub(in crate::finder) fn kind(place: Place<'_>) -> Judgement<NumberKind> {
    let rules = [
        of_form,
        ordinal,
        joined,
        in_quotation_marks,
        hotline,
        base_of_rate,
        percent,
        age,
        document,
        date,
        time,
        duration,
        marker,
        structure,
    ];
    let own = place.numeral().tokens.clone();
    rules.into_iter().find_map(|rule| rule(place)).unwrap_or(Judgement::new(NumberKind::Figure, DEFAULT_RULE, own))
}

/// 第 before a number.
fn ordinal(place: Place<'_>) -> Rule {
    let before = place.start().checked_sub(1).filter(|&before| place.text(before) == "第")?;
    judge(NumberKind::Ordinal, "an ordinal number", before..place.end())
}

/// Digits joined to letters: M2, COVID-19, 5G.
fn joined(place: Place<'_>) -> Rule {
    if place.numeral().form == Form::Words || place.numeral().is_percent {
        return None;
    }
    let is_word = |token: usize| place.paragraph.kind(token) == Some(TokenKind::Word);
    let hyphen = |token: usize| place.text(token) == "-";
    let before = place.start().checked_sub(1)?;
    let is_before = is_word(before) || hyphen(before) && before.checked_sub(1).is_some_and(is_word);
    let is_after = is_word(place.end()) && !Class::Measure.has(place.text(place.end()));
    if is_before || is_after && place.numeral().form == Form::Plain {
        return judge(NumberKind::PartOfName, "joined to letters", before..place.end() + usize::from(is_after));
    }
    None
}

/// A name in quotation marks that begins with the number or consists of numbers: “百日行动”, “1、3、5分钟”.
fn in_quotation_marks(place: Place<'_>) -> Rule {
    const MOST_TOKENS: usize = 14;
    let opens = |token: usize| matches!(place.text(token), "“" | "「" | "《" | "\"");
    let closes = |token: usize| matches!(place.text(token), "”" | "」" | "》" | "\"");
    let ends = |token: usize| matches!(place.text(token), "。" | ";" | "!" | "?");
    let open = (place.start().saturating_sub(MOST_TOKENS)..place.start())
        .rev()
        .find(|&token| opens(token) || closes(token) || ends(token));
    let open = open.filter(|&token| opens(token))?;
    let close = (place.end()..place.end() + MOST_TOKENS).find(|&token| closes(token) || ends(token) || opens(token));
    let close = close.filter(|&token| closes(token))?;
    // A longer quotation is a sentence.
    let is_name =
        close - open <= MOST_TOKENS && !(open + 1..close).any(|token| matches!(place.text(token), "，" | ","));
    let counts = place.numeral().form == Form::Digits || place.numeral().is_percent;
    if is_name && !counts {
        return judge(NumberKind::PartOfName, "a name in quotation marks", open..close + 1);
    }
    None
}

/// Telephone numbers of public services.
fn hotline(place: Place<'_>) -> Rule {
    if place.numeral().form != Form::Plain {
        return None;
    }
    let own = place.numeral().tokens.clone();
    let digits = place.text(own.start);
    let before = place.paragraph.before(own.start);
    let after = place.paragraph.from(own.end);
    let is_called = ["拨打", "热线", "电话", "致电", "电话:", "热线:"].iter().any(|word| before.ends_with(word));
    let is_known = matches!(
        digits,
        "110"
            | "119"
            | "120"
            | "122"
            | "12110"
            | "12123"
            | "12345"
            | "12389"
            | "12395"
            | "12367"
            | "12393"
            | "96110"
            | "95598"
            | "12315"
            | "12306"
    );
    let is_service = [
        "接", "报警", "警情", "热线", "平台", "指挥", "电话", "、119", "、120", "、122", "、110", "宣传", "中心",
        "处警", "出警", "举报",
    ]
    .iter()
    .any(|word| after.starts_with(word));
    let is_amount = after.starts_with(['余', '多']);
    if is_called || is_known && !is_amount && (is_service || super::measure(after).is_none()) {
        return judge(NumberKind::PartOfName, "a telephone number", own);
    }
    None
}

/// 每10万人, 每百户.
fn base_of_rate(place: Place<'_>) -> Rule {
    let before = place.start().checked_sub(1).filter(|&before| place.text(before) == "每")?;
    let rest = place.paragraph.from(place.end());
    let is_time = ["年", "天", "日", "个月", "小时", "分钟", "秒", "周"].iter().any(|unit| rest.starts_with(unit));
    if is_time { None } else { judge(NumberKind::RateDenominator, "the base of a rate", before..place.end()) }
}

fn percent(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    if place.numeral().is_percent { judge(NumberKind::Figure, "in percent", own) } else { None }
}

fn age(place: Place<'_>) -> Rule {
    let is_age = |end: usize| {
        let rest = place.paragraph.from(end);
        rest.starts_with('岁') || rest.starts_with("周岁")
    };
    if is_age(place.end()) {
        return judge(NumberKind::Age, "an age", place.start()..place.end() + 1);
    }
    None
}

/// Years, months and days: 2022年, 7月, 22日, 22至24日.
fn date(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    let rest = place.paragraph.from(own.end);
    let value = place.numeral().value?;
    let digits = place.text(own.start).len();
    let is_year =
        matches!(place.numeral().form, Form::Plain) && digits == 4 && value >= 1000u32.into() && value < 2200u32.into()
            || place.numeral().form == Form::Words && value >= 1900u32.into() && value < 2100u32.into();
    let can_be = |most: u32| place.numeral().form != Form::Digits && value > 0u32.into() && value <= most.into();
    let evidence = own.start..own.end + 1;
    if rest.starts_with('年') && (is_year || digits == 2 && rest.starts_with("年代")) {
        return judge(NumberKind::Date, "a year", evidence);
    }
    if rest.starts_with("月") && can_be(12) {
        return judge(NumberKind::Date, "a month", evidence);
    }
    if (rest.starts_with('日') || rest.starts_with('号')) && !is_country(rest) && can_be(31) && is_day(place) {
        return judge(NumberKind::Date, "a day", evidence);
    }
    if rest.starts_with("季度") && can_be(4) {
        return judge(NumberKind::Date, "a quarter of a year", evidence);
    }
    // 与2021相比, 2020-2022年.
    if is_year && super::measure(rest).is_none() && !rest.starts_with(['余', '多']) {
        return judge(NumberKind::Date, "a year", own);
    }
    None
}

/// Whether 日 is Japan: 10日元, 5日本.
fn is_country(rest: &str) -> bool {
    ["日元", "日本", "日币", "日籍"].iter().any(|words| rest.starts_with(words))
}

/// Whether 日 after a number is a day of a month and not a length of time.
fn is_day(place: Place<'_>) -> bool {
    let rest = place.paragraph.from(place.end());
    !rest.starts_with("日龄") && !place.paragraph.before(place.start()).ends_with("连续")
}

fn time(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    let rest = place.paragraph.from(own.end);
    let is_small = place.numeral().value.is_some_and(|value| value <= 24u32.into() && value.places() == 0);
    if place.numeral().form == Form::Digits || !is_small && !rest.starts_with('分') {
        return None;
    }
    if rest.starts_with('时') || rest.starts_with('点') && !rest.starts_with("点多") {
        return judge(NumberKind::Time, "a time of the day", own.start..own.end + 1);
    }
    let follows_hour = place.start().checked_sub(1).is_some_and(|before| matches!(place.text(before), "时" | "点"));
    if rest.starts_with('分') && follows_hour {
        return judge(NumberKind::Time, "a time of the day", own.start..own.end + 1);
    }
    None
}

fn duration(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    // 47.7小时 is measured.
    if place.numeral().is_percent || place.numeral().value.is_some_and(|value| value.places() > 0) {
        return None;
    }
    let text = place.paragraph.from(own.end);
    let rest = text.strip_prefix(['余', '多', '来', '几']).unwrap_or(text);
    if is_country(rest) {
        return None;
    }
    const UNITS: [&str; 26] = [
        "年",
        "个月",
        "个多月",
        "天",
        "日",
        "周",
        "小时",
        "个小时",
        "分钟",
        "秒",
        "季度",
        "个季度",
        "个晚上",
        "晚",
        "夜",
        "个夜晚",
        "昼夜",
        "个昼夜",
        "个工作日",
        "工作日",
        "星期",
        "个星期",
        "世纪",
        "个世纪",
        "学期",
        "个多小时",
    ];
    if let Some(unit) = UNITS.iter().find(|unit| rest.starts_with(**unit)) {
        let end = place.paragraph.after(own.end, text.len() - rest.len() + unit.len());
        return judge(NumberKind::Duration, "a length of time", own.start..end);
    }
    None
}

/// The number of a document: 〔2022〕15号, 第15号, No. 15.
fn document(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    let before = place.paragraph.before(own.start);
    let is_of_document = matches!(place.numeral().form, Form::Plain) && before.ends_with(['〕', ']', '〔', '[', '【']);
    if is_of_document { judge(NumberKind::PartOfName, "the number of a document or a place", own) } else { None }
}

/// The number of an item of a list: 一、 or (1) or 1. at the beginning of a paragraph.
fn marker(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    let before = place.paragraph.previous(own.start);
    let is_short =
        place.numeral().value.is_some_and(|value| value < 100u32.into()) && place.numeral().form != Form::Digits;
    let is_marker = match before {
        None => matches!(place.text(own.end), "、" | "." | ")"),
        Some(open) => place.paragraph.previous(open).is_none() && place.text(open) == "(" && place.text(own.end) == ")",
    };
    if is_short && is_marker {
        judge(NumberKind::ListMarker, "the number of an item", own.start..own.end + 1)
    } else {
        None
    }
}

/// A small number in characters that says how something is divided: 三级, 四大, 三个阶段.
fn structure(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    if place.numeral().form != Form::Words || place.numeral().value.is_none_or(|value| value > 20u32.into()) {
        return None;
    }
    let rest = place.paragraph.from(own.end);
    let words = [
        "级",
        "大",
        "届",
        "个方面",
        "方面",
        "个阶段",
        "类",
        "个层面",
        "条战线",
        "项措施",
        "个环节",
        "个维度",
        "国",
        "会",
        "种",
    ];
    if words.iter().any(|word| rest.starts_with(word)) {
        return judge(NumberKind::PartOfName, "it says how something is divided", own.start..own.end + 1);
    }
    None
}
