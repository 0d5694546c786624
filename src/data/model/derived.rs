//! A derived figure: a number that the statement does not print but that follows from those it does.

use crate::data::{Decimal, Id, Interval, Quantity, Ref, Text, Unit};

/// A number computed from reported figures, declared in the dataset as structure: what by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The name in links; no figure has it.
    pub id: Id,
    /// What it is called, in our own words.
    pub label: Text,
    /// How it is computed.
    pub kind: DerivedKind,
    /// What is divided, or what something is taken from.
    pub of: Quantity,
    /// What it is divided by, or what is taken from it.
    pub per: Divisor,
    /// For how many of `per` it is given, as the number of zeros: 0 for one, 2 for a hundred.
    pub basis: i32,
    /// Whether both numbers speak of the same things.
    pub scope: Scope,
    /// What its number counts or measures.
    pub dimension: Dimension,
    /// What comes of the numbers as printed, in 15 digits.
    pub nominal: Decimal,
    /// What it can stand for, given what the numbers it comes of can stand for.
    pub interval: Interval,
}

/// How a derived figure is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DerivedKind {
    /// One number divided by another.
    Ratio,
    /// A part divided by the whole that the statement says it belongs to.
    Share,
    /// A number divided by the days or the nights it covers.
    Rate,
    /// One number less another.
    Difference,
}

impl DerivedKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Ratio, Self::Share, Self::Rate, Self::Difference];

    /// The name in the dataset.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Share => "share",
            Self::Rate => "rate",
            Self::Difference => "difference",
        }
    }
}

/// What a derived figure is per.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divisor {
    /// Another quantity.
    Quantity(Quantity),
    /// The days or the nights of the figure's period.
    Time {
        /// Which of them.
        span: Span,
        /// How many there are; at least 1.
        count: u32,
    },
}

/// The spans of time that a period is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// Whole days.
    Day,
    /// Nights.
    Night,
}

impl Span {
    /// Every span.
    pub const ALL: [Self; 2] = [Self::Day, Self::Night];

    /// The name in the dataset.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Night => "night",
        }
    }
}

/// Whether the two numbers of a derived figure speak of the same things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// They do: the same things over the same time.
    Same,
    /// The statement does not say whether one contains the other; the text says what is left open.
    OverlapNotStated(Text),
}

impl Scope {
    /// The names of the scopes in the dataset.
    pub const NAMES: [&'static str; 2] = ["same", "overlap_not_stated"];
}

/// What the number of a quantity counts or measures. Only numbers of one dimension share an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// A unit.
    Unit(Ref<Unit>),
    /// A unit by day or by night, which stand side by side where lengths are told.
    Pace(Ref<Unit>),
    /// A unit by another.
    UnitPerUnit(Ref<Unit>, Ref<Unit>),
    /// A number of times, given for one or for a power of ten: both numbers have the same unit.
    Times {
        /// The number of zeros of what it is given for: 0 for one, 2 for a hundred.
        basis: i32,
    },
}
