//! A relation: whether the statement says that one figure is part of another.

use crate::data::{Dataset, Figure, Ref, Text};

/// What the statement says about a figure that may be part of another one of the same unit.
///
/// The relations of a dataset have no cycle, at most one connects two figures, and none contradicts the others or the
/// sizes of the figures. The order of separate figures has no meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The figure that may contain the other.
    pub whole: Ref<Figure>,
    /// The figure that may be contained.
    pub part: Ref<Figure>,
    /// What the statement says.
    pub stated: Stated,
    /// The paragraph that says so, counted from 1; `None` if it is not stated.
    pub paragraph: Option<usize>,
    /// What the reader should know of the two figures.
    pub note: Option<Text>,
}

impl Relation {
    /// The largest number of relations of a dataset.
    pub const MOST: usize = 5000;

    /// The largest number of figures inside each other. They are drawn as a tree, by recursion.
    pub const MOST_LEVELS: usize = 50;
}

/// What the statement says of a part and a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stated {
    /// The part is contained in the whole.
    Contained,
    /// Nothing is counted in both.
    Disjoint,
    /// Nothing: the part can lie inside the whole, outside of it, or partly inside.
    NotStated,
}

impl Stated {
    /// Everything that can be stated.
    pub const ALL: [Self; 3] = [Self::Contained, Self::Disjoint, Self::NotStated];

    /// The name in the dataset.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contained => "contained",
            Self::Disjoint => "disjoint",
            Self::NotStated => "not_stated",
        }
    }
}

impl Dataset {
    /// The relations of a figure, as a part or as a whole, in the dataset's order.
    pub fn relations_of(&self, figure: Ref<Figure>) -> impl Iterator<Item = &Relation> {
        self.relations.iter().filter(move |relation| relation.whole == figure || relation.part == figure)
    }

    /// The figures of which the statement says this about a part, in the dataset's order.
    pub fn wholes_of(&self, part: Ref<Figure>, stated: Stated) -> impl Iterator<Item = Ref<Figure>> {
        let of_part = self.relations.iter().filter(move |one| one.part == part && one.stated == stated);
        of_part.map(|relation| relation.whole)
    }

    /// The figures of which the statement says this about a whole, in the dataset's order.
    pub fn parts_of(&self, whole: Ref<Figure>, stated: Stated) -> impl Iterator<Item = Ref<Figure>> {
        let of_whole = self.relations.iter().filter(move |one| one.whole == whole && one.stated == stated);
        of_whole.map(|relation| relation.part)
    }

    /// The relation of two figures, in either order.
    pub fn relation_between(&self, a: Ref<Figure>, b: Ref<Figure>) -> Option<&Relation> {
        self.relations.iter().find(|one| (one.whole, one.part) == (a, b) || (one.whole, one.part) == (b, a))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    #[test]
    fn relations_are_found_by_their_figures_and_by_what_is_stated() {
        let mut dataset = dataset();
        let all =
            [(5, 1, Stated::Contained), (5, 2, Stated::NotStated), (6, 1, Stated::Contained), (1, 3, Stated::Disjoint)];
        let relation = |(whole, part, stated)| Relation {
            whole: Ref::new(whole),
            part: Ref::new(part),
            stated,
            paragraph: None,
            note: None,
        };
        dataset.relations = all.map(relation).to_vec();
        let places = |figures: &mut dyn Iterator<Item = Ref<Figure>>| figures.map(Ref::index).collect::<Vec<_>>();
        for (figure, stated, wholes, parts) in [
            (1, Stated::Contained, &[5, 6][..], &[][..]),
            (1, Stated::Disjoint, &[], &[3]),
            (1, Stated::NotStated, &[], &[]),
            (2, Stated::NotStated, &[5], &[]),
            (5, Stated::Contained, &[], &[1]),
            (5, Stated::NotStated, &[], &[2]),
        ] {
            let figure = Ref::new(figure);
            assert_eq!(places(&mut dataset.wholes_of(figure, stated)), wholes, "{figure:?} {stated:?}");
            assert_eq!(places(&mut dataset.parts_of(figure, stated)), parts, "{figure:?} {stated:?}");
        }
        let between = |a, b| dataset.relation_between(Ref::new(a), Ref::new(b)).cloned();
        for one in all {
            assert_eq!(between(one.0, one.1), Some(relation(one)));
            assert_eq!(between(one.1, one.0), Some(relation(one)));
        }
        assert_eq!((between(5, 3), between(2, 6), between(1, 1)), (None, None, None));
    }
}
