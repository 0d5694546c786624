//! A unit: what a figure counts or measures.

use crate::data::{Id, Text};

/// A unit of figures. Only figures of the same unit share an axis.
///
/// Things that nobody would compare have different units, even if the labels are the same: people caught and people
/// sent out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name in the dataset.
    pub id: Id,
    /// The kind of its numbers.
    pub kind: UnitKind,
    /// The label after a number: "people", "kg", "%".
    pub label: Text,
    /// The singular, as in "per case"; the same as the label if there is no singular.
    pub one: Text,
    /// The title of a group of figures in this unit: "People".
    pub heading: Text,
    /// The caption of a chart of such figures, by an editor: what the reader must not do with them.
    pub caption: Option<Text>,
}

/// The kind of the numbers of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A count of whole things. It is exact if it is printed to the last digit.
    Count,
    /// A weight.
    Mass,
    /// Another measured amount, such as a length, an area or a time.
    Measure,
    /// A sum of money.
    Money,
    /// A relative change in percent. Only this kind can be negative.
    Change,
    /// A share of a whole in percent.
    Share,
}

impl UnitKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Count, Self::Mass, Self::Measure, Self::Money, Self::Change, Self::Share];

    /// The name in the dataset.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Mass => "mass",
            Self::Measure => "measure",
            Self::Money => "money",
            Self::Change => "change",
            Self::Share => "share",
        }
    }

    /// Whether its numbers are in percent. They are never added up.
    pub const fn is_percent(self) -> bool {
        matches!(self, Self::Change | Self::Share)
    }
}
