//! The method: how numbers become intervals, what is inferred and what is not claimed.

use super::{fill, format, language::method_words};
use crate::data::{Dataset, Derived, Figure, Language, Qualifier, Quantity, Ref};

/// The words of the method in one language.
#[derive(Debug)]
pub(super) struct MethodWords {
    /// The reason why a year is given that the text does not name.
    pub(super) year_inferred: &'static str,
    /// The titles and paragraphs of the parts: what is shown, what is printed, what is computed, what is inferred, what
    /// is not claimed, versions and links.
    pub(super) parts: [(&'static str, &'static [&'static str]); 6],
}

/// One part of the method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodPart {
    /// Its title.
    pub title: &'static str,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Examples from the dataset: a number, its interval and the reason; or a label, the result and the formula.
    pub examples: Vec<[String; 3]>,
}

/// The method in one language, with examples from this dataset.
pub fn method(dataset: &Dataset, language: Language) -> Vec<MethodPart> {
    let words = method_words(language);
    let mut parts: Vec<_> = words
        .parts
        .into_iter()
        .map(|(title, paragraphs)| MethodPart {
            title,
            paragraphs: paragraphs.iter().map(|&paragraph| paragraph.to_owned()).collect(),
            examples: Vec::new(),
        })
        .collect();
    parts[1].examples = printed_examples(dataset, language);
    parts[2].examples = computed_examples(dataset, language);
    let mut inferred = Vec::new();
    if dataset.statement.year_inferred {
        inferred.push(fill(words.year_inferred, &[("year", &dataset.statement.published.year().to_string())]));
    }
    let cautions = dataset.periods().filter_map(|period| dataset[period].caution.as_ref());
    inferred.extend(cautions.map(|caution| caution.in_language(language).to_owned()));
    parts[3].paragraphs.splice(0..0, inferred);
    parts
}

/// One figure for each unit kind, qualifier and exactness.
fn printed_examples(dataset: &Dataset, language: Language) -> Vec<[String; 3]> {
    let mut seen = Vec::new();
    let first_of_kind = dataset.figures().filter(|&figure: &Ref<Figure>| {
        let shown = &dataset[figure];
        let kind = (dataset[shown.unit].kind, shown.amount.qualifier, shown.interval.is_exact());
        let is_new = !seen.contains(&kind);
        seen.push(kind);
        is_new
    });
    let example = |figure: Ref<Figure>| {
        let shown = &dataset[figure];
        let unit = &dataset[shown.unit];
        [
            format::amount_with_unit(&shown.amount, unit, language),
            format::interval(&shown.interval, unit, language),
            format::rounding(&shown.amount, unit, language),
        ]
    };
    first_of_kind.map(example).collect()
}

/// A derived figure with bounds, and one with an open end.
fn computed_examples(dataset: &Dataset, language: Language) -> Vec<[String; 3]> {
    let open = |quantity: Quantity| {
        dataset.sources_of(quantity).into_iter().any(|figure| dataset[figure].amount.qualifier == Qualifier::MoreThan)
    };
    let all: Vec<_> = dataset.derived().collect();
    let ratio = all.iter().copied().find(|&derived| !open(derived.into()));
    let open_rate = all.iter().copied().find(|&derived| open(derived.into()));
    let example = |derived: Ref<Derived>| {
        let formula = format::formula(dataset, derived, language);
        let terms = [Some(formula.of.text), Some(formula.operator.into()), Some(formula.per.text), formula.basis];
        [
            dataset[derived].label.in_language(language).to_owned(),
            format::quantity_with_unit(dataset, derived.into(), language),
            terms.into_iter().flatten().collect::<Vec<_>>().join(" "),
        ]
    };
    [ratio, open_rate].into_iter().flatten().map(example).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    #[test]
    fn the_method_has_the_same_parts_in_both_languages() {
        let dataset = dataset();
        let [en, zh] = [Language::En, Language::Zh].map(|language| method(&dataset, language));
        assert_eq!(en.len(), zh.len());
        for (en, zh) in en.iter().zip(&zh) {
            assert_eq!(en.paragraphs.len(), zh.paragraphs.len(), "{}", en.title);
            assert_eq!(en.examples.len(), zh.examples.len(), "{}", en.title);
        }
    }

    #[test]
    fn the_examples_are_numbers_of_the_dataset() {
        let examples = &method(&dataset(), Language::En)[1].examples;
        let row = |number: &str, range: &str, why: &str| [number, range, why].map(String::from);
        assert_eq!(examples[0], row("269,800 cases", "269,750 to 269,850", "as printed to the nearest hundred"));
        assert!(examples.contains(&row("506 spots", "exactly 506", "as printed to the last digit")));
        assert!(examples.contains(&row("more than 200 million yuan", "at least 200 million", "no upper bound stated")));
    }

    #[test]
    fn what_is_inferred_names_the_year() {
        let inferred = &method(&dataset(), Language::Zh)[3];
        assert!(inferred.paragraphs[0].contains("2022年"));
    }
}
