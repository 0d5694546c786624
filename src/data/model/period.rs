//! A period: the days that a figure covers.

use time::{Date, Time};

use crate::data::{Id, Span, Text};

/// A range of days, both ends included, or a range of nights with their hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The id in the dataset and in links.
    pub id: Id,
    /// The label.
    pub label: Text,
    /// The first day.
    pub from: Date,
    /// The last day; never before the first.
    pub to: Date,
    /// Whether the statement names no first day and the dataset’s is inferred.
    pub from_inferred: bool,
    /// What the statement leaves open about these days, if anything.
    pub caution: Option<Text>,
    /// The hours of each night, if the period consists of nights.
    pub nightly: Option<Nightly>,
}

/// The hours of a night. If the end is earlier on the clock than the start, the night ends the next morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nightly {
    /// The start of each night.
    pub from: Time,
    /// The end of each night.
    pub to: Time,
}

impl Period {
    /// Whether nothing is known of its first day, so that it has no length.
    pub fn is_open(&self) -> bool {
        self.from_inferred && self.from == self.to
    }

    /// The number of days, or of nights where the period is made of nights; at least 1.
    pub fn days(&self) -> i64 {
        (self.to - self.from).whole_days() + 1
    }

    /// Whether the period consists of days or nights.
    pub const fn span(&self) -> Span {
        if self.nightly.is_some() { Span::Night } else { Span::Day }
    }

    /// The total minutes of all nights; `None` for whole days.
    pub fn night_minutes(&self) -> Option<i64> {
        let night = self.nightly?;
        let minutes = (night.to - night.from).whole_minutes().rem_euclid(24 * 60);
        Some(minutes * self.days())
    }
}

#[cfg(test)]
mod tests {
    use crate::data::sample::dataset;

    #[test]
    fn only_a_single_day_that_is_inferred_is_an_open_period() {
        let dataset = dataset();
        let campaign = &dataset[dataset.period_by_id("campaign").expect("a period")];
        for (from, from_inferred, is_open) in [
            (campaign.from, true, false),
            (campaign.from, false, false),
            (campaign.to, false, false),
            (campaign.to, true, true),
        ] {
            let mut period = campaign.clone();
            (period.from, period.from_inferred) = (from, from_inferred);
            assert_eq!(period.is_open(), is_open, "{from} {from_inferred}");
        }
    }
}
