//! What the finder says of a number: its place, its value and what it is, with the reason for each decision.

use std::ops::Range;

use crate::data::{Decimal, Qualifier};

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The number of its paragraph, from 1. Lines without text are not counted.
    pub paragraph: usize,
    /// Where it begins in its line, in code points from 0.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// The token as it is printed.
    pub printed: String,
    /// What it is.
    pub kind: NumberKind,
    /// Its value in base units, or in percent. `None` for a date such as 2022-07-27, for a vague amount, and for a number
    /// that no dataset may hold.
    pub value: Option<Decimal>,
    /// The place value of its last significant digit; trailing zeros are never significant.
    pub step: Option<Decimal>,
    /// What the text says of its exactness.
    pub qualifier: Qualifier,
    /// What it counts or measures, as printed; empty if the text does not say so next to it.
    pub unit: String,
    /// Whether it is the size of an increase or of a decrease.
    pub change: Change,
    /// What it is about: the words beside it, as a draft for a label; empty if it stands alone.
    pub what: String,
    /// Why: the decisions in the order in which they were made.
    pub reasons: Vec<Reason>,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberKind {
    /// A reported amount.
    Figure,
    /// A year, a month, a day, or a whole date.
    Date,
    /// A time of the day.
    Time,
    /// A place in an order.
    Ordinal,
    /// A part of a name, a code or a telephone number.
    PartOfName,
    /// A length of time.
    Duration,
    /// An age of persons.
    Age,
    /// The base of a rate: 100,000 in "per 100,000 people".
    RateDenominator,
    /// The number of an item of a list.
    ListMarker,
    /// The number of a page, a table, a figure or a footnote.
    Furniture,
}

impl NumberKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Figure,
        Self::Date,
        Self::Time,
        Self::Ordinal,
        Self::PartOfName,
        Self::Duration,
        Self::Age,
        Self::RateDenominator,
        Self::ListMarker,
        Self::Furniture,
    ];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Time => "time",
            Self::Ordinal => "ordinal",
            Self::PartOfName => "part_of_name",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::RateDenominator => "rate_denominator",
            Self::ListMarker => "list_marker",
            Self::Furniture => "furniture",
        }
    }
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Change {
    /// The number is a level, not a change.
    #[default]
    None,
    /// An increase.
    Up,
    /// A decrease.
    Down,
}

impl Change {
    /// Every direction.
    pub const ALL: [Self; 3] = [Self::None, Self::Up, Self::Down];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// A decision about a number, and the words that decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What was decided.
    pub decision: Decision,
    /// The rule, as a short phrase in English.
    pub rule: &'static str,
    /// The place of the words that the rule is about, in code points of the line.
    pub evidence: Range<usize>,
}

/// What a reason is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// The kind.
    Kind,
    /// The qualifier.
    Qualifier,
    /// The unit.
    Unit,
    /// The change.
    Change,
}

impl Decision {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Qualifier => "qualifier",
            Self::Unit => "unit",
            Self::Change => "change",
        }
    }
}
