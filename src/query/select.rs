//! The selection: the figures that a query shows, in its order.

use std::cmp::{Ordering, Reverse};

use super::{Query, Search, Sort, SortKey};
use crate::data::{Category, Dataset, DerivedKind, Figure, Language, Quantity, Ref, in_order};

/// The figures that a query shows: reported or derived ones, depending on the view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The figures, in the query's order.
    pub quantities: Vec<Quantity>,
    /// Every category in the dataset's order, with the number of its figures that match the search and the period. The
    /// category filter does not affect it. Chips show these counts.
    pub counts: Vec<(Ref<Category>, usize)>,
    /// The number of figures in all categories that match the search and the period.
    pub found: usize,
    /// The number of all figures of the view.
    pub all: usize,
}

/// The figures of a dataset that match a query.
pub fn select(dataset: &Dataset, query: &Query) -> Selection {
    let mut quantities: Vec<_> = dataset.quantities().filter(|&quantity| query.view.has(dataset, quantity)).collect();
    let all = quantities.len();
    quantities.retain(|&quantity| is_found(dataset, quantity, query));
    let mut counts: Vec<_> = dataset.categories().map(|category| (category, 0)).collect();
    for &quantity in &quantities {
        counts[dataset.category_of(quantity).index()].1 += 1;
    }
    let found = quantities.len();
    quantities.retain(|&quantity| is_in_chosen_category(dataset, quantity, query));
    let quantities = in_order(quantities, |&a, &b| compare(dataset, query.sort, query.language, a, b));
    Selection { quantities, counts, found, all }
}

/// The figures that match a query but have no rate, in the statement's order.
pub fn without_pace(dataset: &Dataset, query: &Query) -> Vec<Ref<Figure>> {
    let is_rated = |figure: Ref<Figure>| {
        dataset.derived_from(figure.into()).any(|derived| dataset[derived].kind == DerivedKind::Rate)
    };
    let matches = |figure: Ref<Figure>| {
        is_found(dataset, figure.into(), query) && is_in_chosen_category(dataset, figure.into(), query)
    };
    dataset.figures().filter(|&figure| !is_rated(figure) && matches(figure)).collect()
}

/// Whether a quantity matches the period and the search of a query.
fn is_found(dataset: &Dataset, quantity: Quantity, query: &Query) -> bool {
    let is_in_period = query.period.is_none_or(|period| dataset.period_of(quantity) == period);
    is_in_period && matches_search(dataset, quantity, &query.search)
}

fn is_in_chosen_category(dataset: &Dataset, quantity: Quantity, query: &Query) -> bool {
    query.categories.is_empty() || query.categories.contains(dataset.category_of(quantity))
}

fn matches_search(dataset: &Dataset, quantity: Quantity, search: &Search) -> bool {
    // Without a search, no text is put together.
    if search.is_empty() {
        return true;
    }
    let subject = &dataset[dataset.subject_of(quantity)];
    let unit = &dataset[subject.unit];
    // A sign alone is no word of a figure.
    let unit = if unit.kind.is_percent() { &unit.heading } else { &unit.label };
    let mut texts = subject.amount.qualifier.printed().to_owned();
    for label in [dataset.label_of(quantity), unit] {
        for text in label.in_all_languages() {
            // No word contains it.
            texts.push('\n');
            texts.push_str(text);
        }
    }
    search.finds(&texts, dataset.nominal_of(quantity))
}

fn compare(dataset: &Dataset, sort: Sort, language: Language, a: Quantity, b: Quantity) -> Ordering {
    let dimension = |quantity| dataset.dimension_of(quantity);
    let period = |quantity| &dataset[dataset.period_of(quantity)];
    let reversed = |ordering: Ordering| if sort.reversed { ordering.reverse() } else { ordering };
    reversed(match sort.key {
        SortKey::Value => {
            let by_value = dataset.nominal_of(b).cmp(&dataset.nominal_of(a));
            return dimension(a).cmp(&dimension(b)).then(reversed(by_value));
        }
        SortKey::Statement => dataset.subject_of(a).cmp(&dataset.subject_of(b)).then(a.cmp(&b)),
        SortKey::Name => {
            let name = |quantity| dataset.label_of(quantity).in_language(language);
            compare_names(name(a), name(b))
        }
        SortKey::Category => dataset.category_of(a).cmp(&dataset.category_of(b)),
        SortKey::Unit => dimension(a).cmp(&dimension(b)),
        SortKey::Period => {
            let days = |quantity| (period(quantity).from.to_julian_day(), period(quantity).to.to_julian_day());
            days(a).cmp(&days(b))
        }
        SortKey::Days => period(a).days().cmp(&period(b).days()),
        SortKey::Precision => imprecision(dataset, b).cmp(&imprecision(dataset, a)),
    })
}

fn compare_names(a: &str, b: &str) -> Ordering {
    // The order of UTF-8 bytes is the order of code points.
    let letters = |byte: u8| byte.to_ascii_lowercase();
    a.bytes().map(letters).cmp(b.bytes().map(letters))
}

/// The relative imprecision of a number as a sort key: the number of open ends, then the relative width of the
/// interval. All exact numbers are equal.
fn imprecision(dataset: &Dataset, quantity: Quantity) -> (usize, Option<Reverse<u64>>) {
    let interval = dataset.interval_of(quantity);
    let open_ends = [interval.low, interval.high].iter().filter(|end| end.is_none()).count();
    let width = interval.low.zip(interval.high).map_or(0.0, |(low, high)| (high - low).to_f64());
    // The number divided by the width of the interval, rounded to thousandths, so that equal precisions compare as
    // equal.
    let fits = (dataset.nominal_of(quantity).abs().to_f64() / width * 1000.0).round();
    (open_ends, (width > 0.0).then_some(Reverse(fits as u64)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;
    use crate::query::View;

    fn ids(dataset: &Dataset, quantities: &[Quantity]) -> Vec<String> {
        quantities.iter().map(|&quantity| dataset.id_of(quantity).to_string()).collect()
    }

    fn ids_by(key: SortKey, reversed: bool) -> Vec<String> {
        let dataset = dataset();
        let query = Query { sort: Sort { key, reversed }, ..Query::default() };
        ids(&dataset, &select(&dataset, &query).quantities)
    }

    fn counts(selection: &Selection) -> Vec<usize> {
        selection.counts.iter().map(|&(_, count)| count).collect()
    }

    #[test]
    fn everything_is_shown_by_default_largest_first_within_each_unit() {
        let dataset = dataset();
        let selection = select(&dataset, &Query::default());
        assert_eq!(selection.quantities.len(), 27);
        assert_eq!(selection.found, 27);
        assert_eq!(counts(&selection), [3, 9, 7, 5, 3]);
        let unit = |position: usize| dataset.dimension_of(selection.quantities[position]);
        let value = |position: usize| dataset.nominal_of(selection.quantities[position]);
        for position in 1..27 {
            assert!(unit(position - 1) <= unit(position));
            assert!(unit(position - 1) < unit(position) || value(position - 1) >= value(position));
        }
        assert_eq!(ids(&dataset, &selection.quantities[..2]), ["suspects", "patrol-suspects"]);
    }

    #[test]
    fn categories_and_search_combine_and_counts_depend_on_the_search_alone() {
        let dataset = dataset();
        let risk = dataset.category_by_id("risk").expect("a category");
        let query = Query { categories: [risk].into(), search: Search::new("GUNS"), ..Query::default() };
        let selection = select(&dataset, &query);
        assert_eq!(ids(&dataset, &selection.quantities), ["guns"]);
        assert_eq!(counts(&selection), [0, 1, 0, 1, 0]);
        assert_eq!(selection.found, 2);
    }

    #[test]
    fn a_period_filters_every_view_and_the_counts_of_categories() {
        let dataset = dataset();
        let nights = dataset.period_by_id("nights").expect("a period");
        for view in View::ALL {
            let query = Query { view, period: Some(nights), ..Query::default() };
            let (narrowed, all) =
                (select(&dataset, &query), select(&dataset, &Query { period: None, ..query.clone() }));
            let of_nights = all.quantities.iter().filter(|&&quantity| dataset.period_of(quantity) == nights);
            assert!(narrowed.quantities.iter().eq(of_nights), "{}", view.name());
            assert_eq!((narrowed.found, narrowed.all), (narrowed.quantities.len(), all.all), "{}", view.name());
            if matches!(view, View::Compare | View::Timeline | View::Table) {
                assert_eq!(ids(&dataset, &narrowed.quantities), ["night-offenders", "fugitives", "night-places"]);
                assert_eq!(counts(&narrowed), [0, 0, 3, 0, 0]);
            }
        }
    }

    #[test]
    fn a_derived_figure_belongs_to_the_period_of_its_subject() {
        let dataset = dataset();
        let wave = dataset.period_by_id("joint-wave").expect("a period");
        let query = Query { view: View::Pace, period: Some(wave), ..Query::default() };
        let subjects = select(&dataset, &query).quantities.into_iter().map(|quantity| dataset.subject_of(quantity));
        let subjects: Vec<_> = subjects.collect();
        assert!(!subjects.is_empty() && subjects.iter().all(|&subject| dataset[subject].period == wave));
        let stays = |period| without_pace(&dataset, &Query { period, ..query.clone() });
        let half_year = dataset.period_by_id("first-half");
        assert_eq!(stays(half_year).len(), 1, "the change over the half-year has no pace");
        assert!(stays(None).len() > 1 && !stays(Some(wave)).contains(&stays(half_year)[0]));
    }

    #[test]
    fn a_search_finds_labels_in_either_language() {
        let dataset = dataset();
        for (search, found) in [("枪支", 2), ("枪 wave", 1), ("no such words", 0), ("ｗａｖｅ", 7)] {
            let query = Query { search: Search::new(search), ..Query::default() };
            assert_eq!(select(&dataset, &query).quantities.len(), found, "{search}");
        }
    }

    #[test]
    fn the_order_by_value_reverses_within_each_unit_only() {
        let (down, up) = (ids_by(SortKey::Value, false), ids_by(SortKey::Value, true));
        assert_eq!(down[..5].iter().rev().collect::<Vec<_>>(), up[..5].iter().collect::<Vec<_>>());
        assert_eq!(down[0], "suspects");
        assert_eq!(down.last(), up.last());
    }

    #[test]
    fn figures_can_be_in_statement_order() {
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
                selection.quantities.iter().map(|&quantity| dataset.label_of(quantity).in_language(language)).collect();
            assert!(names.windows(2).all(|pair| pair[0].to_ascii_lowercase() <= pair[1].to_ascii_lowercase()));
        }
    }

    #[test]
    fn equal_figures_keep_the_statements_order_in_both_directions() {
        let dataset = dataset();
        for key in [SortKey::Category, SortKey::Unit, SortKey::Period, SortKey::Days] {
            for reversed in [false, true] {
                let query = Query { sort: Sort { key, reversed }, ..Query::default() };
                for pair in select(&dataset, &query).quantities.windows(2) {
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
        // Equal quantities keep the order of the statement in a reversed sort too.
        let reversed = ids_by(SortKey::Precision, true);
        assert_eq!(reversed[0], "disorder-spots");
        assert_eq!(reversed[reversed.len() - 4..], ["major-cases", "repeat-risks", "wave-funds", "knives"]);
    }
}
