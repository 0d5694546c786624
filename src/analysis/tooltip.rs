//! The content of a tooltip: the facts about a mark.

use crate::{
    data::{Category, Dataset, Language, Period, Quantity, Ref},
    query::View,
    words::{chunk_words, counted, format, paragraph_of, punctuation, words},
};

/// The content of the tooltip of a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooltipContent {
    /// The category that gives the mark its colour and shape, if it has one.
    pub category: Option<Ref<Category>>,
    /// The title.
    pub title: String,
    /// The main fact: the number of a quantity, the days of a period, or the summary of a paragraph.
    pub lead: String,
    /// The other facts: each has a name, and a value of one or several lines.
    pub facts: Vec<(&'static str, Vec<String>)>,
}

/// The tooltip of a quantity: its number with its unit, its interval, its formula, its days, and its paragraphs.
pub fn tooltip_of_quantity(dataset: &Dataset, quantity: Quantity, language: Language) -> TooltipContent {
    let (words, full) = (words(language), chunk_words(language));
    let mut facts = Vec::new();
    match quantity {
        Quantity::Figure(figure) => {
            let figure = &dataset[figure];
            let unit = &dataset[figure.unit];
            let lines =
                [format::interval(&figure.interval, unit, language), format::rounding(&figure.amount, unit, language)];
            facts.push((words.stands_for, lines.into()));
        }
        Quantity::Derived(derived) => {
            facts.extend(format::range(dataset, derived, language).map(|range| (words.stands_for, vec![range])));
            facts.push((full.formula, vec![format::formula(dataset, derived, language).to_text()]));
        }
    }
    let period = &dataset[dataset.period_of(quantity)];
    let days = [format::period_dates(period, language), format::period_length(period, language)];
    let days = days.into_iter().chain(format::nightly_hours(period, language)).collect();
    let places: Vec<_> = dataset.paragraphs_of(quantity).iter().map(usize::to_string).collect();
    facts.extend([(words.period, days), (words.paragraph, vec![places.join(punctuation(language).list_comma)])]);
    TooltipContent {
        category: Some(dataset.category_of(quantity)),
        title: dataset.label_of(quantity).in_language(language).into(),
        lead: format::mark_with_unit(dataset, quantity, language),
        facts,
    }
}

/// The tooltip of a period: its days, its length, and its number of figures.
pub fn tooltip_of_period(dataset: &Dataset, period: Ref<Period>, language: Language) -> TooltipContent {
    let words = words(language);
    let count = dataset.figures().filter(|&figure| dataset[figure].period == period).count();
    let period = &dataset[period];
    let length = [Some(format::period_length(period, language)), format::nightly_hours(period, language)];
    TooltipContent {
        category: None,
        title: period.label.in_language(language).into(),
        lead: format::period_dates(period, language),
        facts: vec![
            (words.length, length.into_iter().flatten().collect()),
            (chunk_words(language).reported, vec![counted(View::Timeline, count, language)]),
        ],
    }
}

/// The tooltip of a paragraph, counted from 1: its summary, and its number of figures. `None` if the statement has no
/// such paragraph.
pub fn tooltip_of_paragraph(dataset: &Dataset, number: usize, language: Language) -> Option<TooltipContent> {
    let paragraph = dataset.statement.paragraphs.get(number.checked_sub(1)?)?;
    let stands_here = |figure| dataset.paragraphs_of(Quantity::Figure(figure)).contains(&number);
    let count = dataset.figures().filter(|&figure| stands_here(figure)).count();
    Some(TooltipContent {
        category: None,
        title: paragraph_of(number, dataset.statement.paragraphs.len(), language),
        lead: paragraph.gist.in_language(language).into(),
        facts: (count > 0)
            .then(|| (chunk_words(language).reported, vec![counted(View::Statement, count, language)]))
            .into_iter()
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    fn of(id: &str, language: Language) -> Vec<String> {
        let dataset = dataset();
        let TooltipContent { title, lead, facts, .. } =
            tooltip_of_quantity(&dataset, dataset.quantity_by_id(id).expect("a quantity"), language);
        [title, lead]
            .into_iter()
            .chain(facts.into_iter().map(|(name, fact)| format!("{name}: {}", fact.join(" / "))))
            .collect()
    }

    #[test]
    fn a_figure_says_what_it_can_stand_for_and_where_it_stands() {
        assert_eq!(
            of("suspects", Language::En),
            [
                "Suspects arrested",
                "465,800 people",
                "Can stand for: 465,750 to 465,850 / as printed to the nearest hundred",
                "Period: 25 June – 31 July 2022 / 37 days",
                "Paragraph: 2, 8",
            ]
        );
        assert_eq!(
            of("knives", Language::En)[1..3],
            ["more than 11,000 knives", "Can stand for: at least 11,000 / no upper bound stated"]
        );
    }

    #[test]
    fn a_derived_figure_says_how_it_is_computed() {
        let said = of("night-against-patrol", Language::Zh);
        assert_eq!((&*said[1], &*said[2]), ("≈6.7倍", "可能的范围: 6.5至6.8倍（如从6月25日起算）"));
        assert!(said[3].contains('÷') && said[5].contains("13、14"), "{said:?}");
        // An exact result has no range.
        assert!(of("wave-dens-per-day", Language::En)[2].starts_with("Formula"));
    }

    #[test]
    fn every_mark_has_something_to_say() {
        let dataset = dataset();
        for language in Language::ALL {
            let quantities = dataset.quantities().map(|quantity| tooltip_of_quantity(&dataset, quantity, language));
            let periods = dataset.periods().map(|period| tooltip_of_period(&dataset, period, language));
            let paragraphs =
                (1..=26).map(|number| tooltip_of_paragraph(&dataset, number, language).expect("a paragraph"));
            for tooltip in quantities.chain(periods).chain(paragraphs) {
                assert!(!tooltip.title.is_empty() && !tooltip.lead.is_empty());
                assert!(tooltip.facts.iter().all(|(name, fact)| !name.is_empty() && !fact.is_empty()), "{tooltip:?}");
            }
        }
        assert_eq!(tooltip_of_paragraph(&dataset, 0, Language::En), None);
        assert_eq!(tooltip_of_paragraph(&dataset, 27, Language::En), None);
    }
}
