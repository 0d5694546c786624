//! The headline of a picture, and the sentences below it.

use super::overlaps::addends;
use crate::{
    analysis::{
        Comparison, Ratio, comparison, inputs_may_overlap, left_open, left_open_of_derived, named, overlaps_note,
        sum_in_words,
    },
    data::{Dataset, Dimension, Gap, Quantity, Stated},
    query::{Query, ViewContent, ViewForm},
    words::{PictureWords, colon, counted, fill, format, picture_words},
};

/// The content of a picture, of which the headline speaks.
#[derive(Clone, Copy)]
pub(super) struct Headline<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    /// The shown quantities.
    pub(super) shown: &'a [Quantity],
    /// All quantities of the view.
    pub(super) all: &'a [Quantity],
}

impl Headline<'_> {
    /// The headline and the sentences below it: the sum, the comparison of two figures, the chosen figure with what the
    /// statement leaves open about it, or a sentence about the view. `None` if there is nothing to say.
    pub(super) fn in_words(self) -> (Option<String>, Vec<String>) {
        let Self { dataset, query, shown, .. } = self;
        let language = query.language;
        let is_shown = |quantity: &Quantity| shown.contains(quantity);
        let addends = addends(query);
        if !addends.is_empty() {
            let headline = sum_in_words(dataset, addends, language).map_or_else(|reason| reason, |sum| sum.number);
            let names: Vec<_> = addends.iter().map(|&figure| named(dataset, figure, language)).collect();
            return (Some(headline), vec![names.join(" + "), overlaps_note(language)]);
        }
        if let Some((pinned, chosen)) = query.compared().filter(|(a, b)| is_shown(a) && is_shown(b)) {
            let Comparison { relation, ratio, cautions } = comparison(dataset, pinned, chosen, language);
            let headline = match ratio {
                Ok(Ratio { declared: Some(_), sentence, number, .. }) => [&sentence, colon(language), &number].concat(),
                Ok(Ratio { sentence, .. }) => sentence,
                Err(reason) => reason,
            };
            return (Some(headline), relation.into_iter().flatten().chain(cautions).collect());
        }
        if let Some(chosen) = query.chosen.filter(is_shown) {
            let open = match chosen {
                Quantity::Figure(figure) => left_open(dataset, figure, language),
                Quantity::Derived(derived) => left_open_of_derived(dataset, derived, language),
            };
            return (Some(self.figure(chosen)), open);
        }
        let overlap = inputs_may_overlap(dataset, self.all, language);
        (self.of_view(), overlap.into_iter().chain(self.key()).collect())
    }

    /// The sentence that explains the signs of a view.
    fn key(self) -> Option<String> {
        let language = self.query.language;
        match (self.query.view.content(), self.query.view.form()) {
            (_, ViewForm::Overlaps) => Some(overlaps_note(language)),
            (ViewContent::Rates | ViewContent::Ratios, _) => Some(picture_words(language).approximation_key.into()),
            (ViewContent::Figures, _) => None,
        }
    }

    /// "Guns confiscated: 2,677 guns".
    fn figure(self, quantity: Quantity) -> String {
        let language = self.query.language;
        let label = self.dataset.label_of(quantity).in_language(language);
        let number = format::quantity_with_unit(self.dataset, quantity, language);
        [label, colon(language), &number].concat()
    }

    /// The sentence about a view. Counts are of all figures of the view, whichever the picture has room for. If it has
    /// those of one dimension only, the sentence is about these.
    fn of_view(self) -> Option<String> {
        let view = self.query.view;
        let words = picture_words(self.query.language);
        match (self.all, view.content(), view.form()) {
            (_, _, ViewForm::Paragraphs | ViewForm::Rows) => None,
            (_, _, ViewForm::Gaps) => Some(self.questions(words)),
            (_, _, ViewForm::Calendars) => self.busiest_period(words),
            (&[only], ..) => Some(self.figure(only)),
            (_, ViewContent::Rates, _) => Some(words.averages.into()),
            (_, ViewContent::Ratios, _) => Some(words.ratios.into()),
            (_, ViewContent::Figures, _) => self.overlap(words),
        }
    }

    /// How many questions are open.
    fn questions(self, words: &PictureWords) -> String {
        let figures = self.all.iter().filter_map(|quantity| quantity.figure());
        let gaps = |figure| Gap::ALL.into_iter().filter(|&gap| self.dataset.has_gap(figure, gap)).count();
        let count = figures.map(gaps).sum::<usize>();
        let template = if count == 1 { words.one_question } else { words.questions };
        fill(template, &[("count", &count.to_string()), ("figures", &self.how_many(self.all))])
    }

    /// The period with the most figures, if there is a single one.
    fn busiest_period(self, words: &PictureWords) -> Option<String> {
        let Self { dataset, query: &Query { language, .. }, all, .. } = self;
        let count = |period| all.iter().filter(|&&quantity| dataset.period_of(quantity) == period).count();
        let most = dataset.periods().map(count).max()?;
        let mut busiest = dataset.periods().filter(|&period| count(period) == most);
        let (Some(period), None) = (busiest.next(), busiest.next()) else { return None };
        let (name, figures) = (dataset[period].label.in_language(language), self.how_many(all));
        if most == all.len() {
            return Some([name, colon(language), &figures].concat());
        }
        Some(fill(words.most_in_period, &[("most", &most.to_string()), ("figures", &figures), ("period", name)]))
    }

    /// For how many pairs the statement does not say whether they overlap; for figures of one dimension, only that it
    /// does not say so.
    fn overlap(self, words: &PictureWords) -> Option<String> {
        let Self { dataset, query, shown, all } = self;
        let dimension = |&quantity: &Quantity| dataset.dimension_of(quantity);
        // Parts are left out as a whole, so the shown figures of a dimension are all of it.
        let first = shown.first().map(dimension);
        let of_group = first.filter(|&first| shown.iter().all(|quantity| dimension(quantity) == first));
        if let Some(group) = of_group {
            return (self.open_pairs(shown) > 0).then(|| self.group_overlaps(words, group));
        }
        let count = self.open_pairs(all);
        let template =
            if query.view.form() == ViewForm::Overlaps { words.pairs_of_figures } else { words.pairs_of_all };
        let pairs = fill(if count == 1 { words.one_pair } else { words.pairs }, &[("count", &count.to_string())]);
        (count > 0).then(|| fill(template, &[("pairs", &pairs), ("figures", &self.how_many(all))]))
    }

    fn group_overlaps(self, words: &PictureWords, dimension: Dimension) -> String {
        let heading = format::dimension_heading(self.dataset, dimension, self.query.language);
        fill(words.group_may_overlap, &[("heading", &heading), ("figures", &self.how_many(self.shown))])
    }

    /// The number of pairs of which the statement does not say whether one figure is part of the other.
    fn open_pairs(self, quantities: &[Quantity]) -> usize {
        let is_here = |figure| quantities.contains(&Quantity::Figure(figure));
        let open = self.dataset.relations().iter().filter(|relation| relation.stated == Stated::NotStated);
        open.filter(|relation| is_here(relation.whole) && is_here(relation.part)).count()
    }

    fn how_many(self, quantities: &[Quantity]) -> String {
        counted(self.query.view, quantities.len(), self.query.language)
    }
}
