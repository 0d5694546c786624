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

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(value: &str, step: &str, qualifier: Qualifier, kind: UnitKind) -> [Option<String>; 2] {
        let [value, step] = [value, step].map(|text| text.parse().expect("a decimal number"));
        let Interval { low, high } = Amount { value, step, qualifier }.interval(kind);
        [low, high].map(|end| end.map(|end| end.to_string()))
    }

    #[test]
    fn an_interval_follows_from_the_step_and_the_qualifier() {
        for (value, step, kind, low, high) in [
            ("27", "1", UnitKind::Count, "27", "27"),
            ("269800", "100", UnitKind::Count, "269750", "269850"),
            ("27", "1", UnitKind::Mass, "26.5", "27.5"),
            ("35.7", "0.1", UnitKind::Mass, "35.65", "35.75"),
            ("-16.3", "0.1", UnitKind::Change, "-16.35", "-16.25"),
        ] {
            let ends = [low, high].map(|end| Some(end.to_owned()));
            assert_eq!(interval(value, step, Qualifier::AsStated, kind), ends, "{value}");
        }
        let count = |qualifier| interval("27", "1", qualifier, UnitKind::Count);
        assert_eq!(count(Qualifier::MoreThan), [Some("27".to_owned()), None]);
        assert_eq!(count(Qualifier::LessThan), [None, Some("27".to_owned())]);
        assert_eq!(count(Qualifier::About), [None, None]);
    }

    #[test]
    fn the_words_of_a_qualifier_are_in_both_languages() {
        for (qualifier, words) in Qualifier::ALL.into_iter().zip(["", "more than 超过", "about 约", "less than 不到"])
        {
            assert_eq!(qualifier.printed(), words);
        }
    }
}
