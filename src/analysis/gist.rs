//! The summary of a paragraph, with the numbers in it that are figures of the paragraph.

use super::check::each_token;
use crate::data::{Dataset, Figure, Language, Ref, UnitKind};

/// A part of a summary: text, or the number of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GistPart {
    /// The text as the summary has it.
    pub text: &'static str,
    /// The figure whose number it is.
    pub figure: Option<Ref<Figure>>,
}

/// The summary of a paragraph, counted from 1, in parts. A number is that of the first figure of the paragraph with its
/// size, in whichever form it is written. Each figure is found at most once.
pub fn gist_parts(dataset: &'static Dataset, paragraph: usize, language: Language) -> Vec<GistPart> {
    let Some(shown) = paragraph.checked_sub(1).and_then(|index| dataset.statement.paragraphs.get(index)) else {
        return Vec::new();
    };
    let gist = shown.gist.in_language(language);
    let stands_here = |figure: &Ref<Figure>| dataset[*figure].mentions.iter().any(|said| said.paragraph == paragraph);
    let mut figures: Vec<_> = dataset.figures().filter(stands_here).collect();
    let mut parts = Vec::new();
    let mut from = 0;
    each_token(gist, |range, token| {
        let is_said = |&figure: &Ref<Figure>| {
            let is_percent = dataset[dataset[figure].unit].kind == UnitKind::Change;
            (dataset[figure].amount.value.abs(), is_percent) == (token.value, token.is_percent)
        };
        if let Some(found) = figures.iter().position(is_said) {
            parts.push(GistPart { text: &gist[from..range.start], figure: None });
            parts.push(GistPart { text: &gist[range.clone()], figure: Some(figures.remove(found)) });
            from = range.end;
        }
    });
    parts.push(GistPart { text: &gist[from..], figure: None });
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample;

    /// The numbers of a paragraph's summary with the ids of their figures.
    fn numbers(dataset: &'static Dataset, paragraph: usize, language: Language) -> Vec<(&'static str, &'static str)> {
        let parts = gist_parts(dataset, paragraph, language).into_iter();
        parts.filter_map(|part| Some((part.text, dataset[part.figure?].id.as_str()))).collect()
    }

    #[test]
    fn a_number_in_a_summary_is_that_of_its_figure_in_both_languages() {
        let dataset: &'static Dataset = Box::leak(Box::new(sample::dataset()));
        for (paragraph, en, zh) in [
            (
                2,
                &[("269,800", "cases-solved"), ("465,800", "suspects")][..],
                &[("26.98万", "cases-solved"), ("46.58万", "suspects")][..],
            ),
            (3, &[("16.3%", "half-year-change")], &[("16.3%", "half-year-change")]),
            (10, &[("27", "wave-cases")], &[("27", "wave-cases")]),
            (
                13,
                &[
                    ("12.05 million", "deployed"),
                    ("23.05 million", "mass-prevention"),
                    ("89,000", "patrol-suspects"),
                    ("256,000", "inspections"),
                ],
                &[
                    ("1205万", "deployed"),
                    ("2305万", "mass-prevention"),
                    ("8.9万", "patrol-suspects"),
                    ("25.6万", "inspections"),
                ],
            ),
            (
                17,
                &[("2,677", "guns"), ("8,954", "explosives"), ("11,000", "knives")],
                &[("2677", "guns"), ("8954", "explosives"), ("1.1万", "knives")],
            ),
        ] {
            assert_eq!(numbers(dataset, paragraph, Language::En), en);
            assert_eq!(numbers(dataset, paragraph, Language::Zh), zh);
        }
    }

    #[test]
    fn the_parts_are_the_whole_summary() {
        let dataset: &'static Dataset = Box::leak(Box::new(sample::dataset()));
        for (index, paragraph) in dataset.statement.paragraphs.iter().enumerate() {
            for language in Language::ALL {
                let text: String = gist_parts(dataset, index + 1, language).iter().map(|part| part.text).collect();
                assert_eq!(text, paragraph.gist.in_language(language));
            }
        }
    }
}
