//! Checks that relations are possible together: that there can be a set of things for each figure, of the figure's
//! size, so that everything that is stated holds.
//!
//! What a figure contains, and what is separate from it, is collected once for all figures, along the order from parts
//! to wholes. A whole must then have room for the figures inside it that are separate from each other.

use super::sets::Sets;
use crate::data::{Decimal, Figure, Ref, Relation, Stated, in_order};

/// Why relations are not possible together.
pub(super) enum Impossible {
    /// Two figures have two relations.
    Repeated,
    /// A figure is a part of its own part.
    Circular,
    /// Too many figures are inside each other, down to this one.
    TooDeep(Ref<Figure>),
    /// The other relations say something else of the two figures, or of a figure in both of them.
    Contradictory,
    /// A whole is certainly smaller than these parts of it, which are separate from each other.
    TooSmall(Ref<Figure>, Vec<Ref<Figure>>),
    /// There are too many ways to add up separate parts of this figure.
    TooManyWays(Ref<Figure>),
}

/// The first relation that is impossible together with those before it.
pub(super) fn first_impossible(relations: &[Relation], figures: &[Figure]) -> Option<(usize, Impossible)> {
    let mut found = problem(relations, figures)?;
    // Relations that are impossible stay so with more relations.
    let (mut possible, mut impossible) = (0, relations.len());
    while possible + 1 < impossible {
        let middle = usize::midpoint(possible, impossible);
        match problem(&relations[..middle], figures) {
            Some(earlier) => (impossible, found) = (middle, earlier),
            None => possible = middle,
        }
    }
    Some((impossible - 1, found))
}

/// The kinds of sets: the figures that a figure has a relation with.
const RELATED: usize = 0;
/// The figures that may be part of a figure, by a relation of the two.
const BELOW: usize = 1;
/// The figures that a figure is said to contain, by a relation of the two.
const PARTS: usize = 2;
/// The figures that a figure contains, directly or through others.
const INSIDE: usize = 3;
/// The figures that are separate from a figure, or from one that contains it.
const SEPARATE: usize = 4;
/// The figures that are separate from something inside a figure.
const SEPARATE_INSIDE: usize = 5;
/// The figures whose own numbers add up to the least size of a figure.
const BECAUSE: usize = 6;
/// The number of kinds. Two sets that belong to no figure come after them.
const KINDS: usize = 7;

/// The largest number of steps for adding up separate parts. Divisions of a whole, and divisions of their parts, take a
/// few steps for each figure.
const MOST_STEPS: usize = 1_000_000;

fn problem(relations: &[Relation], figures: &[Figure]) -> Option<Impossible> {
    // The figures that have relations are numbered.
    let mut numbers = vec![usize::MAX; figures.len()];
    let mut named = Vec::new();
    let mut all = Vec::new();
    for relation in relations {
        let [whole, part] = [relation.whole, relation.part].map(|figure| {
            let number = &mut numbers[figure.index()];
            if *number == usize::MAX {
                *number = named.len();
                named.push(figure);
            }
            *number
        });
        all.push((whole, part, relation.stated));
    }
    let count = named.len();
    let mut sets = Sets::new(KINDS * count + 2, count);
    let mut wholes = vec![0_usize; count];
    for &(whole, part, stated) in &all {
        // A circle of two figures is found with the longer ones.
        let is_reversed = stated != Stated::Disjoint && sets.has(sets.row(BELOW, part), whole);
        if sets.has(sets.row(RELATED, whole), part) && !is_reversed {
            return Some(Impossible::Repeated);
        }
        sets.insert(sets.row(RELATED, whole), part);
        sets.insert(sets.row(RELATED, part), whole);
        // Separate figures have no order.
        if stated != Stated::Disjoint {
            sets.insert(sets.row(BELOW, whole), part);
            wholes[part] += 1;
        }
        if stated == Stated::Contained {
            sets.insert(sets.row(PARTS, whole), part);
        }
    }
    // Each figure follows all those that it may be a part of.
    let mut order: Vec<usize> = (0..count).filter(|&figure| wholes[figure] == 0).collect();
    let mut next = 0;
    while let Some(&whole) = order.get(next) {
        next += 1;
        for part in sets.figures(sets.row(BELOW, whole)) {
            wholes[part] -= 1;
            if wholes[part] == 0 {
                order.push(part);
            }
        }
    }
    if order.len() < count {
        return Some(Impossible::Circular);
    }
    let mut levels = vec![1; count];
    for &whole in &order {
        for part in sets.figures(sets.row(BELOW, whole)) {
            levels[part] = levels[part].max(levels[whole] + 1);
            if levels[part] > Relation::MOST_LEVELS {
                return Some(Impossible::TooDeep(named[part]));
            }
        }
    }
    collect(&mut sets, &all, &order);
    let has = |kind, figure, other| sets.has(sets.row(kind, figure), other);
    let is_contradictory = |&(whole, part, stated): &(usize, usize, Stated)| match stated {
        Stated::NotStated => has(INSIDE, whole, part) || has(SEPARATE, whole, part),
        Stated::Contained | Stated::Disjoint => has(SEPARATE, whole, whole) || has(SEPARATE, part, part),
    };
    if all.iter().any(is_contradictory) {
        return Some(Impossible::Contradictory);
    }
    Room { sets, least: Vec::new(), steps: MOST_STEPS }.problem(&order, &named, figures)
}

/// Collects what figures contain, and what is separate from them.
fn collect(sets: &mut Sets, all: &[(usize, usize, Stated)], order: &[usize]) {
    for &whole in order.iter().rev() {
        for part in sets.figures(sets.row(PARTS, whole)) {
            sets.add(sets.row(INSIDE, whole), sets.row(INSIDE, part));
            sets.insert(sets.row(INSIDE, whole), part);
        }
    }
    for &(a, b, stated) in all {
        if stated == Stated::Disjoint {
            for (a, b) in [(a, b), (b, a)] {
                sets.add(sets.row(SEPARATE, a), sets.row(INSIDE, b));
                sets.insert(sets.row(SEPARATE, a), b);
            }
        }
    }
    for &whole in order {
        for part in sets.figures(sets.row(PARTS, whole)) {
            sets.add(sets.row(SEPARATE, part), sets.row(SEPARATE, whole));
        }
    }
}

/// The room that figures need.
struct Room {
    sets: Sets,
    /// The least size of each figure, which follows from its own number and from its separate parts.
    least: Vec<Decimal>,
    /// The number of steps that are left.
    steps: usize,
}

impl Room {
    /// The first whole, parts before wholes, that is smaller than separate parts of it.
    fn problem(mut self, order: &[usize], named: &[Ref<Figure>], figures: &[Figure]) -> Option<Impossible> {
        let interval = |figure: usize| figures[named[figure].index()].interval;
        let low = |figure| interval(figure).low.filter(|low| !low.is_negative()).unwrap_or(Decimal::ZERO);
        self.least = (0..named.len()).map(low).collect();
        for &whole in order.iter().rev() {
            let separate_inside = self.sets.row(SEPARATE_INSIDE, whole);
            for part in self.sets.figures(self.sets.row(PARTS, whole)) {
                self.sets.add(separate_inside, self.sets.row(SEPARATE_INSIDE, part));
                self.sets.add(separate_inside, self.sets.row(SEPARATE, part));
            }
            let Some((total, parts)) = self.heaviest(whole) else {
                return Some(Impossible::TooManyWays(named[whole]));
            };
            let because = self.sets.row(BECAUSE, whole);
            for &part in &parts {
                self.sets.add(because, self.sets.row(BECAUSE, part));
            }
            if !parts.is_empty() && interval(whole).high.is_some_and(|high| total > high) {
                let parts = in_order(self.sets.figures(because).into_iter().map(|part| named[part]), Ref::cmp);
                return Some(Impossible::TooSmall(named[whole], parts));
            }
            if total > self.least[whole] {
                self.least[whole] = total;
            } else {
                self.sets.clear(because);
                self.sets.insert(because, whole);
            }
        }
        None
    }

    /// The figures inside a whole with the largest sum of least sizes among those that are separate from each other,
    /// with that sum. `None` if the search takes more than the steps that are left.
    fn heaviest(&mut self, whole: usize) -> Option<(Decimal, Vec<usize>)> {
        // A part stands for everything inside it if nothing else is separate from only some of that.
        let [seen, stood_for] = [0, 1].map(|place| self.sets.row(KINDS, place));
        self.sets.clear(seen);
        self.sets.clear(stood_for);
        let mut found = Vec::new();
        let mut waiting = vec![whole];
        while let Some(one) = waiting.pop() {
            for part in self.sets.figures(self.sets.row(PARTS, one)) {
                if !self.sets.has(seen, part) {
                    self.steps = self.steps.checked_sub(1)?;
                    self.sets.insert(seen, part);
                    found.push(part);
                    let [inside, separate, from_inside] =
                        [INSIDE, SEPARATE, SEPARATE_INSIDE].map(|kind| self.sets.row(kind, part));
                    if self.sets.meet(from_inside, from_inside, [inside, separate]) {
                        waiting.push(part);
                    } else {
                        self.sets.add(stood_for, inside);
                    }
                }
            }
        }
        let mut best = (Decimal::ZERO, Vec::new());
        let mut some = Vec::new();
        for part in found {
            if self.sets.has(stood_for, part) {
                continue;
            }
            if self.sets.meet(self.sets.row(SEPARATE, part), seen, [stood_for; 2]) {
                some.push(part);
            } else if self.least[part] > best.0 {
                best = (self.least[part], vec![part]);
            }
        }
        self.add_up(Decimal::ZERO, &mut Vec::new(), &some, &mut best)?;
        Some(best)
    }

    /// A number that no sum of separate figures among these exceeds: of figures of which none is separate from another,
    /// only the largest one counts.
    fn most(&mut self, figures: &[usize]) -> Option<Decimal> {
        let mut most = Decimal::ZERO;
        let mut left = figures.to_vec();
        while !left.is_empty() {
            self.steps = self.steps.checked_sub(left.len())?;
            let mut alike: Vec<usize> = Vec::new();
            let mut largest = Decimal::ZERO;
            left.retain(|&figure| {
                let is_separate = alike.iter().any(|&other| self.sets.has(self.sets.row(SEPARATE, other), figure));
                if !is_separate {
                    alike.push(figure);
                    largest = largest.max(self.least[figure]);
                }
                is_separate
            });
            most = most + largest;
        }
        Some(most)
    }

    /// Replaces the best set of separate figures by a better one, if there is one that consists of this set and of some
    /// others that are separate from it.
    fn add_up(
        &mut self,
        total: Decimal,
        set: &mut Vec<usize>,
        others: &[usize],
        best: &mut (Decimal, Vec<usize>),
    ) -> Option<()> {
        if total > best.0 {
            *best = (total, set.clone());
        }
        for (place, &one) in others.iter().enumerate() {
            let rest = &others[place..];
            if total + self.most(rest)? <= best.0 {
                break;
            }
            let mut with_it = rest.to_vec();
            with_it.retain(|&other| self.sets.has(self.sets.row(SEPARATE, one), other));
            set.push(one);
            self.add_up(total + self.least[one], set, &with_it, best)?;
            set.pop();
        }
        Some(())
    }
}
