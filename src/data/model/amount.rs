//! An amount: a reported number with its precision and qualifier.

use crate::data::{Decimal, Interval, UnitKind};

/// A reported number, with the precision and the qualifier of its printed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The number in base units. A decrease is negative.
    pub value: Decimal,
    /// The place value of its last significant printed digit: 100 for "269,800".
    pub step: Decimal,
    /// How exact the number is, according to the statement.
    pub qualifier: Qualifier,
}

impl Amount {
    /// The interval of the number: half a step on either side for a number without qualifier, one open end for "more
    /// than" and "less than", and no bounds for "about". A count that is printed to its last digit is exact.
    pub fn interval(&self, kind: UnitKind) -> Interval {
        match self.qualifier {
            Qualifier::AsStated if kind == UnitKind::Count && self.step == Decimal::ONE => {
                Interval::exactly(self.value)
            }
            Qualifier::AsStated => Interval::around(self.value, self.step.half()),
            Qualifier::MoreThan => Interval::from(self.value),
            Qualifier::LessThan => Interval::up_to(self.value),
            Qualifier::About => Interval::UNBOUNDED,
        }
    }
}

/// What the statement says of a number's exactness.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Qualifier {
    /// No qualifier.
    #[default]
    AsStated,
    /// "More than": the number is a lower bound.
    MoreThan,
    /// "About": the number is approximate, with an unknown error.
    About,
    /// "Less than": the number is an upper bound.
    LessThan,
}

impl Qualifier {
    /// Every qualifier.
    pub const ALL: [Self; 4] = [Self::AsStated, Self::MoreThan, Self::About, Self::LessThan];

    /// The name in the dataset.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsStated => "as_stated",
            Self::MoreThan => "more_than",
            Self::About => "about",
            Self::LessThan => "less_than",
        }
    }

    /// The words before a number in English and Chinese, as far as there are any.
    pub(crate) const fn printed(self) -> &'static str {
        match self {
            Self::AsStated => "",
            Self::MoreThan => "more than 超过",
            Self::About => "about 约",
            Self::LessThan => "less than 不到",
        }
    }
}
