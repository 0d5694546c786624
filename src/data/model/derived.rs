//! A derived figure: a number that is computed from reported figures.

use crate::data::{Decimal, Id, Interval, Quantity, Ref, Text, Unit};

/// A number computed from reported figures by a formula that the dataset declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The id in links. No reported figure has the same.
    pub id: Id,
    /// The label, in our own words.
    pub label: Text,
    /// The kind of formula.
    pub kind: DerivedKind,
    /// The dividend or minuend.
    pub of: Quantity,
    /// The divisor or subtrahend.
    pub per: Divisor,
    /// The power of ten of `per` that the number refers to: 0 for per one, 2 for per hundred.
    pub basis: i32,
    /// Whether both inputs have the same scope.
    pub scope: Scope,
    /// The dimension of the number.
    pub dimension: Dimension,
    /// The result for the printed numbers, in 15 digits.
    pub nominal: Decimal,
    /// The interval of the result, computed from the intervals of the inputs.
    pub interval: Interval,
}

/// The kind of formula of a derived figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DerivedKind {
    /// One number divided by another.
    Ratio,
    /// A part divided by the whole that the statement says it belongs to.
    Share,
    /// A number divided by the days or the nights it covers.
    Rate,
    /// One number minus another.
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

/// The divisor of a derived figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divisor {
    /// Another quantity.
    Quantity(Quantity),
    /// The days or the nights of the figure's period.
    Time {
        /// Days or nights.
        span: Span,
        /// Their number, at least 1.
        count: u32,
    },
}

/// The kind of spans that a period consists of.
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

/// Whether the two inputs of a derived figure have the same scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The same scope: the same things over the same time.
    Same,
    /// The statement does not say whether one scope contains the other. The text describes what is left open.
    OverlapNotStated(Text),
}

impl Scope {
    /// The names of the scopes in the dataset.
    pub const NAMES: [&'static str; 2] = ["same", "overlap_not_stated"];
}

/// What the two numbers of a ratio are of. Ratios of different measures are not of one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Of a unit.
    Unit(Ref<Unit>),
    /// Of a unit per day or per night.
    Pace(Ref<Unit>),
    /// Of a unit per another unit.
    UnitPerUnit(Ref<Unit>, Ref<Unit>),
}

impl Measure {
    /// What the numbers of a dimension are of. A ratio of ratios is of what they are of.
    pub(in crate::data) const fn of(dimension: Dimension) -> Self {
        match dimension {
            Dimension::Unit(unit) => Self::Unit(unit),
            Dimension::Pace(unit) => Self::Pace(unit),
            Dimension::UnitPerUnit(unit, per) => Self::UnitPerUnit(unit, per),
            Dimension::Times { of, .. } => of,
        }
    }
}

/// The dimension of a quantity. Only numbers of the same dimension share an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// A unit.
    Unit(Ref<Unit>),
    /// A unit per day or per night.
    Pace(Ref<Unit>),
    /// A unit per another unit.
    UnitPerUnit(Ref<Unit>, Ref<Unit>),
    /// A ratio of two numbers of the same unit, per one or per a power of ten.
    Times {
        /// What both numbers are of.
        of: Measure,
        /// The exponent of the power of ten: 0 for per one, 2 for per hundred.
        basis: i32,
    },
}
