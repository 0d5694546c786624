//! A selection: the figures that a query shows, in its order.

use std::cmp::{Ordering, Reverse};

use super::{Query, Search, Sort, SortKey};
use crate::figure::{Category, Dataset, Figure, Language, Ref, Unit};

/// The figures that a query shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The figures, in the query's order.
    pub figures: Vec<Ref<Figure>>,
    /// Every category, in the dataset's order, with the number of its figures that match the search, whichever
    /// categories are chosen: what its chip would show.
    pub counts: Vec<(Ref<Category>, usize)>,
    /// The number of figures that match the search in all categories together.
    pub found: usize,
}

/// The figures of a dataset that match a query.
pub fn select(dataset: &Dataset, query: &Query) -> Selection {
    let mut figures: Vec<_> =
        dataset.figures().filter(|&figure| matches_search(&dataset[figure], &query.search)).collect();
    let mut counts: Vec<_> = dataset.categories().map(|category| (category, 0)).collect();
    for &figure in &figures {
        counts[dataset[figure].category.index()].1 += 1;
    }
    let found = figures.len();
    if !query.categories.is_empty() {
        figures.retain(|&figure| query.categories.contains(dataset[figure].category));
    }
    let figures = sorted(&figures, |a, b| compare(dataset, query.sort, query.language, a, b));
    Selection { figures, counts, found }
}

/// The figures in an order; those that are alike stay in the statement's order.
///
/// Each is inserted where it belongs. For the figures of a statement that is as fast as the standard library's
/// sort, which would weigh more than everything else in this file.
fn sorted(figures: &[Ref<Figure>], compare: impl Fn(Ref<Figure>, Ref<Figure>) -> Ordering) -> Vec<Ref<Figure>> {
    let mut sorted = Vec::with_capacity(figures.len());
    for &figure in figures {
        let place = sorted.partition_point(|&before| compare(before, figure) != Ordering::Greater);
        sorted.insert(place, figure);
    }
    sorted
}

fn matches_search(figure: &Figure, search: &Search) -> bool {
    search.is_empty() || search.finds([&figure.label.en, &figure.label.zh])
}

fn compare(dataset: &Dataset, sort: Sort, language: Language, a: Ref<Figure>, b: Ref<Figure>) -> Ordering {
    let (x, y) = (&dataset[a], &dataset[b]);
    let reversed = |ordering: Ordering| if sort.reversed { ordering.reverse() } else { ordering };
    reversed(match sort.key {
        SortKey::Value => return x.unit.cmp(&y.unit).then(reversed(y.amount.value.cmp(&x.amount.value))),
        SortKey::Statement => a.cmp(&b),
        SortKey::Name => compare_names(x.label.in_language(language), y.label.in_language(language)),
        SortKey::Category => x.category.cmp(&y.category),
        SortKey::Unit => x.unit.cmp(&y.unit),
        SortKey::Period => days_covered(dataset, x).cmp(&days_covered(dataset, y)),
        SortKey::Days => dataset[x.period].days().cmp(&dataset[y.period].days()),
        SortKey::Precision => vagueness(y).cmp(&vagueness(x)),
    })
}

fn compare_names(a: &str, b: &str) -> Ordering {
    // The bytes of UTF-8 order as the code points do.
    let letters = |byte: u8| byte.to_ascii_lowercase();
    a.bytes().map(letters).cmp(b.bytes().map(letters))
}

fn days_covered(dataset: &Dataset, figure: &Figure) -> (i32, i32) {
    let period = &dataset[figure.period];
    (period.from.to_julian_day(), period.to.to_julian_day())
}

/// How far a number can be off for its size, as something that compares: open ends first, then rounding, widest
/// first; exact numbers are all alike.
fn vagueness(figure: &Figure) -> (usize, Option<Reverse<u64>>) {
    let interval = figure.interval;
    let open_ends = [interval.low, interval.high].iter().filter(|end| end.is_none()).count();
    let is_rounded = open_ends == 0 && !interval.is_exact();
    // Half a step relative to the number is one half divided by the number of steps. That number is whole, since
    // the step is the place of the last digit: rounding takes away only what dividing added.
    let steps = (figure.amount.value.abs().to_f64() / figure.amount.step.to_f64()).round();
    (open_ends, is_rounded.then_some(Reverse(steps as u64)))
}

/// The figures of a selection, apart by unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// The units of which several figures are shown, in the dataset's order.
    pub shared: Vec<Group>,
    /// The figures that are the only ones shown of their unit, in the selection's order.
    pub alone: Vec<Ref<Figure>>,
}

/// The figures of one unit, which can share an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their unit.
    pub unit: Ref<Unit>,
    /// At least two figures, in the selection's order.
    pub figures: Vec<Ref<Figure>>,
}

/// The figures of a selection of this dataset, apart by unit.
pub fn groups(selection: &Selection, dataset: &Dataset) -> Groups {
    let mut groups: Vec<_> = dataset.units().map(|unit| Group { unit, figures: Vec::new() }).collect();
    for &figure in &selection.figures {
        groups[dataset[figure].unit.index()].figures.push(figure);
    }
    let is_alone = |figure: Ref<Figure>| groups[dataset[figure].unit.index()].figures.len() == 1;
    let alone = selection.figures.iter().copied().filter(|&figure| is_alone(figure)).collect();
    groups.retain(|group| group.figures.len() > 1);
    Groups { shared: groups, alone }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::sample::dataset;

    fn ids(dataset: &Dataset, figures: &[Ref<Figure>]) -> Vec<String> {
        figures.iter().map(|&figure| dataset[figure].id.to_string()).collect()
    }

    fn ids_by(key: SortKey, reversed: bool) -> Vec<String> {
        let dataset = dataset();
        let query = Query { sort: Sort { key, reversed }, ..Query::default() };
        ids(&dataset, &select(&dataset, &query).figures)
    }

    fn counts(selection: &Selection) -> Vec<usize> {
        selection.counts.iter().map(|&(_, count)| count).collect()
    }

    #[test]
    fn everything_is_shown_by_default_largest_first_within_each_unit() {
        let dataset = dataset();
        let selection = select(&dataset, &Query::default());
        assert_eq!(selection.figures.len(), 27);
        assert_eq!(selection.found, 27);
        assert_eq!(counts(&selection), [3, 9, 7, 5, 3]);
        let unit = |position: usize| dataset[selection.figures[position]].unit;
        let value = |position: usize| dataset[selection.figures[position]].amount.value;
        for position in 1..27 {
            assert!(unit(position - 1) <= unit(position));
            assert!(unit(position - 1) < unit(position) || value(position - 1) >= value(position));
        }
        assert_eq!(ids(&dataset, &selection.figures[..2]), ["mass-prevention", "deployed"]);
    }

    #[test]
    fn categories_and_search_narrow_together_and_counts_follow_the_search_alone() {
        let dataset = dataset();
        let risk = dataset.category_by_id("risk").expect("a category");
        let query = Query { categories: [risk].into(), search: Search::new("GUNS"), ..Query::default() };
        let selection = select(&dataset, &query);
        assert_eq!(ids(&dataset, &selection.figures), ["guns"]);
        assert_eq!(counts(&selection), [0, 1, 0, 1, 0]);
        assert_eq!(selection.found, 2);
    }

    #[test]
    fn words_are_found_in_either_language() {
        let dataset = dataset();
        for (search, found) in [("枪支", 2), ("枪 wave", 1), ("no such words", 0), ("ｗａｖｅ", 7)] {
            let query = Query { search: Search::new(search), ..Query::default() };
            assert_eq!(select(&dataset, &query).figures.len(), found, "{search}");
        }
    }

    #[test]
    fn the_order_by_value_reverses_within_each_unit_only() {
        let (down, up) = (ids_by(SortKey::Value, false), ids_by(SortKey::Value, true));
        assert_eq!(down[..7].iter().rev().collect::<Vec<_>>(), up[..7].iter().collect::<Vec<_>>());
        assert_eq!(down[0], "mass-prevention");
        assert_eq!(down.last(), up.last());
    }

    #[test]
    fn the_statement_has_an_order() {
        let (there, back) = (ids_by(SortKey::Statement, false), ids_by(SortKey::Statement, true));
        assert_eq!((there[0].as_str(), there[26].as_str()), ("cases-solved", "repeat-risks"));
        assert_eq!(there.iter().rev().collect::<Vec<_>>(), back.iter().collect::<Vec<_>>());
    }

    #[test]
    fn names_sort_in_the_readers_language() {
        let dataset = dataset();
        for language in Language::ALL {
            let sort = Sort { key: SortKey::Name, reversed: false };
            let selection = select(&dataset, &Query { sort, language, ..Query::default() });
            let names: Vec<_> =
                selection.figures.iter().map(|&figure| dataset[figure].label.in_language(language)).collect();
            assert!(names.windows(2).all(|pair| pair[0].to_ascii_lowercase() <= pair[1].to_ascii_lowercase()));
        }
    }

    #[test]
    fn what_is_equal_keeps_the_statements_order_both_ways() {
        let dataset = dataset();
        for key in [SortKey::Category, SortKey::Unit, SortKey::Period, SortKey::Days] {
            for reversed in [false, true] {
                let query = Query { sort: Sort { key, reversed }, ..Query::default() };
                for pair in select(&dataset, &query).figures.windows(2) {
                    let order = compare(&dataset, query.sort, Language::En, pair[0], pair[1]);
                    assert!(order.is_lt() || order.is_eq() && pair[0] < pair[1], "{key:?}");
                }
            }
        }
        assert_eq!(ids_by(SortKey::Days, false)[..3], ["night-places", "night-offenders", "fugitives"]);
        assert_eq!(ids_by(SortKey::Period, false)[0], "half-year-change");
        assert_eq!(ids_by(SortKey::Category, true)[..3], ["disputes", "disputes-flagged", "repeat-risks"]);
    }

    #[test]
    fn the_least_precise_comes_first() {
        let order = ids_by(SortKey::Precision, false);
        // Two open ends, then half of 10,000 in 80,000 (1 of 16), then 100 in 1,800 (1 of 36).
        assert_eq!(order[..4], ["wave-funds", "knives", "repeat-risks", "major-cases"]);
        // Counts printed to the last digit, in the statement's order.
        assert_eq!(
            order[order.len() - 7..],
            ["disorder-spots", "wave-cases", "wave-gangs", "wave-dens", "wave-guns", "fugitives", "guns"]
        );
        // What is equal keeps that order the other way round as well.
        let reversed = ids_by(SortKey::Precision, true);
        assert_eq!(reversed[0], "disorder-spots");
        assert_eq!(reversed[reversed.len() - 4..], ["major-cases", "repeat-risks", "wave-funds", "knives"]);
    }

    #[test]
    fn figures_share_a_group_only_with_their_unit() {
        let dataset = dataset();
        let all = groups(&select(&dataset, &Query::default()), &dataset);
        let sizes: Vec<_> =
            all.shared.iter().map(|group| (dataset[group.unit].id.as_str(), group.figures.len())).collect();
        assert_eq!(
            sizes,
            [
                ("people", 7),
                ("cases", 4),
                ("items", 3),
                ("places", 3),
                ("disputes", 2),
                ("hazards", 2),
                ("kilograms", 2)
            ]
        );
        assert_eq!(ids(&dataset, &all.alone), ["inspections", "wave-gangs", "wave-funds", "half-year-change"]);
    }

    #[test]
    fn a_figure_whose_peers_are_not_shown_stands_alone() {
        let dataset = dataset();
        let query = Query { search: Search::new("guns confiscated"), ..Query::default() };
        let groups = groups(&select(&dataset, &query), &dataset);
        assert!(groups.shared.is_empty());
        assert_eq!(ids(&dataset, &groups.alone), ["guns"]);
    }
}
