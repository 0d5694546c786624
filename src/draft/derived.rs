//! The numbers that a dataset computes from its figures: numbers per day or night, and ratios.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use super::model::{Draft, Figure, MOST_OFFERED, Status, Words};
use crate::{
    data::{DerivedKind, Language, Nature, Span},
    words::{draft_words, fill},
};

/// A number that is computed from others. Numbers are given by their keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derived {
    /// A key that no other number of the draft has.
    pub key: u32,
    /// The id, if it is already published under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The label, if an editor has written one.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub label: Words,
    /// The formula.
    pub kind: DerivedKind,
    /// The dividend or minuend.
    pub of: u32,
    /// The divisor or subtrahend; `None` for the days or nights of the figure.
    pub per: Option<u32>,
    /// The power of ten of the divisor that the number refers to.
    pub basis: i32,
    /// What the statement leaves open about the scope of the two numbers; blank if both have the same.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub note: Words,
}

impl Draft {
    /// Whether a figure can have a number per day or night: it adds up over days that are known, and is no percentage.
    pub fn can_have_rate(&self, figure: &Figure) -> bool {
        figure.nature == Nature::Flow && !self.is_percent(figure) && !self.periods[figure.period].is_open()
    }

    /// Whether a figure is a percentage, which is never divided.
    pub(super) fn is_percent(&self, figure: &Figure) -> bool {
        figure.unit.is_some_and(|unit| self.units[unit].kind.is_percent())
    }

    /// Days or nights, of which the period of a figure is made.
    pub fn span_of(&self, figure: &Figure) -> Span {
        if self.periods[figure.period].nightly.is_some() { Span::Night } else { Span::Day }
    }

    /// Whether a figure has a number per day or night.
    pub fn has_rate(&self, key: u32) -> bool {
        self.derived.iter().any(|derived| derived.is_rate_of(key))
    }

    /// Gives a figure a number per day or night, or removes it.
    pub fn set_rate(&mut self, key: u32, has_rate: bool) {
        if has_rate && !self.has_rate(key) {
            self.add(DerivedKind::Rate, key, None);
        } else if !has_rate {
            self.remove_all(|derived| derived.is_rate_of(key));
        }
    }

    /// Gives every figure that can have one a number per day or night.
    pub fn set_all_rates(&mut self) {
        let keys: Vec<_> = self.kept().filter(|figure| self.can_have_rate(figure)).map(|figure| figure.key).collect();
        let has_rate: HashSet<_> =
            self.derived.iter().filter(|derived| derived.kind == DerivedKind::Rate).map(|rate| rate.of).collect();
        for key in keys.into_iter().filter(|key| !has_rate.contains(key)) {
            self.add(DerivedKind::Rate, key, None);
        }
    }

    /// The other numbers that are computed from a figure first.
    pub fn ratios_of(&self, key: u32) -> impl Iterator<Item = &Derived> {
        self.derived.iter().filter(move |derived| derived.of == key && derived.kind != DerivedKind::Rate)
    }

    /// The figures that a figure can be divided by.
    pub fn divisors(&self, key: u32) -> Vec<&Arc<Figure>> {
        if self.figure(key).is_none_or(|figure| self.is_percent(figure)) {
            return Vec::new();
        }
        let known: HashSet<_> = self.ratios_of(key).filter_map(|ratio| ratio.per).collect();
        let is_possible = |other: &&Arc<Figure>| {
            other.key != key && other.value.to_f64() != 0.0 && !self.is_percent(other) && !known.contains(&other.key)
        };
        self.kept().filter(is_possible).take(MOST_OFFERED).collect()
    }

    /// Adds the ratio of a figure to another one.
    pub fn divide(&mut self, of: u32, per: u32) {
        self.add(DerivedKind::Ratio, of, Some(per));
    }

    /// The computed number with this key.
    pub fn derived(&self, key: u32) -> Option<&Derived> {
        self.derived.iter().find(|derived| derived.key == key)
    }

    /// The same to change it.
    pub fn derived_mut(&mut self, key: u32) -> Option<&mut Derived> {
        Arc::make_mut(&mut self.derived).iter_mut().find(|derived| derived.key == key)
    }

    /// Removes a computed number, and those that are computed from it.
    pub fn remove_derived(&mut self, key: u32) {
        self.remove_all(|derived| derived.key == key);
    }

    /// Computes from one number what was computed from another, unless it is then of the number itself or there twice.
    pub(super) fn move_computed(&mut self, from: u32, to: u32) {
        let moved = |key: u32| if key == from { to } else { key };
        let derived = Arc::make_mut(&mut self.derived);
        for one in derived.iter_mut() {
            (one.of, one.per) = (moved(one.of), one.per.map(moved));
        }
        let mut known = HashSet::new();
        let twice: Vec<u32> = derived
            .iter()
            .filter(|one| one.per == Some(one.of) || !known.insert((one.kind.name(), one.of, one.per)))
            .map(|one| one.key)
            .collect();
        self.remove_all(|one| twice.contains(&one.key));
    }

    /// How many numbers of the dataset are computed from a figure first.
    pub fn computed_of(&self, key: u32) -> usize {
        self.computable(false).iter().filter(|derived| derived.of == key).count()
    }

    /// Whether a computed number is in the dataset.
    pub fn is_computed(&self, key: u32) -> bool {
        self.computable(false).iter().any(|derived| derived.key == key)
    }

    /// The computed numbers whose formula is possible for the figures that are kept or, if `only_accepted`, accepted.
    pub(super) fn computable(&self, only_accepted: bool) -> Vec<&Derived> {
        let is_meant = |figure: &&Arc<Figure>| !only_accepted || figure.status == Status::Accepted;
        let figures: HashMap<u32, &Arc<Figure>> =
            self.kept().filter(is_meant).map(|figure| (figure.key, figure)).collect();
        let is_in = |key: u32| figures.get(&key).copied();
        let is_possible = |derived: &&Derived| {
            let (of, per) = (is_in(derived.of), derived.per.and_then(is_in));
            match derived.kind {
                DerivedKind::Rate => of.is_some_and(|figure| self.can_have_rate(figure)),
                DerivedKind::Share | DerivedKind::Difference if of.is_some() && per.is_some() => {
                    of.map(|figure| figure.unit) == per.map(|figure| figure.unit)
                }
                _ => true,
            }
        };
        let mut kept: Vec<_> = self.derived.iter().filter(is_possible).collect();
        // What is computed from a number that is left out is left out too.
        loop {
            let keys: HashSet<_> = kept.iter().map(|derived| derived.key).collect();
            let before = kept.len();
            let is_there = |key: u32| is_in(key).is_some() || keys.contains(&key);
            kept.retain(|derived| is_there(derived.of) && derived.per.is_none_or(is_there));
            if kept.len() == before {
                return kept;
            }
        }
    }

    fn add(&mut self, kind: DerivedKind, of: u32, per: Option<u32>) {
        let key = self.next_key;
        self.next_key += 1;
        let derived =
            Derived { key, id: None, label: Words::default(), kind, of, per, basis: 0, note: Words::default() };
        Arc::make_mut(&mut self.derived).push(derived);
    }

    fn remove_all(&mut self, is_meant: impl Fn(&Derived) -> bool) {
        let derived = Arc::make_mut(&mut self.derived);
        let mut gone: Vec<u32> = derived.iter().filter(|one| is_meant(one)).map(|one| one.key).collect();
        while !gone.is_empty() {
            derived.retain(|one| !gone.contains(&one.key));
            let is_lost = |one: &&Derived| gone.contains(&one.of) || one.per.is_some_and(|per| gone.contains(&per));
            gone = derived.iter().filter(is_lost).map(|one| one.key).collect();
        }
    }
}

impl Derived {
    /// The keys of the numbers that it is computed from.
    pub(super) fn inputs(&self) -> impl Iterator<Item = u32> + use<> {
        [Some(self.of), self.per].into_iter().flatten()
    }

    fn is_rate_of(&self, key: u32) -> bool {
        self.of == key && self.kind == DerivedKind::Rate
    }
}

/// The label of a number per day or night of a figure, or of a ratio.
pub(super) fn proposed_label(of: &str, per: Option<&str>, span: Span, language: Language) -> String {
    let words = draft_words(language);
    match (per, span) {
        (Some(per), _) => fill(words.ratio, &[("of", of), ("per", per)]),
        (None, Span::Day) => fill(words.per_day, &[("label", of)]),
        (None, Span::Night) => fill(words.per_night, &[("label", of)]),
    }
}
