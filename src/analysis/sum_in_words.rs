//! A sum of figures in sentences, with the formula of each end.

use super::{
    left_open::list_of,
    named,
    sum::{NoSum, sum},
};
use crate::{
    data::{Dataset, Decimal, Figure, Interval, Language, Quantity, Ref, Stated},
    words::{fill, format, punctuation, relation_words},
};

/// The sum of figures in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumInWords {
    /// The ends with the unit: "465,750 to 608,349 people".
    pub number: String,
    /// The interval of `number`.
    pub interval: Interval,
    /// How the lower end comes about, with its formula.
    pub least: String,
    /// How the upper end comes about, with its formula.
    pub most: String,
}

/// The sum of the chosen figures in words, or the reason why there is none.
///
/// # Errors
/// The reason as a sentence, if the figures have no [sum](sum()).
pub fn sum_in_words(dataset: &Dataset, chosen: &[Ref<Figure>], language: Language) -> Result<SumInWords, String> {
    let words = relation_words(language);
    let sum = sum(dataset, chosen).map_err(|reason| reason_in_words(dataset, reason, language))?;
    let unit = &dataset[sum.unit];
    let ends = |figures: &[Ref<Figure>], of: fn(&Interval) -> Option<Decimal>| -> Vec<Decimal> {
        figures.iter().filter_map(|&figure| of(&dataset[figure].interval)).collect()
    };
    let (lows, highs) = (ends(&sum.least, |interval| interval.low), ends(&sum.most, |interval| interval.high));
    let formula = |parts: &[Decimal], total: Option<Decimal>| {
        let total = total.map(|total| format::addend(total, language)).unwrap_or_default();
        let parts: Vec<_> = parts.iter().map(|&part| format::addend(part, language)).collect();
        if parts.len() > 1 { [&parts.join(" + "), " = ", &total].concat() } else { total }
    };
    let say = |template: &str, figures: &[Ref<Figure>], formula: &str| {
        let names: Vec<_> = figures.iter().map(|&figure| named(dataset, figure, language)).collect();
        fill(template, &[("figures", &list_of(&names, words.and, language)), ("formula", formula)])
    };
    let (least, most) = (formula(&lows, sum.interval.low), formula(&highs, sum.interval.high));
    Ok(SumInWords {
        number: format::interval_of_sum(&sum.interval, unit, language),
        interval: sum.interval,
        least: match sum.least.len() {
            0 => words.sum_without_least.into(),
            1 => say(words.sum_of_all_inside, &sum.least, &least),
            _ => say(words.sum_of_separate, &sum.least, &least),
        },
        most: match &*sum.most {
            [] => words.sum_without_most.into(),
            all if all == chosen => say(words.sum_without_overlap, all, &most),
            some => say(words.sum_of_wholes, some, &most),
        },
    })
}

fn reason_in_words(dataset: &Dataset, reason: NoSum, language: Language) -> String {
    let words = relation_words(language);
    match reason {
        NoSum::TooFew => words.sum_of_too_few.into(),
        NoSum::Changes => words.sum_of_changes.into(),
        NoSum::OtherUnits(units) => {
            let names: Vec<_> = units.iter().map(|&unit| dataset[unit].heading.in_language(language)).collect();
            fill(words.sum_of_other_units, &[("units", &names.join(punctuation(language).list_comma))])
        }
    }
}

/// The sentence about two figures of which one may be part of the other; `None` if the dataset has no relation of them.
pub fn relation_in_words(dataset: &Dataset, a: Quantity, b: Quantity, language: Language) -> Option<Vec<String>> {
    let relation = dataset.relation_between(a.figure()?, b.figure()?)?;
    let [part, whole] = [relation.part, relation.whole].map(|figure| named(dataset, figure, language));
    let words = relation_words(language);
    let template = match relation.stated {
        Stated::Contained => words.pair_contained,
        Stated::Disjoint => words.pair_disjoint,
        Stated::NotStated => words.pair_not_stated,
    };
    let mut sentences = vec![fill(template, &[("part", &part), ("whole", &whole)])];
    sentences.extend(relation.note.as_ref().map(|note| note.in_language(language).to_owned()));
    Some(sentences)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::{assert_is_made_up, dataset};

    fn of(ids: &[&str], language: Language) -> Result<SumInWords, String> {
        let dataset = dataset();
        let chosen: Vec<_> = ids.iter().map(|id| dataset.figure_by_id(id).expect("a figure")).collect();
        sum_in_words(&dataset, &chosen, language)
    }

    #[test]
    fn each_end_is_said_with_its_formula() {
        let sum = of(&["suspects", "patrol-suspects"], Language::En).expect("a sum");
        assert_eq!(sum.number, "465,750 to 555,350 people");
        assert_eq!(sum.least, "At least 465,750, if everything is counted in “Suspects arrested” (465,800).");
        assert_eq!(sum.most, "At most 465,850 + 89,500 = 555,350, if nothing is counted twice.");
    }

    #[test]
    fn large_numbers_of_a_chinese_sum_are_in_myriads() {
        let of = |ids| of(ids, Language::Zh).expect("a sum");
        let short = of(&["suspects", "patrol-suspects"]);
        assert_eq!(short.number, "46.575万至55.535万人");
        assert_eq!(short.most, "最多46.585万 + 8.95万 = 55.535万：如果没有重复计数。");
        let long = of(&["wave-people", "patrol-suspects"]);
        assert_eq!(long.number, "8.85万至9.1345万人");
        assert_eq!(long.most, "最多1845 + 8.95万 = 9.1345万：如果没有重复计数。");
        assert!(long.least.starts_with("最少8.85万："), "{}", long.least);
    }

    #[test]
    fn an_open_end_and_the_reasons_for_no_sum_are_said() {
        let reason = |ids: &[&str], language| of(ids, language).expect_err("a reason");
        assert_eq!(
            reason(&["guns", "suspects", "wave-guns", "disputes"], Language::En),
            "These are of different kinds and cannot be added: Guns, People caught, Disputes."
        );
        assert_eq!(reason(&["half-year-change", "suspects"], Language::Zh), "种类不同，不能相加：同比变化、抓获人员。");
        assert!(of(&["guns"], Language::Zh).is_err());
    }

    #[test]
    fn all_words_are_of_the_language() {
        let sum = of(&["suspects", "patrol-suspects"], Language::MadeUp).expect("a sum");
        for text in [sum.number, sum.least, sum.most] {
            assert_is_made_up(&text, &[]);
        }
        for ids in [&["guns"][..], &["guns", "knives"]] {
            assert_is_made_up(&of(ids, Language::MadeUp).expect_err("a reason"), &[]);
        }
        let dataset = dataset();
        let [a, b] = ["guns", "wave-guns"].map(|id| dataset.quantity_by_id(id).expect("a quantity"));
        for text in relation_in_words(&dataset, a, b, Language::MadeUp).expect("a relation") {
            assert_is_made_up(&text, &[]);
        }
    }
}
