//! A quantity: a number of the dataset, reported by the statement or derived from what it reports.

use std::mem;

use crate::data::{
    Category, Dataset, Decimal, Derived, Dimension, Divisor, Figure, Id, Interval, Period, Ref, Text, in_order,
};

/// A number of the dataset, reported or derived.
///
/// Both kinds share one namespace of ids, so links and marks refer to both in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// Reported by the statement.
    Figure(Ref<Figure>),
    /// Derived from reported figures.
    Derived(Ref<Derived>),
}

impl Quantity {
    /// The figure, if it is a reported one.
    pub const fn figure(self) -> Option<Ref<Figure>> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Derived(_) => None,
        }
    }
}

impl From<Ref<Figure>> for Quantity {
    fn from(figure: Ref<Figure>) -> Self {
        Self::Figure(figure)
    }
}

impl From<Ref<Derived>> for Quantity {
    fn from(derived: Ref<Derived>) -> Self {
        Self::Derived(derived)
    }
}

impl Dataset {
    /// Every quantity: the figures in the statement's order, then the derived figures.
    pub fn quantities(&self) -> impl Iterator<Item = Quantity> + use<> {
        self.figures().map(Quantity::Figure).chain(self.derived().map(Quantity::Derived))
    }

    /// The place of a quantity among all [quantities](Self::quantities).
    pub fn number_of(&self, quantity: Quantity) -> usize {
        match quantity {
            Quantity::Figure(figure) => figure.index(),
            Quantity::Derived(derived) => self.figures.len() + derived.index(),
        }
    }

    /// The number of [quantities](Self::quantities).
    pub fn quantity_count(&self) -> usize {
        self.figures.len() + self.derived.len()
    }

    /// The id of a quantity.
    pub fn id_of(&self, quantity: Quantity) -> &Id {
        match quantity {
            Quantity::Figure(figure) => &self[figure].id,
            Quantity::Derived(derived) => &self[derived].id,
        }
    }

    /// The label of a quantity.
    pub fn label_of(&self, quantity: Quantity) -> &Text {
        match quantity {
            Quantity::Figure(figure) => &self[figure].label,
            Quantity::Derived(derived) => &self[derived].label,
        }
    }

    /// The interval of a quantity.
    pub fn interval_of(&self, quantity: Quantity) -> Interval {
        match quantity {
            Quantity::Figure(figure) => self[figure].interval,
            Quantity::Derived(derived) => self[derived].interval,
        }
    }

    /// The nominal value, where its mark is drawn: the printed number, or the result for the printed numbers.
    pub fn nominal_of(&self, quantity: Quantity) -> Decimal {
        match quantity {
            Quantity::Figure(figure) => self[figure].amount.value,
            Quantity::Derived(derived) => self[derived].nominal,
        }
    }

    /// The dimension of a quantity.
    pub fn dimension_of(&self, quantity: Quantity) -> Dimension {
        match quantity {
            Quantity::Figure(figure) => Dimension::Unit(self[figure].unit),
            Quantity::Derived(derived) => self[derived].dimension,
        }
    }

    /// The quantity and all that it is computed from, each once, in the order of the formula.
    pub fn computation_of(&self, quantity: Quantity) -> Vec<Quantity> {
        let mut found = Vec::new();
        // A formula can have a quantity many times. It is followed once.
        let mut seen = vec![false; self.quantity_count()];
        let mut waiting = vec![quantity];
        while let Some(next) = waiting.pop() {
            if mem::replace(&mut seen[self.number_of(next)], true) {
                continue;
            }
            found.push(next);
            if let Quantity::Derived(derived) = next {
                let &Derived { of, per, .. } = &self[derived];
                if let Divisor::Quantity(per) = per {
                    waiting.push(per);
                }
                waiting.push(of);
            }
        }
        found
    }

    /// The reported figures that it is computed from, each once, in the order of the formula. A reported figure is its own
    /// source.
    pub fn sources_of(&self, quantity: Quantity) -> Vec<Ref<Figure>> {
        match quantity {
            Quantity::Figure(figure) => vec![figure],
            Quantity::Derived(_) => self.computation_of(quantity).into_iter().filter_map(Quantity::figure).collect(),
        }
    }

    /// Whether nobody has confirmed one of its [sources](Self::sources_of).
    pub fn is_unconfirmed(&self, quantity: Quantity) -> bool {
        self.sources_of(quantity).into_iter().any(|figure| self[figure].unconfirmed)
    }

    /// The paragraphs of all its [sources](Self::sources_of), counted from 1, in ascending order.
    pub fn paragraphs_of(&self, quantity: Quantity) -> Vec<usize> {
        self.paragraphs_of_all([quantity])
    }

    /// The paragraphs of all sources of several quantities, likewise.
    pub fn paragraphs_of_all(&self, quantities: impl IntoIterator<Item = Quantity>) -> Vec<usize> {
        let sources = quantities.into_iter().flat_map(|quantity| self.sources_of(quantity));
        let mentions = sources.flat_map(|source| &self[source].mentions);
        let mut paragraphs = in_order(mentions.map(|mention| mention.paragraph), usize::cmp);
        paragraphs.dedup();
        paragraphs
    }

    /// The main figure of a quantity: the first of its [sources](Self::sources_of).
    pub fn subject_of(&self, quantity: Quantity) -> Ref<Figure> {
        match quantity {
            Quantity::Figure(figure) => figure,
            Quantity::Derived(derived) => self.subject_of(self[derived].of),
        }
    }

    /// The category of its [subject](Self::subject_of).
    pub fn category_of(&self, quantity: Quantity) -> Ref<Category> {
        self[self.subject_of(quantity)].category
    }

    /// The period of its [subject](Self::subject_of).
    pub fn period_of(&self, quantity: Quantity) -> Ref<Period> {
        self[self.subject_of(quantity)].period
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    fn named(dataset: &Dataset, id: &str) -> Quantity {
        dataset.quantity_by_id(id).expect("a quantity")
    }

    #[test]
    fn quantities_are_numbered_in_their_order() {
        let dataset = dataset();
        let numbers: Vec<_> = dataset.quantities().map(|quantity| dataset.number_of(quantity)).collect();
        let count = dataset.figures().len() + dataset.derived().len();
        assert_eq!(numbers, (0..count).collect::<Vec<_>>());
        assert_eq!(dataset.quantity_count(), count);
    }

    #[test]
    fn the_sources_of_a_quantity_are_the_figures_of_its_formula() {
        let dataset = dataset();
        for (id, sources, paragraphs) in [
            ("guns", &["guns"][..], &[17][..]),
            ("suspects-per-case", &["suspects", "cases-solved"], &[2, 8]),
            ("guns-per-day", &["guns"], &[17]),
            ("wave-guns-per-hundred-guns", &["wave-guns", "guns"], &[10, 17]),
            ("night-against-patrol", &["night-offenders", "patrol-suspects"], &[13, 14]),
        ] {
            let quantity = named(&dataset, id);
            let ids: Vec<_> = dataset.sources_of(quantity).into_iter().map(|one| dataset[one].id.as_str()).collect();
            assert_eq!(ids, sources, "{id}");
            assert_eq!(dataset.paragraphs_of(quantity), paragraphs, "{id}");
            assert_eq!(dataset[dataset.subject_of(quantity)].id.as_str(), sources[0], "{id}");
        }
        let several = ["guns", "suspects-per-case", "wave-guns"].map(|id| named(&dataset, id));
        assert_eq!(dataset.paragraphs_of_all(several), [2, 8, 10, 17]);
    }

    #[test]
    fn a_quantity_has_the_category_and_the_period_of_its_subject() {
        let dataset = dataset();
        for (id, category, period) in
            [("guns", "risk", "campaign"), ("wave-guns-per-hundred-guns", "crackdown", "joint-wave")]
        {
            let quantity = named(&dataset, id);
            assert_eq!(dataset[dataset.category_of(quantity)].id.as_str(), category, "{id}");
            assert_eq!(dataset[dataset.period_of(quantity)].id.as_str(), period, "{id}");
        }
    }

    #[test]
    fn a_quantity_is_unconfirmed_if_one_of_its_sources_is() {
        let mut dataset = dataset();
        let guns = dataset.figure_by_id("guns").expect("a figure");
        dataset.figures[guns.index()].unconfirmed = true;
        for (id, is_unconfirmed) in [
            ("guns", true),
            ("guns-per-day", true),
            ("wave-guns-per-hundred-guns", true),
            ("wave-guns", false),
            ("suspects-per-case", false),
        ] {
            assert_eq!(dataset.is_unconfirmed(named(&dataset, id)), is_unconfirmed, "{id}");
        }
    }
}
