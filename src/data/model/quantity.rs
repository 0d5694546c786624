//! A quantity: a number of the dataset, reported by the statement or derived from what it reports.

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

    /// The reported figures that it is computed from, in the order of the formula. A reported figure is its own source.
    pub fn sources_of(&self, quantity: Quantity) -> Vec<Ref<Figure>> {
        match quantity {
            Quantity::Figure(figure) => vec![figure],
            Quantity::Derived(derived) => {
                let mut sources = self.sources_of(self[derived].of);
                if let Divisor::Quantity(per) = self[derived].per {
                    sources.extend(self.sources_of(per));
                }
                sources
            }
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
