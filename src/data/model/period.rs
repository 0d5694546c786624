//! A period: the days that a figure covers.

use time::{Date, Time};

use crate::data::{Id, Span, Text};

/// A run of days, both ends included, and for nights the hours of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The name in the dataset and in links.
    pub id: Id,
    /// What a reader sees.
    pub label: Text,
    /// The first day.
    pub from: Date,
    /// The last day; never before the first.
    pub to: Date,
    /// What the statement leaves open about these days, where something is.
    pub caution: Option<Text>,
    /// The hours of each night, where the period is made of nights.
    pub nightly: Option<Nightly>,
}

/// The hours of a night; a night that ends earlier on the clock than it begins ends the next morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nightly {
    /// When each night begins.
    pub from: Time,
    /// When each night ends.
    pub to: Time,
}

impl Period {
    /// The number of days, or of nights where the period is made of nights; at least 1.
    pub fn days(&self) -> i64 {
        (self.to - self.from).whole_days() + 1
    }

    /// What the period is made of.
    pub const fn span(&self) -> Span {
        if self.nightly.is_some() { Span::Night } else { Span::Day }
    }

    /// The minutes that all nights cover together; `None` for whole days.
    pub fn night_minutes(&self) -> Option<i64> {
        let night = self.nightly?;
        let minutes = (night.to - night.from).whole_minutes().rem_euclid(24 * 60);
        Some(minutes * self.days())
    }
}
