//! A figure: one number that the statement reports.

use crate::data::{Amount, Category, Gap, Id, Interval, Mention, Period, Ref, Text, Unit};

/// One number that the statement reports, with its context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The id in links.
    pub id: Id,
    /// The label, in our own words.
    pub label: Text,
    /// The category.
    pub category: Ref<Category>,
    /// The unit.
    pub unit: Ref<Unit>,
    /// The period that it covers.
    pub period: Ref<Period>,
    /// Whether the number accumulates over the period.
    pub nature: Nature,
    /// The number with its printed precision.
    pub amount: Amount,
    /// The interval that the printed form implies.
    pub interval: Interval,
    /// The places in the statement that print it; at least one.
    pub mentions: Vec<Mention>,
    /// The declared kinds of what the statement leaves open. [`Dataset::has_gap`](crate::data::Dataset::has_gap) knows
    /// all kinds.
    pub left_open: Vec<Gap>,
    /// The caution: what this number does not say, beyond what follows from its other fields.
    pub caution: Option<Text>,
    /// Whether no editor has confirmed it: it is a draft that a program made.
    pub unconfirmed: bool,
}

/// Whether a number accumulates over its period, like flows and stocks in national accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nature {
    /// It accumulates over the period, so it has a rate.
    #[default]
    Flow,
    /// It describes one point in time, such as a list from the start of the period.
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
