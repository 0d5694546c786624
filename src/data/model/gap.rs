//! A gap: what the statement leaves open about a figure, by kind.

use crate::data::{Dataset, Figure, Ref, Stated};

/// A kind of gap in what the statement says about a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// What exactly is counted is not stated.
    Meaning,
    /// What came of it is not stated.
    Outcome,
    /// Whether the figure contains another figure, or is contained in one, is not stated.
    Overlap,
    /// Whether one thing can be counted several times is not stated.
    Repeats,
    /// The first day of the period is not stated.
    FirstDay,
    /// The sentence has no date: the period is that of the text before it.
    Date,
    /// The number has no lower or no upper bound.
    Bound,
}

impl Gap {
    /// Every kind, in the order in which the site shows them.
    pub const ALL: [Self; 7] =
        [Self::Meaning, Self::Outcome, Self::Overlap, Self::Repeats, Self::FirstDay, Self::Date, Self::Bound];

    /// The kinds that a dataset declares for a figure. The others follow from its other fields.
    pub const DECLARED: [Self; 4] = [Self::Meaning, Self::Outcome, Self::Repeats, Self::Date];

    /// The name in the dataset.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meaning => "meaning",
            Self::Outcome => "outcome",
            Self::Overlap => "overlap",
            Self::Repeats => "repeats",
            Self::FirstDay => "first_day",
            Self::Date => "date",
            Self::Bound => "bound",
        }
    }
}

impl Dataset {
    /// Whether the statement leaves this open about a figure.
    pub fn has_gap(&self, figure: Ref<Figure>, gap: Gap) -> bool {
        let shown = &self[figure];
        match gap {
            Gap::Meaning | Gap::Outcome | Gap::Repeats | Gap::Date => shown.left_open.contains(&gap),
            Gap::Overlap => self.relations_of(figure).any(|relation| relation.stated == Stated::NotStated),
            Gap::FirstDay => self[shown.period].from_inferred,
            Gap::Bound => shown.interval.low.is_none() || shown.interval.high.is_none(),
        }
    }
}
