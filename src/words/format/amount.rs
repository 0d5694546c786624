//! Formats amounts: a number with its qualifier and its unit.

use super::number::{compact, primary};
use crate::{
    data::{Amount, Language, Qualifier, Unit, UnitKind},
    words::language::{format_words, punctuation},
};

/// The number without qualifier and unit: "48,000", "200 million", "−16.3%"; in Chinese "4.8万", "2亿".
pub fn number(amount: &Amount, unit: &Unit, language: Language) -> String {
    match unit.kind {
        UnitKind::Count | UnitKind::Mass | UnitKind::Measure => primary(amount.value, language),
        UnitKind::Money => compact(amount.value, language),
        UnitKind::Change | UnitKind::Share => primary(amount.value, language) + "%",
    }
}

/// The words before the number: "more than"; `None` if it is as stated.
pub fn qualifier(qualifier: Qualifier, language: Language) -> Option<&'static str> {
    let words = format_words(language);
    match qualifier {
        Qualifier::AsStated => None,
        Qualifier::MoreThan => Some(words.more_than),
        Qualifier::About => Some(words.about),
        Qualifier::LessThan => Some(words.less_than),
    }
}

/// The number with its qualifier, as a mark shows it: "more than 11,000"; in Chinese "超过1.1万".
pub fn amount(amount: &Amount, unit: &Unit, language: Language) -> String {
    qualified(amount.qualifier, number(amount, unit, language), language)
}

/// The number with qualifier and unit: "more than 200 million yuan", "35.7 kg"; in Chinese "超过2亿元".
pub fn amount_with_unit(amount: &Amount, unit: &Unit, language: Language) -> String {
    let number = number(amount, unit, language);
    qualified(amount.qualifier, with_unit(number, unit, language), language)
}

/// The number with qualifier and unit for screen readers, with words for signs that speech omits.
pub fn spoken_amount(amount: &Amount, unit: &Unit, language: Language) -> String {
    let size = Amount { value: amount.value.abs(), ..*amount };
    let words = format_words(language);
    let mut text = match unit.kind {
        UnitKind::Change | UnitKind::Share => primary(size.value, language) + words.spoken_percent,
        _ => with_unit(number(&size, unit, language), unit, language),
    };
    if amount.value.is_negative() {
        text.insert_str(0, words.spoken_minus);
    }
    qualified(amount.qualifier, text, language)
}

/// A number with its unit. A percentage already has its sign.
pub(super) fn with_unit(number: String, unit: &Unit, language: Language) -> String {
    if unit.kind.is_percent() {
        number
    } else {
        [&number, punctuation(language).space, unit.label.in_language(language)].concat()
    }
}

fn qualified(how: Qualifier, number: String, language: Language) -> String {
    match qualifier(how, language) {
        None => number,
        Some(words) => [words, punctuation(language).space, &number].concat(),
    }
}

/// The name of a unit without a number: its label, or for a percentage its heading.
pub fn unit_name(unit: &Unit, language: Language) -> &str {
    let name = if unit.kind.is_percent() { &unit.heading } else { &unit.label };
    name.in_language(language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::{Dataset, sample::dataset},
        query::{Query, Search, select},
    };

    type Words = fn(&Amount, &Unit, Language) -> String;

    fn words_for(id: &str, words: Words) -> [String; 2] {
        let dataset: Dataset = dataset();
        let figure = &dataset[dataset.figure_by_id(id).expect("a figure")];
        [Language::En, Language::Zh].map(|language| words(&figure.amount, &dataset[figure.unit], language))
    }

    #[test]
    fn a_number_alone_has_no_qualifier() {
        assert_eq!(words_for("night-offenders", number), ["48,000", "4.8万"]);
        assert_eq!(words_for("wave-funds", number), ["200 million", "2亿"]);
        assert_eq!(words_for("half-year-change", number), ["−16.3%", "−16.3%"]);
        assert_eq!(words_for("deployed", number), ["12,050,000", "1205万"]);
    }

    #[test]
    fn an_amount_says_how_it_is_qualified() {
        assert_eq!(words_for("knives", amount), ["more than 11,000", "超过1.1万"]);
        assert_eq!(words_for("wave-funds", amount), ["more than 200 million", "超过2亿"]);
        assert_eq!(words_for("fugitives", amount), ["2,654", "2654"]);
    }

    #[test]
    fn every_qualifier_has_words() {
        let dataset = dataset();
        let figure = &dataset[dataset.figure_by_id("disorder-spots").expect("a figure")];
        let unit = &dataset[figure.unit];
        let expected = [
            ["506 spots", "506处"],
            ["more than 506 spots", "超过506处"],
            ["about 506 spots", "约506处"],
            ["less than 506 spots", "不到506处"],
        ];
        for (qualifier, expected) in Qualifier::ALL.into_iter().zip(expected) {
            let amount = Amount { qualifier, ..figure.amount };
            assert_eq!(
                [Language::En, Language::Zh].map(|language| amount_with_unit(&amount, unit, language)),
                expected
            );
        }
    }

    #[test]
    fn an_amount_can_carry_its_unit() {
        assert_eq!(words_for("wave-drugs", amount_with_unit), ["35.7 kg", "35.7千克"]);
        assert_eq!(words_for("wave-funds", amount_with_unit), ["more than 200 million yuan", "超过2亿元"]);
        assert_eq!(words_for("half-year-change", amount_with_unit), ["−16.3%", "−16.3%"]);
        assert_eq!(words_for("night-offenders", amount_with_unit), ["48,000 people", "4.8万人"]);
    }

    #[test]
    fn a_search_finds_each_figure_by_each_form_of_its_number() {
        let dataset: Dataset = dataset();
        for figure in dataset.figures() {
            let shown = &dataset[figure];
            for language in [Language::En, Language::Zh] {
                let form = |words: Words| words(&shown.amount, &dataset[shown.unit], language);
                for form in [number, amount, amount_with_unit].map(form) {
                    let query = Query { search: Search::new(&form), ..Query::default() };
                    let found = select(&dataset, &query).quantities;
                    assert!(found.contains(&figure.into()), "{form}");
                    assert!(found.len() <= 2, "{form}: {found:?}");
                }
            }
        }
    }

    #[test]
    fn a_spoken_amount_says_its_signs() {
        assert_eq!(words_for("half-year-change", spoken_amount), ["minus 16.3 percent", "负16.3%"]);
        assert_eq!(words_for("knives", spoken_amount), ["more than 11,000 knives", "超过1.1万把"]);
    }
}
