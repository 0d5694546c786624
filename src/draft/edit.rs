//! Changes of a draft by its editor.

use std::{collections::BTreeSet, sync::Arc};

use time::Date;

use super::{
    model::{Draft, Figure, MOST_OFFERED, Mention, Place, Status, Unit},
    propose::figure_for,
    unit,
};
use crate::{
    data::{Category, UnitKind},
    finder::{Change, Found, NumberKind},
};

impl Draft {
    /// Changes a figure.
    pub fn change_figure(&mut self, key: u32, change: impl FnOnce(&mut Figure)) {
        if let Some(figure) = self.figure_mut(key) {
            change(figure);
        }
    }

    /// Sets what the editor decided about all figures of a kind, such as all of a unit.
    pub fn decide_all(&mut self, status: Status, is_meant: impl Fn(&Figure) -> bool) {
        for figure in &mut self.figures {
            // What is dropped is not taken back together with others.
            let is_dropped = figure.status == Status::Dropped;
            if is_meant(figure) && figure.status != status && !is_dropped {
                Arc::make_mut(figure).status = status;
            }
        }
    }

    /// Takes a number for another kind: a number that is no figure any more leaves its figure, and a number that
    /// becomes one gets a figure. Returns the figure of the number.
    pub fn set_kind(&mut self, found: &Found, kind: NumberKind) -> Option<u32> {
        let place: Place = (found.paragraph, found.start);
        let kinds = Arc::make_mut(&mut self.kinds);
        kinds.retain(|(changed, _)| *changed != place);
        if kind != found.kind {
            kinds.push((place, kind));
        }
        let own = self.figures.iter().find(|figure| figure.stands_at(place)).map(|figure| figure.key);
        if kind != NumberKind::Figure {
            if let Some(key) = own {
                self.change_figure(key, |figure| figure.mentions.retain(|mention| !is_at(mention, place)));
                self.figures.retain(|figure| figure.key != key || !figure.mentions.is_empty());
            }
            return None;
        }
        if own.is_some() {
            return own;
        }
        let figure = figure_for(self, found)?;
        let key = figure.key;
        self.insert(figure);
        Some(key)
    }

    /// Makes a mention of a figure a figure of its own. Returns the new figure.
    pub fn separate(&mut self, key: u32, mention: usize) -> Option<u32> {
        let figure = self.figure(key)?.clone();
        if figure.mentions.len() < 2 || mention >= figure.mentions.len() {
            return None;
        }
        let new = self.next_key;
        self.next_key += 1;
        let mut separate = Figure { key: new, id: None, status: Status::Open, ..Figure::clone(&figure) };
        separate.mentions = vec![figure.mentions[mention].clone()];
        self.change_figure(key, |figure| _ = figure.mentions.remove(mention));
        self.insert(separate);
        Some(new)
    }

    /// The figures with the number of this one, which may be the same thing in other words.
    pub fn same_numbers(&self, key: u32) -> Vec<&Arc<Figure>> {
        let Some(figure) = self.figure(key) else { return Vec::new() };
        let is_same = |other: &&Arc<Figure>| {
            other.key != key
                && (other.value, other.step) == (figure.value, figure.step)
                && self.is_percent(other) == self.is_percent(figure)
        };
        self.kept().filter(is_same).take(MOST_OFFERED).collect()
    }

    /// Gives a figure the mentions of another one, `joined`, with the same number, and all that is said of that one or
    /// computed from it.
    pub fn join(&mut self, key: u32, joined: u32) {
        let Some(other) = self.figure(joined).cloned() else { return };
        self.figures.retain(|figure| figure.key != joined);
        self.move_relations(joined, key);
        self.move_computed(joined, key);
        self.change_figure(key, |figure| {
            figure.mentions.extend(other.mentions.iter().cloned());
            figure.mentions.sort_by_key(|mention| (mention.paragraph, mention.start));
        });
    }

    /// Adds a figure at its place in the order of the statement.
    fn insert(&mut self, figure: Figure) {
        let order = |figure: &Figure| figure.mentions.first().map(|mention| (mention.paragraph, mention.start));
        let place = self.figures.iter().position(|known| order(known) > order(&figure));
        self.figures.insert(place.unwrap_or(self.figures.len()), Arc::new(figure));
    }

    /// Gives a figure the unit with this label and kind, as far as its number allows the kind. Without a kind it is that
    /// of the label. The label of a percentage is the title of its chart. An empty label removes the unit.
    pub fn set_unit(&mut self, key: u32, label: &str, kind: Option<UnitKind>) {
        let Some(figure) = self.figure(key) else { return };
        let language = self.language();
        let known = figure.unit.map(|unit| &self.units[unit]);
        let change = if figure.value.is_negative() { Change::Down } else { Change::None };
        let kind = unit::fitting(figure, kind.unwrap_or_else(|| unit::kind(label, figure.value, change)));
        let mut new = unit::with_label(label, kind, Change::None, language);
        match known {
            _ if kind.is_percent() => {
                new.label.set(language, "%");
                if !matches!(label, "" | "%") {
                    new.heading.set(language, label);
                }
            }
            // Only the kind changes.
            Some(known) if known.label.get(language) == label => new = Unit { id: None, kind, ..known.clone() },
            _ => {}
        }
        let unit = (kind.is_percent() || !label.is_empty()).then(|| self.unit_with(new));
        self.change_figure(key, |figure| figure.unit = unit);
    }

    /// Gives a figure the category with this label. Returns whether the dataset may have it: there are at most
    /// [`Category::MAX`].
    pub fn set_category(&mut self, key: u32, label: &str) -> bool {
        let used: BTreeSet<_> =
            self.figures.iter().filter(|figure| figure.key != key).map(|figure| figure.category).collect();
        let language = self.language();
        let known = self.categories.iter().position(|category| category.label.get(language) == label);
        if known.is_none_or(|category| !used.contains(&category)) && used.len() >= Category::MAX {
            return false;
        }
        let category = self.category_with(label);
        self.change_figure(key, |figure| figure.category = category);
        true
    }

    /// Sets the first or the last day of a figure. The statement may not name the first day. Returns whether the first
    /// day is not after the last; otherwise nothing changes.
    pub fn set_day(&mut self, key: u32, is_first: bool, day: Option<Date>) -> bool {
        let Some(period) = self.figure(key).map(|figure| self.periods[figure.period].clone()) else { return true };
        let (from, to, is_vague) = match (is_first, day) {
            (true, day) => (day, period.to, false),
            (false, Some(day)) => ((!period.is_open()).then_some(period.from), day, period.from_inferred),
            (false, None) => return true,
        };
        if from.is_some_and(|from| from > to) {
            return false;
        }
        let period = self.period_with(from, to, is_vague);
        self.change_figure(key, |figure| figure.period = period);
        true
    }

    /// Gives the days of a figure to all that have another period, by the index of that period.
    pub fn give_days(&mut self, key: u32, others: usize) {
        let Some(period) = self.figure(key).map(|figure| figure.period) else { return };
        for figure in &mut self.figures {
            if figure.period == others {
                Arc::make_mut(figure).period = period;
            }
        }
    }

    /// The next figure after this one that the editor has not decided about, around the end.
    pub fn next_open(&self, after: Option<u32>) -> Option<u32> {
        let from =
            after.and_then(|key| self.figures.iter().position(|figure| figure.key == key)).map_or(0, |at| at + 1);
        let (before, rest) = self.figures.split_at(from.min(self.figures.len()));
        let mut open = rest.iter().chain(before).filter(|figure| figure.status == Status::Open);
        open.next().map(|figure| figure.key)
    }

    /// The figure `steps` places after this one in the order of the statement, if there is one.
    pub fn neighbour(&self, key: u32, steps: isize) -> Option<u32> {
        let at = self.figures.iter().position(|figure| figure.key == key)?;
        self.figures.get(at.checked_add_signed(steps)?).map(|figure| figure.key)
    }
}

fn is_at(mention: &Mention, (paragraph, start): Place) -> bool {
    mention.paragraph == paragraph && mention.start == Some(start)
}

#[cfg(test)]
mod tests {
    use crate::{
        data::{Stated, date_from_text},
        draft::propose,
    };

    #[test]
    fn one_thing_in_two_wordings_becomes_one_figure() {
        let day = date_from_text("2022-08-05").expect("a day");
        let mut draft =
            propose("Wardens counted 1,200 gulls.\nIn all 1,200 birds were seen, and 40 seals.", Some(day), day);
        let found: Vec<_> = draft.same_numbers(0).iter().map(|figure| figure.key).collect();
        assert_eq!(found, [1]);
        draft.divide(2, 1);
        draft.divide(1, 0);
        draft.relate(1, 2, Stated::NotStated);
        draft.relate(0, 1, Stated::NotStated);
        draft.join(0, 1);
        assert_eq!((draft.figures.len(), draft.figures[0].mentions.len()), (2, 2));
        let computed: Vec<_> = draft.derived.iter().map(|derived| (derived.of, derived.per)).collect();
        let related: Vec<_> = draft.relations.iter().map(|one| (one.whole, one.part)).collect();
        assert_eq!((computed, related), (vec![(2, Some(0))], vec![(0, 2)]));
        assert!(draft.same_numbers(0).is_empty());
        assert!(draft.separate(0, 1).is_some());
    }

    #[test]
    fn a_first_day_that_is_not_stated_exactly_stays_so_when_the_last_day_changes() {
        let day = |text| date_from_text(text).expect("a day");
        let mut draft = propose("Since late June, 40 boats came.", Some(day("2022-08-05")), day("2022-08-05"));
        assert!(draft.set_day(0, false, Some(day("2022-07-31"))));
        let period = &draft.periods[draft.figures[0].period];
        assert_eq!((period.from, period.to, period.from_inferred), (day("2022-06-01"), day("2022-07-31"), true));
        assert!(!draft.set_day(0, true, Some(day("2022-08-01"))), "the first day is not after the last");
        assert!(draft.set_day(0, true, Some(day("2022-06-20"))));
        assert!(!draft.periods[draft.figures[0].period].from_inferred);
        assert!(draft.set_day(0, true, None));
        assert!(draft.periods[draft.figures[0].period].is_open());
    }
}
