//! What an editor should look at: sums, contradictions and numbers that cannot be right.

use std::collections::HashMap;

use super::model::{Draft, Figure};
use crate::{
    data::{Amount, Decimal, Language, UnitKind},
    words::{editor_words, fill},
};

/// Something that an editor should look at. Figures are given by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Some figures add up to another one.
    AddsUp {
        /// The sum.
        total: u32,
        /// What is added up.
        parts: Vec<u32>,
    },
    /// Some figures nearly add up to another one.
    DoesNotAddUp {
        /// What should be the sum.
        total: u32,
        /// What is added up.
        parts: Vec<u32>,
        /// The sum.
        sum: Decimal,
    },
    /// Two figures of one label, unit and period have different numbers.
    TwoNumbers(u32, u32),
    /// A share of more than 100 %, or a fall by more than 100 %.
    Above100(u32),
    /// A number that begins like a year.
    GluedYear(u32),
    /// A figure without a unit.
    NoUnit(u32),
}

impl Finding {
    /// Whether something may be wrong.
    pub const fn is_doubt(&self) -> bool {
        !matches!(self, Self::AddsUp { .. })
    }

    /// The finding in words.
    pub fn text(&self, draft: &Draft, language: Language) -> String {
        let words = editor_words(language);
        let number = |key: u32| {
            let figure = draft.figure(key);
            figure.and_then(|figure| Some(figure.mentions.first()?.printed.clone())).unwrap_or_default()
        };
        let sum = |parts: &[u32]| parts.iter().map(|&part| number(part)).collect::<Vec<_>>().join(" + ");
        match self {
            Self::AddsUp { total, parts } => fill(words.adds_up, &[("parts", &sum(parts)), ("total", &number(*total))]),
            Self::DoesNotAddUp { total, parts, sum: result } => {
                let values = [("parts", &*sum(parts)), ("sum", &result.to_string()), ("total", &number(*total))];
                fill(words.does_not_add_up, &values)
            }
            Self::TwoNumbers(first, second) => {
                fill(words.two_numbers, &[("first", &number(*first)), ("second", &number(*second))])
            }
            Self::Above100(_) => words.above_100.to_owned(),
            Self::GluedYear(_) => words.glued_year.to_owned(),
            Self::NoUnit(_) => words.unit_missing.to_owned(),
        }
    }

    /// The figure that it is about first.
    pub const fn figure(&self) -> u32 {
        match self {
            Self::AddsUp { total, .. } | Self::DoesNotAddUp { total, .. } => *total,
            Self::TwoNumbers(key, _) | Self::Above100(key) | Self::GluedYear(key) | Self::NoUnit(key) => *key,
        }
    }
}

/// The largest number of figures that are added up.
const MOST_PARTS: usize = 8;

/// How far from a total a sum may be to be taken for a wrong one: one part in this many.
const NEAR: f64 = 20.0;

/// What an editor should look at, in the order of the figures. The cost grows linearly with the figures.
pub fn check(draft: &Draft) -> Vec<Finding> {
    let figures: Vec<&Figure> = draft.kept().map(AsRef::as_ref).collect();
    let language = draft.language();
    let mut findings = Vec::new();
    let mut known = HashMap::new();
    for (index, figure) in figures.iter().enumerate() {
        let kind = figure.unit.map(|unit| draft.units[unit].kind);
        if kind.is_none() {
            findings.push(Finding::NoUnit(figure.key));
        }
        let hundred = Decimal::ONE.times_power_of_ten(2);
        let is_above = match kind {
            Some(UnitKind::Share) => figure.value > hundred,
            Some(UnitKind::Change) => figure.value.is_negative() && figure.value.abs() > hundred,
            _ => false,
        };
        if is_above {
            findings.push(Finding::Above100(figure.key));
        }
        if figure.mentions.iter().any(|mention| begins_like_a_year(&mention.printed)) {
            findings.push(Finding::GluedYear(figure.key));
        }
        let label = figure.label.get(language).trim().to_lowercase();
        if !label.is_empty() {
            let same: &mut (u32, Decimal) =
                known.entry((label, figure.unit, figure.period)).or_insert((figure.key, figure.value));
            if same.1 != figure.value {
                findings.push(Finding::TwoNumbers(same.0, figure.key));
            }
        }
        findings.extend(sum(draft, &figures, index));
    }
    findings
}

/// Whether a number without group marks, or with a first group of four digits, begins with a year of our time.
fn begins_like_a_year(printed: &str) -> bool {
    let digits: String = printed.chars().take_while(|character| character.is_ascii_digit()).collect();
    let is_longer = printed.chars().filter(char::is_ascii_digit).count() >= 7;
    let year = digits.get(..4).and_then(|year| year.parse().ok());
    is_longer && digits.len() >= 4 && year.is_some_and(|year: u32| (1990..2040).contains(&year))
}

/// Whether the figures beside a figure in its paragraph, before or after it, add up to it.
fn sum<'a>(draft: &Draft, figures: &[&'a Figure], index: usize) -> Option<Finding> {
    let total = figures[index];
    let paragraph = |figure: &Figure| figure.mentions.first().map(|mention| mention.paragraph);
    // Small numbers and percentages add up by chance.
    let adds = |figure: &Figure| figure.unit.is_none_or(|unit| !draft.units[unit].kind.is_percent());
    if total.digits() < 3 || !adds(total) {
        return None;
    }
    let is_near = |figure: &&Figure| paragraph(figure) == paragraph(total);
    let run = |figures: &mut dyn Iterator<Item = &'a Figure>| -> Vec<&'a Figure> {
        figures.take_while(is_near).filter(|figure| adds(figure)).take(MOST_PARTS).collect()
    };
    let after = run(&mut figures[index + 1..].iter().copied());
    let before = run(&mut figures[..index].iter().rev().copied());
    let mut near = None;
    for run in [after, before] {
        let mut sum = Decimal::ZERO;
        let mut slack = total.step.half();
        for (place, part) in run.iter().enumerate() {
            if part.value >= total.value {
                break;
            }
            sum = sum + part.value;
            slack = slack + part.step.half();
            let keys = || run[..=place].iter().map(|part| part.key).collect::<Vec<_>>();
            let is_exact = [&[total], &run[..=place]].concat().iter().all(|figure| is_exact(draft, figure));
            let error = (sum - total.value).abs();
            if place == 0 {
                continue;
            }
            if error == Decimal::ZERO || !is_exact && error <= slack {
                return Some(Finding::AddsUp { total: total.key, parts: keys() });
            }
            let is_same_unit = run[..=place].iter().all(|part| part.unit == total.unit && part.unit.is_some());
            if is_same_unit && error.to_f64() * NEAR < total.value.to_f64() {
                near = Some(Finding::DoesNotAddUp { total: total.key, parts: keys(), sum });
            }
        }
    }
    near
}

/// Whether the number of a figure is printed to its last digit.
fn is_exact(draft: &Draft, figure: &Figure) -> bool {
    let amount = Amount { value: figure.value, step: figure.step, qualifier: figure.qualifier };
    let kind = figure.unit.map_or(UnitKind::Measure, |unit| draft.units[unit].kind);
    amount.interval(kind).is_exact()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::date_from_text, draft::propose};

    fn day() -> time::Date {
        date_from_text("2022-08-05").expect("a day")
    }

    fn of(text: &str) -> Vec<Finding> {
        check(&propose(text, Some(day()), day()))
    }

    #[test]
    fn a_sum_is_confirmed() {
        let text = "Officers made 4,307 stops: 3,206 cars and 1,101 lorries.";
        assert_eq!(of(text), [Finding::AddsUp { total: 0, parts: vec![1, 2] }]);
        let between = "进出口18.07万亿元，增长27.1%，其中出口9.85万亿元，增长28.1%；进口8.22万亿元，增长25.9%。";
        assert_eq!(of(between), [Finding::AddsUp { total: 0, parts: vec![2, 4] }]);
        let rounded = "共查车12.4万辆，其中货车8.1万辆、客车4.3万辆。";
        assert_eq!(of(rounded), [Finding::AddsUp { total: 0, parts: vec![1, 2] }]);
    }

    #[test]
    fn a_sum_that_is_wrong_by_little_is_named() {
        let text = "Wardens counted 4,317 birds: 3,206 birds in spring and 1,101 birds in autumn.";
        let sum = Decimal::new(4_307, 0).expect("in range");
        assert_eq!(of(text), [Finding::DoesNotAddUp { total: 0, parts: vec![1, 2], sum }]);
    }

    #[test]
    fn numbers_that_cannot_be_right_are_named() {
        assert_eq!(of("Some 140% of schools have a garden."), [Finding::Above100(0)]);
        assert_eq!(of("The number was 3,411."), [Finding::NoUnit(0)]);
        let twice = "Stations closed in May: 12 stations. Stations closed in May: 13 stations.";
        assert!(of(twice).iter().all(|finding| !matches!(finding, Finding::AddsUp { .. })));
        assert!(begins_like_a_year("2016188,200") && begins_like_a_year("2016 188 200"));
        assert!(!begins_like_a_year("201,618") && !begins_like_a_year("20,161,882") && !begins_like_a_year("2016"));
    }

    #[test]
    fn one_thing_with_two_numbers_is_named() {
        let text = "Bridges repaired in June: 40 bridges.";
        let mut draft = propose(&[text, text.replace("40", "41").as_str()].join("\n"), Some(day()), day());
        let label = draft.figures[0].label.clone();
        draft.change_figure(1, |figure| figure.label = label);
        assert_eq!(check(&draft), [Finding::TwoNumbers(0, 1)]);
    }
}
