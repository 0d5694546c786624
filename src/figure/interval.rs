//! An interval: all the numbers that a reported amount can stand for.

use super::Decimal;

/// The numbers from `low` to `high`; a missing end is open: the statement gives no bound there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The least number, if there is one.
    pub low: Option<Decimal>,
    /// The greatest number, if there is one.
    pub high: Option<Decimal>,
}

impl Interval {
    /// Nothing is known.
    pub const UNBOUNDED: Self = Self { low: None, high: None };

    /// One number alone.
    pub const fn exactly(value: Decimal) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    /// `value` with `margin` on either side.
    pub fn around(value: Decimal, margin: Decimal) -> Self {
        Self { low: Some(value - margin), high: Some(value + margin) }
    }

    /// `low` and everything above.
    pub const fn from(low: Decimal) -> Self {
        Self { low: Some(low), high: None }
    }

    /// `high` and everything below.
    pub const fn up_to(high: Decimal) -> Self {
        Self { low: None, high: Some(high) }
    }

    /// Whether it is one number alone.
    pub fn is_exact(&self) -> bool {
        self.low.is_some() && self.low == self.high
    }
}
