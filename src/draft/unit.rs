//! The unit of a found number: its kind and its heading, from the words that the text prints.

use super::{
    label::shortened,
    model::{Figure, Unit, Words},
};
use crate::{
    data::{Decimal, Language, NumberToken, UnitKind},
    finder::{Change, Found},
    words::{draft_words, fill},
};

/// Words of money.
const MONEY: &str = "dollar dollars usd us$ $ € £ ¥ euro euros eur pound pounds gbp yuan rmb renminbi yen won rupee \
    rupees cny jpy 元 人民币 美元 欧元 港元 日元 韩元 英镑 卢布 澳元 加元 新台币 泰铢";

/// Words of weight.
const MASS: &str = "kg kilogram kilograms kilo kilos g gram grams mg t ton tons tonne tonnes lb lbs pound-weight \
    公斤 千克 毫克 克 吨 斤 吨标准煤";

/// Words of other measures.
const MEASURE: &str = "km kilometre kilometres kilometer kilometers m metre metres meter meters cm mm mile miles foot \
    feet hectare hectares acre acres litre litres liter liters gallon gallons hour hours minute minutes day days week \
    weeks month months year years kwh mwh gwh degree degrees 公里 千米 厘米 毫米 海里 英里 米 公顷 亩 升 毫升 平方公里 \
    平方千米 平方米 立方米 千瓦时 亿千瓦时 千瓦 兆瓦 小时 分钟 天 年 月 个月 周 倍 个百分点 百分点 个基点 基点";

/// The first or the last word of a unit, by which its kind is known, is in a list.
fn has(list: &str, label: &str) -> bool {
    let label = label.to_lowercase();
    let mut ends = [label.split_whitespace().next(), label.split_whitespace().last()].into_iter().flatten();
    let is_listed = |word: &str| list.split_whitespace().any(|listed| listed == word);
    is_listed(&label) || ends.any(is_listed)
}

/// The kind of a unit with this label.
pub(super) fn kind(label: &str, value: Decimal, change: Change) -> UnitKind {
    if label == "%" {
        // Only a change can be negative.
        let is_change = change != Change::None || value.is_negative();
        return if is_change { UnitKind::Change } else { UnitKind::Share };
    }
    let is_points = label.contains("percentage point") || label.contains("百分点");
    if has(MONEY, label) {
        UnitKind::Money
    } else if has(MASS, label) {
        UnitKind::Mass
    } else if is_points || has(MEASURE, label) || value.places() > 0 {
        UnitKind::Measure
    } else {
        UnitKind::Count
    }
}

/// The kind that the number of a figure can have: a percentage if it is printed with a percent sign, never if it is
/// printed without one, and a count only if it is whole.
pub(super) fn fitting(figure: &Figure, kind: UnitKind) -> UnitKind {
    let mut tokens = figure.mentions.iter().filter_map(|mention| NumberToken::read(&mention.printed).ok());
    // A number in words can be either.
    let is_percent = tokens.next().map_or(kind.is_percent(), |token| token.is_percent);
    match kind {
        UnitKind::Share | UnitKind::Change if !is_percent => {
            if figure.value.places() > 0 {
                UnitKind::Measure
            } else {
                UnitKind::Count
            }
        }
        _ if is_percent && figure.value.is_negative() => UnitKind::Change,
        _ if is_percent && !kind.is_percent() => UnitKind::Share,
        UnitKind::Count if figure.value.places() > 0 => UnitKind::Measure,
        kind => kind,
    }
}

/// The unit of a found number; `None` if the text names none.
pub(super) fn unit(found: &Found, language: Language) -> Option<Unit> {
    if found.unit.is_empty() {
        return None;
    }
    let kind = kind(&found.unit, found.value.unwrap_or(Decimal::ZERO), found.change);
    Some(with_label(&shortened(&found.unit), kind, found.change, language))
}

/// A unit with this label. Increases and decreases are things of their own: nobody compares them with totals.
pub(super) fn with_label(label: &str, kind: UnitKind, change: Change, language: Language) -> Unit {
    let words = draft_words(language);
    let heading = match (kind, change) {
        (UnitKind::Change, _) => words.change.to_owned(),
        (UnitKind::Share, _) => words.share.to_owned(),
        (_, Change::Up) => capitalized(&fill(words.increase, &[("unit", label)])),
        (_, Change::Down) => capitalized(&fill(words.decrease, &[("unit", label)])),
        (_, Change::None) => capitalized(label),
    };
    Unit {
        id: None,
        kind,
        label: Words::only(language, label),
        one: Words::default(),
        heading: Words::only(language, &heading),
        caption: Words::default(),
    }
}

/// A text with a capital letter at its start.
pub(super) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + characters.as_str())
}
