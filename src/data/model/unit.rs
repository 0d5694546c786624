//! A unit: what a figure counts or measures.

use crate::data::{Id, Text};

/// A unit of figures; only figures of the same unit ever share an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name in the dataset.
    pub id: Id,
    /// What its numbers are.
    pub kind: UnitKind,
    /// What stands after a number: "people", "kg", "%".
    pub label: Text,
    /// One of it, as it stands after "per": "case"; the label where it is the same in number.
    pub one: Text,
    /// The title of a group of figures in this unit: "People".
    pub heading: Text,
}

/// What the numbers of a unit are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// Whole things, counted; printed to the last digit, a count is exact.
    Count,
    /// A weight.
    Mass,
    /// A sum of money.
    Money,
    /// A relative change in percent; the only kind whose values may be negative.
    Change,
}

impl UnitKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Count, Self::Mass, Self::Money, Self::Change];

    /// The name in the dataset.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Mass => "mass",
            Self::Money => "money",
            Self::Change => "change",
        }
    }
}
