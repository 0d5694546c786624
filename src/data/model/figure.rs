//! A figure: one number that the statement reports.

use crate::data::{Amount, Category, Id, Interval, Mention, Period, Ref, Text, Unit};

/// One number that the statement reports, with all that is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The name in links.
    pub id: Id,
    /// What was counted or measured, in our own words.
    pub label: Text,
    /// The part of the statement's account it belongs to.
    pub category: Ref<Category>,
    /// What its number counts or measures.
    pub unit: Ref<Unit>,
    /// The days it covers.
    pub period: Ref<Period>,
    /// Whether its number adds up over the period.
    pub nature: Nature,
    /// The number, and how it was printed.
    pub amount: Amount,
    /// What the number can stand for, given how it was printed.
    pub interval: Interval,
    /// Where it stands; at least one place.
    pub mentions: Vec<Mention>,
    /// What the number does not say.
    pub caution: Text,
}

/// Whether a number adds up over its period, as national accounts tell flows from stocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nature {
    /// It adds up over the period, so it has a pace.
    #[default]
    Flow,
    /// It was there at one time, such as a list drawn up at the start.
    Stock,
}

impl Nature {
    /// Every nature.
    pub const ALL: [Self; 2] = [Self::Flow, Self::Stock];

    /// The name in the dataset.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Stock => "stock",
        }
    }
}
