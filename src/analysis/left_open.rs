//! What the statement leaves open about a figure, in sentences.

use crate::{
    data::{Dataset, Figure, Gap, Language, Quantity, Ref, Stated},
    words::{fill, format, punctuation, relation_words},
};

/// What the statement leaves open about a figure: the editor’s caution, then a sentence for each kind of relation and
/// of gap. What the statement says about its relations is said too.
pub fn left_open(dataset: &Dataset, figure: Ref<Figure>, language: Language) -> Vec<String> {
    let words = relation_words(language);
    let shown = &dataset[figure];
    let mut sentences = Vec::new();
    sentences.extend(shown.caution.as_ref().map(|caution| caution.in_language(language).to_owned()));
    sentences.extend(related(dataset, figure, language));
    for (gap, sentence) in
        [(Gap::Repeats, words.may_repeat), (Gap::FirstDay, words.no_first_day), (Gap::Date, words.no_date)]
    {
        sentences.extend(dataset.has_gap(figure, gap).then(|| sentence.to_owned()));
    }
    let bound = match (shown.interval.low, shown.interval.high) {
        (Some(_), Some(_)) => None,
        (Some(_), None) => Some(words.only_lower_bound),
        (None, Some(_)) => Some(words.only_upper_bound),
        (None, None) => Some(words.no_bounds),
    };
    sentences.extend(bound.map(str::to_owned));
    sentences
}

/// The sentences of [`left_open`] as one text; empty if nothing is left open.
pub fn left_open_text(dataset: &Dataset, figure: Ref<Figure>, language: Language) -> String {
    left_open(dataset, figure, language).join(punctuation(language).space)
}

/// A sentence for each kind of relation that a figure has.
fn related(dataset: &Dataset, figure: Ref<Figure>, language: Language) -> Vec<String> {
    let words = relation_words(language);
    let kinds = [
        (Stated::Contained, [words.is_part_of, words.includes]),
        (Stated::Disjoint, [words.is_separate_from; 2]),
        (Stated::NotStated, [words.may_be_part_of, words.may_include]),
    ];
    let mut sentences = Vec::new();
    for (stated, [as_part, as_whole]) in kinds {
        let wholes: Vec<_> = dataset.wholes_of(figure, stated).collect();
        let parts: Vec<_> = dataset.parts_of(figure, stated).collect();
        for (figures, template) in [(wholes, as_part), (parts, as_whole)] {
            if !figures.is_empty() {
                let names: Vec<_> = figures.into_iter().map(|other| named(dataset, other, language)).collect();
                // What is not stated is not stated of any; what is stated is stated of all.
                let word = if stated == Stated::NotStated { words.or } else { words.and };
                sentences.push(fill(template, &[("figures", &list_of(&names, word, language))]));
            }
        }
    }
    sentences
}

/// A figure with its number: “Suspects arrested” (465,800).
pub fn named(dataset: &Dataset, figure: Ref<Figure>, language: Language) -> String {
    let label = dataset[figure].label.in_language(language);
    let number = format::quantity(dataset, Quantity::Figure(figure), language);
    fill(relation_words(language).named, &[("label", label), ("number", &number)])
}

/// Names as a list, with a word before the last.
pub(super) fn list_of(names: &[String], word: &str, language: Language) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => [&others.join(punctuation(language).list_comma), word, last].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::{assert_is_made_up, dataset};

    fn of(id: &str, language: Language) -> String {
        let dataset = dataset();
        left_open_text(&dataset, dataset.figure_by_id(id).expect("a figure"), language)
    }

    #[test]
    fn relations_and_gaps_are_said_after_the_caution() {
        assert_eq!(
            of("night-offenders", Language::En),
            "The offences are not named, and how the offenders were dealt with is not stated. Whether this number is part of \
             “Suspects arrested” (465,800) or “Suspects caught on patrol” (89,000) is not stated. Whether this number includes “Fugitives caught, summer nights” (2,654) is not \
             stated."
        );
        assert_eq!(
            of("guns", Language::Zh),
            "是否包括主动上交的枪支、有哪些种类，均未说明。是否包含“首轮联合行动缴获枪支”（9），未作说明。起算日未交代。"
        );
        assert!(of("traffic", Language::En).ends_with("from the text before it."));
        assert!(of("wave-funds", Language::En).ends_with("Only a lower bound is given."));
    }

    #[test]
    fn every_figure_leaves_something_open_in_words_of_its_language() {
        let dataset = dataset();
        for figure in dataset.figures() {
            let text = left_open_text(&dataset, figure, Language::MadeUp);
            assert_is_made_up(&text, &[]);
            assert!(!text.is_empty(), "{}", dataset[figure].id);
        }
    }
}
