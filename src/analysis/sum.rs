//! The sum of figures that may overlap: how many different things they count, as an interval.
//!
//! A figure of a count stands for a set of things, and the question whether figures can be added asks for the size of
//! the union of their sets. The least union has everything inside the largest figure, and the greatest has no overlap.
//! Stated relations narrow both ends, by these two rules:
//!
//! - Chosen figures that are said to be separate from each other, or that lie in such figures, add up: the union is not
//!   smaller than the sum of any such figures ([`Sum::least`]).
//! - A figure that is said to lie in another one adds nothing to it: the union is not larger than the sum of any figures
//!   that together contain all chosen ones ([`Sum::most`]). They need not be chosen themselves.
//!
//! The interval therefore contains the size of the union for every overlap that the relations allow. It is wider than
//! necessary only where one figure is said to lie in two others, which then overlap. Tests compare it with all overlaps
//! of small sets.

use crate::data::{Dataset, Decimal, Figure, Interval, Ref, Stated, Unit, in_order};

/// The sum of figures of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The unit of the figures.
    pub unit: Ref<Unit>,
    /// The least and the greatest size of the union. An end is open if the statement gives no bound.
    pub interval: Interval,
    /// The figures whose lower ends add up to the lower end; empty if it is open.
    pub least: Vec<Ref<Figure>>,
    /// The figures whose upper ends add up to the upper end; empty if it is open.
    pub most: Vec<Ref<Figure>>,
}

/// The reason why figures have no sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSum {
    /// There are fewer than two figures.
    TooFew,
    /// The figures have different units: each of them once, in the order of the figures.
    OtherUnits(Vec<Ref<Unit>>),
    /// The figures are changes in percent.
    Changes,
}

/// The sum of the chosen figures, or the reason why there is none.
///
/// # Errors
/// Fewer than two figures, figures of different units, and changes have no sum.
pub fn sum(dataset: &Dataset, chosen: &[Ref<Figure>]) -> Result<Sum, NoSum> {
    let (&first, others @ [_, ..]) = chosen.split_first().ok_or(NoSum::TooFew)? else { return Err(NoSum::TooFew) };
    let unit = dataset[first].unit;
    let mut units = vec![unit];
    for &other in others {
        if !units.contains(&dataset[other].unit) {
            units.push(dataset[other].unit);
        }
    }
    if units.len() > 1 {
        return Err(NoSum::OtherUnits(units));
    }
    if dataset[unit].kind.is_percent() {
        return Err(NoSum::Changes);
    }
    let relations = Relations::of(dataset, chosen);
    let (low, least) = relations.largest_separate(chosen).unzip();
    let (high, most) = relations.smallest_cover().unzip();
    let [least, most] = [least, most].map(|figures| in_order(figures.unwrap_or_default(), Ref::cmp));
    Ok(Sum { unit, interval: Interval { low, high }, least, most })
}

/// A set of chosen figures: one bit for each place in their list, of which there are at most
/// [`Query::MOST_ADDENDS`](crate::query::Query::MOST_ADDENDS).
type Chosen = u32;

/// What the statement says about the sets of chosen figures.
struct Relations<'a> {
    dataset: &'a Dataset,
    /// For each figure of the dataset the chosen ones that it contains, directly or through others.
    inside: Vec<Chosen>,
    /// For each chosen figure those that are separate from it: they, or figures that contain them, are said to be.
    separate: Vec<Chosen>,
}

impl<'a> Relations<'a> {
    fn of(dataset: &'a Dataset, chosen: &[Ref<Figure>]) -> Self {
        let mut inside: Vec<Chosen> = vec![0; dataset.figures().len()];
        chosen.iter().enumerate().for_each(|(place, figure)| inside[figure.index()] |= 1 << place);
        let of_kind = |stated| dataset.relations().iter().filter(move |relation| relation.stated == stated);
        let mut is_complete = false;
        while !is_complete {
            is_complete = true;
            for relation in of_kind(Stated::Contained) {
                let more = inside[relation.whole.index()] | inside[relation.part.index()];
                is_complete &= more == inside[relation.whole.index()];
                inside[relation.whole.index()] = more;
            }
        }
        let mut separate = vec![0; chosen.len()];
        for relation in of_kind(Stated::Disjoint) {
            let [a, b] = [relation.whole, relation.part].map(|figure| inside[figure.index()]);
            for (place, separate) in separate.iter_mut().enumerate() {
                *separate |= if a >> place & 1 == 1 { b } else { 0 } | if b >> place & 1 == 1 { a } else { 0 };
            }
        }
        Self { dataset, inside, separate }
    }

    /// The figures of the largest sum of lower ends among chosen figures that are separate from each other, with that
    /// sum; `None` if no chosen figure has a lower end.
    fn largest_separate(&self, chosen: &[Ref<Figure>]) -> Option<(Decimal, Vec<Ref<Figure>>)> {
        let is_in = |set: Chosen, place: usize| set >> place & 1 == 1;
        let mut best: Option<(Decimal, Chosen)> = None;
        for set in 1..1 << chosen.len() {
            let mut total = Some(Decimal::ZERO);
            for (place, &figure) in chosen.iter().enumerate().filter(|&(place, _)| is_in(set, place)) {
                let is_separate = set & !self.separate[place] == 1 << place;
                total = total.zip(self.dataset[figure].interval.low.filter(|_| is_separate)).map(|(a, b)| a + b);
            }
            if let Some(total) = total
                && best.is_none_or(|(most, _)| total > most)
            {
                best = Some((total, set));
            }
        }
        let (total, set) = best?;
        let figures = chosen.iter().enumerate().filter(|&(place, _)| is_in(set, place));
        Some((total, figures.map(|(_, &figure)| figure).collect()))
    }

    /// The figures of the smallest sum of upper ends among figures that together contain all chosen ones, with that
    /// sum; `None` if some chosen figure has no upper end and is contained in none that has one.
    fn smallest_cover(&self) -> Option<(Decimal, Vec<Ref<Figure>>)> {
        let all = (1_usize << self.separate.len()) - 1;
        // The smallest cover of each set of chosen figures: its sum, the last figure that was added to it, and what it
        // covers without that one.
        let mut covers: Vec<Option<(Decimal, Ref<Figure>, usize)>> = vec![None; all + 1];
        for covered in 0..all {
            let total = if covered == 0 { Some(Decimal::ZERO) } else { covers[covered].map(|cover| cover.0) };
            let Some(total) = total else { continue };
            // Each cover is extended by a figure that contains the first one outside of it.
            let first = covered.trailing_ones();
            for (figure, &inside) in self.dataset.figures().zip(&self.inside) {
                let high = self.dataset[figure].interval.high.filter(|_| inside >> first & 1 == 1);
                let Some(sum) = high.map(|high| total + high) else { continue };
                let cover = &mut covers[covered | inside as usize];
                if cover.is_none_or(|(least, ..)| sum < least) {
                    *cover = Some((sum, figure, covered));
                }
            }
        }
        let mut figures = Vec::new();
        let mut covered = all;
        while covered > 0 {
            let (_, figure, before) = covers[covered]?;
            figures.push(figure);
            covered = before;
        }
        Some((covers[all]?.0, figures))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::{Language, parse, sample};

    /// The texts of a dataset in every language.
    fn text(text: &str) -> serde_json::Value {
        Language::ALL.into_iter().map(|language| (language.code().to_owned(), json!(text))).collect()
    }

    /// A number of things: its value, and the qualifier of its printed form.
    type Count = (usize, &'static str);

    /// A relation of two figures by their places, the whole first.
    type Related = (usize, usize, Stated);

    /// A dataset with one figure for each count; `None` if the relations are refused.
    fn dataset(counts: &[Count], related: &[Related]) -> Option<Dataset> {
        let id = |place: usize| format!("figure-{place}");
        let figures = counts.iter().enumerate().map(|(place, (value, qualifier))| {
            json!({
                "id": id(place), "label": text("L"), "category": "c", "unit": "u", "period": "p", "value": value,
                "step": 1, "qualifier": qualifier, "mentions": [{ "paragraph": 1, "printed": value.to_string() }],
            })
        });
        let relations = related.iter().map(|&(whole, part, stated)| {
            let mut relation = json!({ "whole": id(whole), "part": id(part), "stated": stated.name() });
            if stated != Stated::NotStated {
                relation["paragraph"] = json!(1);
            }
            relation
        });
        let file = json!({
            "schema_version": 1, "id": "d", "title": text("T"),
            "statement": {
                "authority": text("A"), "outlet": text("O"), "published": "2022-08-05", "year_inferred": false,
                "sections": [{ "id": "s", "label": text("S") }],
                "paragraphs": [{ "n": 1, "section": "s", "gist": text("G") }],
            },
            "categories": [{ "id": "c", "label": text("C") }],
            "units": [{ "id": "u", "kind": "count", "label": text("u"), "heading": text("U") }],
            "periods": [{ "id": "p", "label": text("P"), "from": "2022-07-01", "to": "2022-07-01" }],
            "figures": figures.collect::<Vec<_>>(), "relations": relations.collect::<Vec<_>>(),
        });
        parse(file.to_string().as_bytes()).ok()
    }

    /// Whether an element is in a set. An element is described by the sets that contain it, as a bit mask.
    fn is_in(of: usize, set: usize) -> bool {
        of >> set & 1 == 1
    }

    /// The elements that the relations of this number of sets allow.
    fn elements_of(sets: usize, related: &[Related]) -> Vec<usize> {
        let is_allowed = |&of: &usize| {
            related.iter().all(|&(whole, part, stated)| match stated {
                Stated::Contained => !is_in(of, part) || is_in(of, whole),
                Stated::Disjoint => !(is_in(of, part) && is_in(of, whole)),
                Stated::NotStated => true,
            })
        };
        (1..1 << sets).filter(is_allowed).collect()
    }

    /// The sizes of the union of the chosen sets, for all sets with at most `elements` elements that the counts and the
    /// relations allow.
    fn sizes_of_unions(counts: &[Count], related: &[Related], chosen: &[usize], elements: usize) -> Vec<usize> {
        let possible = elements_of(counts.len(), related);
        let fits = |all: &[usize]| {
            counts.iter().enumerate().all(|(set, &(value, qualifier))| {
                let size = all.iter().filter(|&&of| is_in(of, set)).count();
                match qualifier {
                    "more_than" => size >= value,
                    "less_than" => size <= value,
                    _ => size == value,
                }
            })
        };
        let mut sizes = Vec::new();
        // Each list of elements is extended by elements that do not come earlier in the list of possible ones.
        let mut lists: Vec<(usize, Vec<usize>)> = vec![(0, Vec::new())];
        while let Some((from, all)) = lists.pop() {
            if fits(&all) {
                sizes.push(all.iter().filter(|&&of| chosen.iter().any(|&set| is_in(of, set))).count());
            }
            if all.len() < elements {
                lists.extend((from..possible.len()).map(|at| (at, [&*all, &[possible[at]]].concat())));
            }
        }
        sizes
    }

    /// Whether there are sets that the counts and the relations allow.
    fn is_possible(counts: &[Count], related: &[Related]) -> bool {
        let allowed = elements_of(counts.len(), related);
        let room = |(value, qualifier): Count| if qualifier == "more_than" { usize::MAX } else { value };
        let lacks = |(value, qualifier): Count, size: usize| qualifier != "less_than" && size < value;
        // The sizes of sets that are not complete. An element is added to the first set that lacks one.
        let mut waiting = vec![vec![0; counts.len()]];
        while let Some(sizes) = waiting.pop() {
            let Some(first) = (0..sizes.len()).find(|&set| lacks(counts[set], sizes[set])) else { return true };
            for &of in allowed.iter().filter(|&&of| is_in(of, first)) {
                let sizes: Vec<_> = (0..sizes.len()).map(|set| sizes[set] + usize::from(is_in(of, set))).collect();
                if sizes.iter().zip(counts).all(|(&size, &count)| size <= room(count)) {
                    waiting.push(sizes);
                }
            }
        }
        false
    }

    fn any_counts(len: usize) -> impl Strategy<Value = Vec<Count>> {
        any_counts_below(3, len)
    }

    fn any_counts_below(limit: usize, len: usize) -> impl Strategy<Value = Vec<Count>> {
        let qualifier = prop_oneof![4 => Just("as_stated"), 1 => Just("more_than"), 1 => Just("less_than")];
        prop::collection::vec((1..limit, qualifier), len)
    }

    fn any_relations(len: usize) -> impl Strategy<Value = Vec<Related>> {
        let stated = prop_oneof![
            3 => Just(Stated::Contained), 3 => Just(Stated::Disjoint), 1 => Just(Stated::NotStated)
        ];
        prop::collection::vec((0..len, 0..len, stated), 0..7)
    }

    fn interval(dataset: &Dataset, chosen: &[usize]) -> Interval {
        let figures: Vec<_> = dataset.figures().collect();
        let chosen: Vec<_> = chosen.iter().map(|&place| figures[place]).collect();
        sum(dataset, &chosen).expect("a sum").interval
    }

    fn number(value: usize) -> Decimal {
        value.to_string().parse().expect("a number")
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

        #[test]
        fn relations_are_refused_unless_there_are_such_sets(
            counts in any_counts_below(5, 4), related in any_relations(4),
        ) {
            let Some(dataset) = dataset(&counts, &related) else { return Ok(()) };
            prop_assert!(is_possible(&counts, &related));
            for chosen in [&[0, 1][..], &[1, 2], &[2, 3], &[0, 3], &[0, 1, 2], &[1, 2, 3], &[0, 1, 2, 3]] {
                let Interval { low, high } = interval(&dataset, chosen);
                prop_assert!(low.zip(high).is_none_or(|(low, high)| low <= high), "{low:?} to {high:?}");
            }
        }

        #[test]
        fn relations_between_sets_that_exist_are_accepted(
            elements in prop::collection::vec(1usize..16, 1..7), pairs in prop::collection::vec((0usize..4, 0usize..4), 0..6),
        ) {
            let size = |holds: &dyn Fn(usize) -> bool| elements.iter().filter(|&&of| holds(of)).count();
            let counts: Vec<_> = (0..4).map(|set| (size(&|of| is_in(of, set)), "as_stated")).collect();
            let mut related: Vec<Related> = Vec::new();
            for (a, b) in pairs {
                let is_new = related.iter().all(|one| ![(a, b), (b, a)].contains(&(one.0, one.1)));
                let [in_a, in_both] = [1 << a, 1 << a | 1 << b].map(|sets| size(&|of| of & sets == sets));
                let in_b = size(&|of| is_in(of, b));
                // Equal sets can contain each other in one direction only.
                if a != b && is_new && (in_both == 0 || in_both == in_b && in_b < in_a) {
                    let stated = if in_both == 0 { Stated::Disjoint } else { Stated::Contained };
                    related.push((a, b, stated));
                }
            }
            // The reader takes no empty set, which has no significant digit.
            if counts.iter().any(|count| count.0 == 0) {
                return Ok(());
            }
            prop_assert!(dataset(&counts, &related).is_some(), "{counts:?} {related:?}");
        }
    }

    proptest! {
        #[test]
        fn the_sum_holds_for_every_overlap_that_the_relations_allow(
            counts in any_counts(4), related in any_relations(4), chosen in prop::sample::subsequence(vec![0, 1, 2, 3], 2..4),
        ) {
            let Some(dataset) = dataset(&counts, &related) else { return Ok(()) };
            let interval = interval(&dataset, &chosen);
            for size in sizes_of_unions(&counts, &related, &chosen, 5) {
                prop_assert!(interval.contains(number(size)), "{size} is not in {interval:?}");
            }
        }

        #[test]
        fn the_sum_of_three_figures_is_as_narrow_as_the_relations_allow(
            counts in any_counts(3), related in any_relations(3),
        ) {
            let Some(dataset) = dataset(&counts, &related) else { return Ok(()) };
            let contained = related.iter().filter(|(_, _, stated)| *stated == Stated::Contained);
            let mut parts: Vec<_> = contained.map(|&(_, part, _)| part).collect();
            parts.sort_unstable();
            // A part of two figures makes them overlap, which the upper end leaves out.
            prop_assume!(parts.windows(2).all(|pair| pair[0] != pair[1]));
            let interval = interval(&dataset, &[0, 1, 2]);
            let sizes = sizes_of_unions(&counts, &related, &[0, 1, 2], 7);
            if let (Some(&least), Some(&most)) = (sizes.iter().min(), sizes.iter().max()) {
                prop_assert!(interval.low.is_none_or(|low| low == number(least)), "{interval:?} but {least}");
                prop_assert!(interval.high.is_none_or(|high| high == number(most)), "{interval:?} but {most}");
            }
        }

        #[test]
        fn the_ends_are_the_sums_of_their_figures(
            counts in any_counts(4), related in any_relations(4),
        ) {
            let Some(dataset) = dataset(&counts, &related) else { return Ok(()) };
            let all: Vec<_> = dataset.figures().collect();
            let Sum { interval, least, most, .. } = sum(&dataset, &all).expect("a sum");
            let total = |figures: &[Ref<Figure>], end: fn(&Interval) -> Option<Decimal>| {
                let ends = figures.iter().map(|&figure| end(&dataset[figure].interval));
                ends.reduce(|a, b| Some(a? + b?)).flatten()
            };
            prop_assert_eq!(total(&least, |interval| interval.low), interval.low);
            prop_assert_eq!(total(&most, |interval| interval.high), interval.high);
        }
    }

    fn of(ids: &[&str]) -> Result<Sum, NoSum> {
        let dataset = sample::dataset();
        let chosen: Vec<_> = ids.iter().map(|id| dataset.figure_by_id(id).expect("a figure")).collect();
        sum(&dataset, &chosen)
    }

    #[test]
    fn nothing_is_settled_in_the_bundled_statement() {
        let all = of(&["suspects", "patrol-suspects", "night-offenders", "fugitives", "wave-people"]).expect("a sum");
        let ends = [all.interval.low, all.interval.high].map(|end| end.expect("an end").to_string());
        // 465,850 + 89,500 + 48,500 + 2,654 + 1,845
        assert_eq!(ends, ["465750", "608349"]);
        assert_eq!((all.least.len(), all.most.len()), (1, 5));
    }

    #[test]
    fn a_sum_among_many_wholes_is_found() {
        // There are 2⁴⁹ ways from the first row to the last.
        let figures = 100;
        let counts: Vec<_> = (0..figures).map(|place| (2 * (figures - place) + 1, "as_stated")).collect();
        // Two figures in two columns of wholes, each of which contains both of the next row.
        let rows = (0..figures / 2 - 1)
            .flat_map(|row| [(0, 2), (0, 3), (1, 2), (1, 3)].map(|(a, b)| (2 * row + a, 2 * row + b)));
        let related: Vec<_> = rows.map(|(whole, part)| (whole, part, Stated::Contained)).collect();
        let dataset = dataset(&counts, &related).expect("a dataset");
        let Interval { low, high } = interval(&dataset, &[figures - 2, figures - 1]);
        assert_eq!((low, high), (Some(number(5)), Some(number(7))));
    }

    #[test]
    fn what_has_no_sum_has_a_reason() {
        let dataset = sample::dataset();
        let unit = |id: &str| dataset[dataset.figure_by_id(id).expect("a figure")].unit;
        assert_eq!(of(&[]), Err(NoSum::TooFew));
        assert_eq!(of(&["guns"]), Err(NoSum::TooFew));
        let units = NoSum::OtherUnits(vec![unit("suspects"), unit("deployed")]);
        assert_eq!(of(&["suspects", "wave-people", "deployed"]), Err(units));
        assert_eq!(of(&["half-year-change", "half-year-change"]), Err(NoSum::Changes));
    }
}
