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

use crate::data::{Dataset, Decimal, Figure, Interval, Ref, Stated, Unit, UnitKind, in_order};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSum {
    /// There are fewer than two figures.
    TooFew,
    /// The figures have different units: the first, and the first other one.
    OtherUnits([Ref<Unit>; 2]),
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
    if let Some(&other) = others.iter().find(|&&other| dataset[other].unit != unit) {
        return Err(NoSum::OtherUnits([unit, dataset[other].unit]));
    }
    if dataset[unit].kind == UnitKind::Change {
        return Err(NoSum::Changes);
    }
    let relations = Relations(dataset);
    let (low, least) = relations.largest_separate(chosen).unzip();
    let (high, most) = relations.smallest_cover(chosen).unzip();
    let [least, most] = [least, most].map(|figures| in_order(figures.unwrap_or_default(), Ref::cmp));
    Ok(Sum { unit, interval: Interval { low, high }, least, most })
}

/// What the statement says about the sets of figures.
#[derive(Clone, Copy)]
struct Relations<'a>(&'a Dataset);

impl Relations<'_> {
    /// The figures that are said to contain a figure, directly or through others, and the figure itself.
    fn wholes_of(self, figure: Ref<Figure>) -> Vec<Ref<Figure>> {
        let mut wholes = vec![figure];
        let mut next = 0;
        while let Some(&part) = wholes.get(next) {
            for whole in self.0.wholes_of(part, Stated::Contained) {
                if !wholes.contains(&whole) {
                    wholes.push(whole);
                }
            }
            next += 1;
        }
        wholes
    }

    /// Whether nothing can be counted in both figures: they, or figures that contain them, are said to be separate.
    fn are_separate(self, a: Ref<Figure>, b: Ref<Figure>) -> bool {
        let is_stated = |a, b| self.0.relation_between(a, b).is_some_and(|one| one.stated == Stated::Disjoint);
        let wholes = self.wholes_of(b);
        self.wholes_of(a).into_iter().any(|a| wholes.iter().any(|&b| is_stated(a, b)))
    }

    /// The figures of the largest sum of lower ends among chosen figures that are separate from each other, with that
    /// sum; `None` if no chosen figure has a lower end.
    fn largest_separate(self, chosen: &[Ref<Figure>]) -> Option<(Decimal, Vec<Ref<Figure>>)> {
        let mut best: Option<(Decimal, Vec<Ref<Figure>>)> = None;
        let bounded: Vec<_> =
            chosen.iter().filter_map(|&figure| Some((figure, self.0[figure].interval.low?))).collect();
        // Each set of separate figures is extended by the figures that follow its last one.
        let mut sets: Vec<_> = bounded.iter().enumerate().map(|(at, &(one, low))| (at, low, vec![one])).collect();
        while let Some((last, total, set)) = sets.pop() {
            for (at, &(figure, low)) in bounded.iter().enumerate().skip(last + 1) {
                if set.iter().all(|&other| self.are_separate(figure, other)) {
                    sets.push((at, total + low, [&*set, &[figure]].concat()));
                }
            }
            if best.as_ref().is_none_or(|(most, _)| total > *most) {
                best = Some((total, set));
            }
        }
        best
    }

    /// The figures of the smallest sum of upper ends among figures that together contain all chosen ones, with that
    /// sum; `None` if some chosen figure has no upper end and is contained in none that has one.
    fn smallest_cover(self, chosen: &[Ref<Figure>]) -> Option<(Decimal, Vec<Ref<Figure>>)> {
        let wholes: Vec<_> = chosen.iter().map(|&figure| self.wholes_of(figure)).collect();
        let mut best: Option<(Decimal, Vec<Ref<Figure>>)> = None;
        // Each cover of the first chosen figures is extended by a figure that contains the next one.
        let mut covers = vec![(0, Decimal::ZERO, Vec::new())];
        while let Some((covered, total, cover)) = covers.pop() {
            if best.as_ref().is_some_and(|(least, _)| total >= *least) {
                continue;
            }
            match wholes.get(covered) {
                None => best = Some((total, cover)),
                Some(wholes) if wholes.iter().any(|whole| cover.contains(whole)) => {
                    covers.push((covered + 1, total, cover));
                }
                Some(wholes) => {
                    for &whole in wholes {
                        if let Some(high) = self.0[whole].interval.high {
                            covers.push((covered + 1, total + high, [&*cover, &[whole]].concat()));
                        }
                    }
                }
            }
        }
        best
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

    /// The sizes of the union of the chosen sets, for all sets with at most `elements` elements that the counts and the
    /// relations allow.
    fn sizes_of_unions(counts: &[Count], related: &[Related], chosen: &[usize], elements: usize) -> Vec<usize> {
        let is_in = |of: usize, set: usize| of >> set & 1 == 1;
        // An element is described by the sets that contain it, as a bit mask.
        let is_possible = |&of: &usize| {
            related.iter().all(|&(whole, part, stated)| match stated {
                Stated::Contained => !is_in(of, part) || is_in(of, whole),
                Stated::Disjoint => !(is_in(of, part) && is_in(of, whole)),
                Stated::NotStated => true,
            })
        };
        let possible: Vec<_> = (1..1 << counts.len()).filter(is_possible).collect();
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

    fn any_counts(len: usize) -> impl Strategy<Value = Vec<Count>> {
        let qualifier = prop_oneof![4 => Just("as_stated"), 1 => Just("more_than"), 1 => Just("less_than")];
        prop::collection::vec((1usize..3, qualifier), len)
    }

    fn any_relations(len: usize) -> impl Strategy<Value = Vec<Related>> {
        let stated = prop_oneof![
            3 => Just(Stated::Contained), 3 => Just(Stated::Disjoint), 1 => Just(Stated::NotStated)
        ];
        prop::collection::vec((0..len, 0..len, stated), 0..5)
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
    fn what_has_no_sum_has_a_reason() {
        let dataset = sample::dataset();
        let unit = |id: &str| dataset[dataset.figure_by_id(id).expect("a figure")].unit;
        assert_eq!(of(&[]), Err(NoSum::TooFew));
        assert_eq!(of(&["guns"]), Err(NoSum::TooFew));
        let units = NoSum::OtherUnits([unit("suspects"), unit("deployed")]);
        assert_eq!(of(&["suspects", "wave-people", "deployed"]), Err(units));
        assert_eq!(of(&["half-year-change", "half-year-change"]), Err(NoSum::Changes));
    }
}
