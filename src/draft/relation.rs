//! What the statement says of two figures of a draft: whether one is part of the other.

use std::{collections::HashSet, sync::Arc};

use serde::{Deserialize, Serialize};

use super::model::{Draft, Figure, MOST_OFFERED, Status, Words};
use crate::data::Stated;

/// What the statement says of two figures, which are given by their keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// The figure that may contain the other.
    pub whole: u32,
    /// The figure that may be contained.
    pub part: u32,
    /// What the statement says.
    pub stated: Stated,
    /// The paragraph that says so, from 1; `None` if nothing is stated.
    pub paragraph: Option<usize>,
    /// What the reader should know of the two.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub note: Words,
}

impl Relation {
    /// Whether it is about these two figures, in either order.
    fn is_of(&self, a: u32, b: u32) -> bool {
        [(a, b), (b, a)].contains(&(self.whole, self.part))
    }
}

impl Draft {
    /// The relations of a figure, as a part or as a whole.
    pub fn relations_of(&self, key: u32) -> impl Iterator<Item = &Relation> {
        self.relations.iter().filter(move |relation| relation.whole == key || relation.part == key)
    }

    /// The relation of two figures, in either order.
    pub fn relation(&self, a: u32, b: u32) -> Option<&Relation> {
        self.relations.iter().find(|relation| relation.is_of(a, b))
    }

    /// The same to change it.
    pub fn relation_mut(&mut self, a: u32, b: u32) -> Option<&mut Relation> {
        Arc::make_mut(&mut self.relations).iter_mut().find(|relation| relation.is_of(a, b))
    }

    /// The figures of the unit of this one that may contain it and have no relation with it.
    pub fn possible_wholes(&self, key: u32) -> Vec<&Arc<Figure>> {
        let Some(figure) = self.figure(key) else { return Vec::new() };
        let related: HashSet<_> = self.relations_of(key).flat_map(|one| [one.whole, one.part]).collect();
        let is_possible = |other: &&Arc<Figure>| {
            other.key != key
                && other.unit == figure.unit
                && other.value.to_f64() >= figure.value.to_f64()
                && !related.contains(&other.key)
        };
        self.kept().filter(is_possible).take(MOST_OFFERED).collect()
    }

    /// Sets what is said of two figures, in place of what was said before.
    pub fn relate(&mut self, whole: u32, part: u32, stated: Stated) {
        let paragraph = self.figure(part).and_then(|figure| Some(figure.mentions.first()?.paragraph));
        let paragraph = paragraph.filter(|_| stated != Stated::NotStated);
        match self.relation_mut(whole, part) {
            Some(relation) => {
                relation.stated = stated;
                relation.paragraph = if paragraph.is_some() { relation.paragraph.or(paragraph) } else { None };
            }
            None => {
                let relation = Relation { whole, part, stated, paragraph, note: Words::default() };
                Arc::make_mut(&mut self.relations).push(relation);
            }
        }
    }

    /// Removes what is said of two figures.
    pub fn unrelate(&mut self, whole: u32, part: u32) {
        Arc::make_mut(&mut self.relations).retain(|one| !one.is_of(whole, part));
    }

    /// Says of one figure what was said of another, unless it is then of the figure itself or there twice.
    pub(super) fn move_relations(&mut self, from: u32, to: u32) {
        let moved = |key: u32| if key == from { to } else { key };
        let relations = Arc::make_mut(&mut self.relations);
        for one in relations.iter_mut() {
            (one.whole, one.part) = (moved(one.whole), moved(one.part));
        }
        let mut known = HashSet::new();
        relations
            .retain(|one| one.whole != one.part && known.insert((one.whole.min(one.part), one.whole.max(one.part))));
    }

    /// Whether a relation is in the dataset: both figures are kept and have one unit.
    pub fn is_written(&self, relation: &Relation) -> bool {
        let kept = |key| self.figure(key).filter(|figure| figure.status != Status::Dropped);
        kept(relation.whole).zip(kept(relation.part)).is_some_and(|(whole, part)| whole.unit == part.unit)
    }

    /// Says that figures are the parts of a sum, each counted once. They get the unit of the sum, because only things of
    /// one unit are added up.
    pub fn relate_sum(&mut self, total: u32, parts: &[u32]) {
        let unit = self.figure(total).and_then(|figure| figure.unit);
        for (index, &part) in parts.iter().enumerate() {
            self.change_figure(part, |figure| figure.unit = unit);
            self.relate(total, part, Stated::Contained);
            for &other in &parts[..index] {
                self.relate(other, part, Stated::Disjoint);
            }
        }
    }

    /// Whether it is said already that these are the parts of a sum.
    pub fn is_sum_related(&self, total: u32, parts: &[u32]) -> bool {
        let is_part = |relation: &Relation| relation.whole == total && relation.stated == Stated::Contained;
        parts.iter().all(|&part| self.relation(total, part).is_some_and(is_part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::date_from_text, draft::propose};

    #[test]
    fn a_sum_has_parts_that_are_counted_once() {
        let day = date_from_text("2022-08-05").expect("a day");
        let mut draft =
            propose("Wardens made 4,307 stops: 3,206 stops by day and 1,101 stops by night.", Some(day), day);
        draft.set_unit(1, "cars", None);
        assert!(draft.possible_wholes(0).is_empty() && draft.possible_wholes(1).is_empty());
        assert!(!draft.is_sum_related(0, &[1, 2]));
        draft.relate_sum(0, &[1, 2]);
        assert!(draft.is_sum_related(0, &[1, 2]));
        let said: Vec<_> = draft.relations.iter().map(|one| (one.whole, one.part, one.stated)).collect();
        assert_eq!(said, [(0, 1, Stated::Contained), (0, 2, Stated::Contained), (1, 2, Stated::Disjoint)]);
        assert!(draft.possible_wholes(0).is_empty());
        draft.relate(2, 0, Stated::NotStated);
        assert_eq!(draft.relations[1].paragraph, None);
        assert!(draft.relations.iter().all(|relation| draft.is_written(relation)));
        draft.unrelate(0, 2);
        assert_eq!(draft.possible_wholes(2).len(), 1);
    }
}
