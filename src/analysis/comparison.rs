//! A comparison of two quantities.

use super::relation_in_words;
use crate::{
    data::{Dataset, Decimal, Derived, DerivedKind, Dimension, Divisor, Interval, Language, Quantity, Ref, Scope},
    words::{
        chunk_words, comparison_words, fill,
        format::{self, Formula},
    },
};

/// A comparison of two quantities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What the statement says of one being a part of the other, and what is to be known of it; `None` if the dataset
    /// has no relation of the two.
    pub relation: Option<Vec<String>>,
    /// The ratio, or the reason why there is none.
    pub ratio: Result<Ratio, String>,
    /// The cautions, each as a sentence.
    pub cautions: Vec<String>,
}

/// The ratio of two quantities: the one that the dataset declares for them, or the larger number divided by the
/// smaller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The derived figure that the dataset declares for the two quantities.
    pub declared: Option<Ref<Derived>>,
    /// The ratio in words: "at least 1,222 times".
    pub number: String,
    /// A sentence with the ratio and both labels, or the label of the declared figure.
    pub sentence: String,
    /// The formula.
    pub formula: Formula,
}

/// Compares two quantities. It never says that a number rose or fell: both are numbers of one statement.
pub fn comparison(dataset: &Dataset, first: Quantity, second: Quantity, language: Language) -> Comparison {
    let words = comparison_words(language);
    let ratio = ratio(dataset, first, second, language);
    let relation = relation_in_words(dataset, first, second, language);
    let mut cautions = Vec::new();
    let is_alike = dataset.dimension_of(first) == dataset.dimension_of(second);
    if ratio.is_ok() && is_alike && may_be_equal(dataset.interval_of(first), dataset.interval_of(second)) {
        cautions.push(words.may_be_equal.into());
    }
    if ratio.is_ok() {
        cautions.extend(unequal_lengths(dataset, first, second, language));
        if relation.is_none() {
            cautions.extend(overlap(dataset, first, second, language));
        }
    }
    Comparison { relation, ratio, cautions }
}

fn ratio(dataset: &Dataset, first: Quantity, second: Quantity, language: Language) -> Result<Ratio, String> {
    let words = comparison_words(language);
    let is_ratio = |derived: &Ref<Derived>| matches!(dataset[*derived].kind, DerivedKind::Ratio | DerivedKind::Share);
    if let Some(derived) = declared(dataset, first, second).find(is_ratio) {
        return Ok(Ratio {
            declared: Some(derived),
            number: format::quantity_with_unit(dataset, derived.into(), language),
            sentence: dataset[derived].label.in_language(language).into(),
            formula: format::formula(dataset, derived, language),
        });
    }
    let dimensions = [first, second].map(|quantity| dataset.dimension_of(quantity));
    if dimensions[0] != dimensions[1] {
        return Err(reason_for_no_ratio(dataset, dimensions, language));
    }
    if !is_of_one_span(dataset, first, second) {
        return Err(words.day_and_night.into());
    }
    let is_smaller = dataset.nominal_of(first) < dataset.nominal_of(second);
    let (of, per) = if is_smaller { (second, first) } else { (first, second) };
    if dataset.interval_of(per).low.is_some_and(|low| low <= Decimal::ZERO) {
        return Err(words.not_above_zero.into());
    }
    let interval = dataset.interval_of(of).divided_by(dataset.interval_of(per));
    if interval == Interval::UNBOUNDED {
        return Err(words.no_bounds.into());
    }
    let number = fill(words.times, &[("number", &format::estimate(&interval, language))]);
    let name = |quantity| dataset.label_of(quantity).in_language(language);
    let sentence = fill(words.sentence, &[("larger", name(of)), ("times", &number), ("smaller", name(per))]);
    Ok(Ratio { declared: None, number, sentence, formula: format::quotient(dataset, of, per, language) })
}

/// The derived figures that the dataset declares for two quantities, in either order.
fn declared(dataset: &Dataset, first: Quantity, second: Quantity) -> impl Iterator<Item = Ref<Derived>> {
    dataset.derived_from(first).filter(move |&derived| {
        let Derived { of, per, .. } = dataset[derived];
        (of == first && per == Divisor::Quantity(second)) || (of == second && per == Divisor::Quantity(first))
    })
}

/// False for a rate per day and a rate per night, which have no ratio; true for any other pair.
fn is_of_one_span(dataset: &Dataset, first: Quantity, second: Quantity) -> bool {
    let [a, b] = [first, second].map(|quantity| dataset[dataset.period_of(quantity)].span());
    !matches!(dataset.dimension_of(first), Dimension::Pace(_)) || a == b
}

/// The reason why numbers of these dimensions have no ratio.
fn reason_for_no_ratio(dataset: &Dataset, dimensions: [Dimension; 2], language: Language) -> String {
    let words = comparison_words(language);
    match dimensions {
        [Dimension::Pace(rate), Dimension::Unit(unit)] | [Dimension::Unit(unit), Dimension::Pace(rate)]
            if rate == unit =>
        {
            words.rate_and_total.into()
        }
        _ => {
            let [first, second] = dimensions.map(|dimension| format::dimension_heading(dataset, dimension, language));
            fill(words.other_units, &[("first", &first), ("second", &second)])
        }
    }
}

fn may_be_equal(a: Interval, b: Interval) -> bool {
    let is_below = |low: Option<Decimal>, high: Option<Decimal>| low.zip(high).is_none_or(|(low, high)| low <= high);
    is_below(a.low, b.high) && is_below(b.low, a.high)
}

/// The caution that the periods differ in length. Readers may mistake their numbers for rates.
fn unequal_lengths(dataset: &Dataset, first: Quantity, second: Quantity, language: Language) -> Option<String> {
    let [a, b] = [first, second].map(|quantity| &dataset[dataset.period_of(quantity)]);
    let is_equal = (a.days(), a.span(), a.nightly) == (b.days(), b.span(), b.nightly);
    (!is_equal).then(|| {
        let [a, b] = [a, b].map(|period| format::period_length(period, language));
        fill(comparison_words(language).lengths, &[("first", &a), ("second", &b)])
    })
}

/// The caution on the scope of both numbers: the scope that the dataset declares, or that overlapping days may mean
/// overlapping counts.
fn overlap(dataset: &Dataset, first: Quantity, second: Quantity, language: Language) -> Option<String> {
    if let Some(derived) = declared(dataset, first, second).next() {
        return Some(match &dataset[derived].scope {
            Scope::Same => chunk_words(language).scope_same.into(),
            Scope::OverlapNotStated(note) => note.in_language(language).into(),
        });
    }
    let [a, b] = [first, second].map(|quantity| &dataset[dataset.period_of(quantity)]);
    let is_counted = matches!(dataset.dimension_of(first), Dimension::Unit(_));
    (is_counted && a.from <= b.to && b.from <= a.to).then(|| comparison_words(language).overlap.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{
        parse,
        sample::{FILE, dataset},
    };

    fn of(first: &str, second: &str, language: Language) -> Comparison {
        let dataset = dataset();
        let quantity = |id| dataset.quantity_by_id(id).expect("a quantity");
        comparison(&dataset, quantity(first), quantity(second), language)
    }

    fn reason(first: &str, second: &str) -> String {
        let Comparison { ratio, cautions, .. } = of(first, second, Language::En);
        assert_eq!(cautions, [""; 0]);
        ratio.expect_err("no ratio")
    }

    #[test]
    fn the_larger_is_divided_by_the_smaller_whichever_was_first() {
        for (first, second) in [("suspects", "wave-people"), ("wave-people", "suspects")] {
            let ratio = of(first, second, Language::En).ratio.expect("a ratio");
            assert_eq!(ratio.formula.to_text(), "465,800 ÷ 1,840");
            assert_eq!(ratio.number, "252 to 254 times");
            let expected = "“Suspects arrested” is 252 to 254 times “People caught, first joint wave”.";
            assert_eq!(ratio.sentence, expected);
        }
        let ratio = of("suspects", "wave-people", Language::Zh).ratio.expect("a ratio");
        assert!(ratio.sentence.ends_with("”的252至254倍。"), "{}", ratio.sentence);
    }

    #[test]
    fn an_open_end_stays_open() {
        // As if knives and guns were of one unit.
        let file =
            String::from_utf8(FILE.clone()).expect("UTF-8").replace("\"unit\": \"knives\"", "\"unit\": \"guns\"");
        let dataset = parse(file.as_bytes()).expect("a dataset");
        let [knives, guns] = ["knives", "wave-guns"].map(|id| dataset.quantity_by_id(id).expect("a quantity"));
        let ratio = comparison(&dataset, knives, guns, Language::En).ratio.expect("a ratio");
        assert_eq!(ratio.number, "at least 1,222 times");
        assert_eq!((ratio.formula.least.as_deref(), ratio.formula.most), (Some("11,000 ÷ 9 = 1,222…"), None));
    }

    #[test]
    fn unequal_lengths_and_a_possible_overlap_are_named() {
        let Comparison { relation, cautions, .. } = of("suspects", "wave-people", Language::En);
        assert_eq!(cautions, ["The periods differ in length: 37 days against 10 days."]);
        assert_eq!(
            relation.expect("a relation"),
            [
                "Whether “People caught, first joint wave” (1,840) is part of “Suspects arrested” (465,800) is not stated.",
                "The days of the wave lie within those of the total, but these people are called persons involved, not \
                 suspects.",
            ]
        );
        let cautions = of("wave-people", "night-offenders", Language::En).cautions;
        let overlap = "Their days overlap, and the statement does not say whether one number contains the other.";
        assert_eq!(cautions.last().map(String::as_str), Some(overlap));
        let chinese = of("suspects", "night-offenders", Language::Zh).cautions;
        assert!(chinese[0].contains("37天") && chinese[0].contains("3夜，共18小时"), "{chinese:?}");
    }

    #[test]
    fn what_has_no_ratio_has_a_plain_reason() {
        assert_eq!(
            reason("suspects", "guns"),
            "One counts or measures “People caught”, the other “Guns”: there is no number of times between different \
             units."
        );
        assert!(reason("suspects", "suspects-per-day").contains("a rate"));
        assert!(reason("suspects-per-day", "suspects").contains("a rate"));
        assert!(reason("fugitives-per-night", "suspects-per-day").contains("by the night"));
    }

    #[test]
    fn a_declared_ratio_is_the_one_of_the_view_ratios_in_either_order() {
        let dataset = dataset();
        for derived in dataset.derived().filter(|&derived| dataset[derived].kind == DerivedKind::Ratio) {
            let Derived { of, per: Divisor::Quantity(per), scope, .. } = &dataset[derived] else { panic!("no pair") };
            for (first, second) in [(*of, *per), (*per, *of)] {
                for language in Language::ALL {
                    let Comparison { relation, ratio, cautions } = comparison(&dataset, first, second, language);
                    let ratio = ratio.expect("a ratio");
                    assert_eq!(ratio.declared, Some(derived));
                    assert_eq!(ratio.number, format::quantity_with_unit(&dataset, derived.into(), language));
                    assert_eq!(ratio.formula, format::formula(&dataset, derived, language));
                    if let Scope::OverlapNotStated(note) = scope
                        && relation.is_none()
                    {
                        assert!(cautions.iter().any(|caution| caution == note.in_language(language)));
                    }
                }
            }
        }
        let number = |first, second| of(first, second, Language::En).ratio.expect("a ratio").number;
        assert_eq!(number("suspects", "cases-solved"), "1.725 to 1.727 people per case");
        assert_eq!(
            number("patrol-suspects-per-day", "night-offenders-per-night"),
            "6.5 to 6.8 times, if counted from 25 June"
        );
        assert_eq!(number("guns", "wave-guns"), "about 0.3362 per hundred");
    }

    #[test]
    fn every_pair_has_a_ratio_or_a_reason_and_never_claims_a_change() {
        let dataset = dataset();
        let all: Vec<_> = dataset.quantities().collect();
        for &first in &all {
            for &second in all.iter().filter(|&&second| second != first) {
                for language in Language::ALL {
                    let Comparison { ratio, cautions, .. } = comparison(&dataset, first, second, language);
                    let is_alike = dataset.dimension_of(first) == dataset.dimension_of(second);
                    let is_declared = declared(&dataset, first, second).next().is_some();
                    assert_eq!(ratio.is_ok(), is_declared || is_alike && is_of_one_span(&dataset, first, second));
                    let said = ratio.map_or_else(|reason| reason, |ratio| ratio.sentence) + &*cautions.concat();
                    for word in ["rose", "fell", "increase", "decrease", "增加", "减少", "上升", "下降"] {
                        assert!(!said.contains(word), "{said}");
                    }
                }
            }
        }
    }
}
