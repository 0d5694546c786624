//! Formats the precision of a number: its interval, and the reason for it.

use super::{
    amount::with_unit,
    number::{addend, compact, digits, primary},
};
use crate::{
    data::{Amount, Decimal, Figure, Interval, Language, Qualifier, Rounding, Unit, UnitKind},
    words::{chunk_words, fill, language::format_words},
};

/// The interval of a number: "47,500 to 48,500", "at least 11,000", "exactly 506"; in Chinese "4.75万至4.85万".
pub fn interval(interval: &Interval, unit: &Unit, language: Language) -> String {
    interval_of(interval, &|number| bound_in(unit, number, language), language)
}

/// The interval of a sum with the unit: "47,500 to 48,500 people".
pub fn interval_of_sum(ends: &Interval, unit: &Unit, language: Language) -> String {
    with_unit(interval_of(ends, &|number| addend(number, language), language), unit, language)
}

fn interval_of(interval: &Interval, bound: &dyn Fn(Decimal) -> String, language: Language) -> String {
    let words = format_words(language);
    match (interval.low, interval.high) {
        (Some(low), Some(high)) if low == high => fill(words.exactly, &[("number", &bound(low))]),
        (Some(low), Some(high)) => fill(words.range, &[("low", &bound(low)), ("high", &bound(high))]),
        (Some(low), None) => fill(words.at_least, &[("number", &bound(low))]),
        (None, Some(high)) => fill(words.at_most, &[("number", &bound(high))]),
        (None, None) => words.no_bounds.into(),
    }
}

/// A bound in the format of its unit.
fn bound_in(unit: &Unit, number: Decimal, language: Language) -> String {
    match unit.kind {
        UnitKind::Count | UnitKind::Mass | UnitKind::Measure => primary(number, language),
        UnitKind::Money => compact(number, language),
        UnitKind::Change | UnitKind::Share => digits(number, language) + "%",
    }
}

/// The reason for an interval: "as printed to the nearest thousand", "no upper bound stated"; in Chinese
/// "按印出的数字，精确到千位".
pub fn rounding(amount: &Amount, unit: &Unit, language: Language) -> String {
    let words = format_words(language);
    match amount.qualifier {
        Qualifier::AsStated => place(amount.step, unit, language),
        Qualifier::MoreThan => words.no_upper_bound.into(),
        Qualifier::LessThan => words.no_lower_bound.into(),
        Qualifier::About => words.no_nearness.into(),
    }
}

/// Half the width of the interval of a rounded number, and the share of the number that this is, in one digit:
/// "± 500 (1%)", which is not broken. `None` for other numbers, and for a change, which is a share itself.
pub fn deviation(figure: &Figure, unit: &Unit, language: Language) -> Option<String> {
    let (low, high) = figure.interval.low.zip(figure.interval.high)?;
    if low == high || unit.kind.is_percent() {
        return None;
    }
    let half = (high - low).half();
    let share = half.divided_by(figure.amount.value.abs(), Rounding::Down)?.times_power_of_ten(2);
    let share = share.rounded_to_nearest(share.magnitude());
    let values = [("number", &*bound_in(unit, half, language)), ("share", &digits(share, language))];
    Some(fill(chunk_words(language).deviation, &values))
}

/// The place to which a number was printed.
fn place(step: Decimal, unit: &Unit, language: Language) -> String {
    let words = format_words(language);
    if unit.kind == UnitKind::Count && step == Decimal::ONE {
        return words.printed_to_last_digit.into();
    }
    let place = match (named_place(step, &words.places), unit.kind) {
        (Some(name), _) => name.into(),
        (None, UnitKind::Change | UnitKind::Share) => digits(step, language) + "%",
        (None, _) => with_unit(digits(step, language), unit, language),
    };
    fill(words.printed_to_place, &[("place", &place)])
}

/// The name of a power of ten as a place. `names` starts with the name for 10.
fn named_place(step: Decimal, names: &[&'static str]) -> Option<&'static str> {
    let text = step.to_string();
    let zeros = text.strip_prefix('1').filter(|rest| rest.bytes().all(|digit| digit == b'0'))?;
    names.get(zeros.len().checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::sample::dataset, words::punctuation};

    fn meanings(id: &str) -> [String; 2] {
        let dataset = dataset();
        let figure = &dataset[dataset.figure_by_id(id).expect("a figure")];
        let unit = &dataset[figure.unit];
        [Language::En, Language::Zh].map(|language| {
            let parts = [interval(&figure.interval, unit, language), rounding(&figure.amount, unit, language)];
            parts.join(punctuation(language).comma)
        })
    }

    #[test]
    fn a_number_means_a_range_and_says_why() {
        for (id, en, zh) in [
            (
                "night-offenders",
                "47,500 to 48,500, as printed to the nearest thousand",
                "4.75万至4.85万，按印出的数字，精确到千位",
            ),
            (
                "deployed",
                "12,045,000 to 12,055,000, as printed to the nearest ten thousand",
                "1204.5万至1205.5万，按印出的数字，精确到万位",
            ),
            ("disorder-spots", "exactly 506, as printed to the last digit", "正好506，按印出的数字，精确到个位"),
            ("knives", "at least 11,000, no upper bound stated", "至少1.1万，未说明上限"),
            ("wave-funds", "at least 200 million, no upper bound stated", "至少2亿，未说明上限"),
            (
                "half-year-change",
                "−16.35% to −16.25%, as printed to the nearest 0.1%",
                "−16.35%至−16.25%，按印出的数字，精确到0.1%",
            ),
            (
                "wave-drugs",
                "35.65 to 35.75, as printed to the nearest 0.1 kg",
                "35.65至35.75，按印出的数字，精确到0.1千克",
            ),
            (
                "explosives",
                "8,953.5 to 8,954.5, as printed to the nearest 1 kg",
                "8953.5至8954.5，按印出的数字，精确到1千克",
            ),
        ] {
            assert_eq!(meanings(id), [en, zh]);
        }
    }

    #[test]
    fn a_rounded_number_says_how_far_it_can_be_off() {
        let dataset = dataset();
        for (id, en, zh) in [
            ("night-offenders", Some("± 500 (1%)"), "±500（1%）"),
            ("repeat-risks", Some("± 5,000 (6%)"), "±5000（6%）"),
            ("suspects", Some("± 50 (0.01%)"), "±50（0.01%）"),
            ("wave-drugs", Some("± 0.05 (0.1%)"), "±0.05（0.1%）"),
            ("guns", None, ""),
            ("knives", None, ""),
            ("half-year-change", None, ""),
        ] {
            let figure = &dataset[dataset.figure_by_id(id).expect("a figure")];
            let words = |language| deviation(figure, &dataset[figure.unit], language);
            assert_eq!(words(Language::En).map(|words| words.replace('\u{a0}', " ")).as_deref(), en);
            assert_eq!(words(Language::Zh).unwrap_or_default(), zh);
        }
    }

    #[test]
    fn every_qualifier_and_every_place_has_words() {
        let dataset = dataset();
        let figure = &dataset[dataset.figure_by_id("suspects").expect("a figure")];
        let unit = &dataset[figure.unit];
        for qualifier in Qualifier::ALL {
            let amount = Amount { qualifier, ..figure.amount };
            let interval_words = interval(&amount.interval(unit.kind), unit, Language::En);
            assert!(!interval_words.is_empty() && !rounding(&amount, unit, Language::Zh).is_empty());
        }
        let rounded_to = |zeros| {
            let amount = Amount { step: Decimal::new(1, zeros).expect("a step"), ..figure.amount };
            [Language::En, Language::Zh].map(|language| rounding(&amount, unit, language))
        };
        assert_eq!(rounded_to(1), ["as printed to the nearest ten", "按印出的数字，精确到十位"]);
        assert_eq!(rounded_to(8), ["as printed to the nearest hundred million", "按印出的数字，精确到亿位"]);
        assert_eq!(rounded_to(9), ["as printed to the nearest billion", "按印出的数字，精确到十亿位"]);
        assert_eq!(rounded_to(10)[0], "as printed to the nearest 10,000,000,000 people");
    }

    #[test]
    fn nothing_is_said_where_nothing_is_known() {
        let dataset = dataset();
        let unit = &dataset[dataset.units().next().expect("a unit")];
        assert_eq!(interval(&Interval::UNBOUNDED, unit, Language::En), "no bounds stated");
        assert_eq!(interval(&Interval::up_to(Decimal::ONE), unit, Language::En), "at most 1");
        assert_eq!(interval(&Interval::up_to(Decimal::ONE), unit, Language::Zh), "至多1");
    }
}
