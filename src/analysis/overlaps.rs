//! The figures of a unit as a tree of wholes and parts, as far as the statement supports it.

use std::ops::Range;

use crate::{
    data::{Dataset, Dimension, Figure, Language, Quantity, Ref, Stated, Unit, in_order},
    words::{fill, relation_words},
};

/// Figures of one unit that may contain each other.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlapGroup {
    /// The unit.
    pub unit: Ref<Unit>,
    /// The figures: each whole is followed by its parts.
    pub rows: Vec<OverlapRow>,
    /// The same figures, in the order of the figures above them.
    by_whole: Vec<OverlapRow>,
}

impl OverlapGroup {
    /// The figures directly below another one, or at the top of the tree, the largest first.
    pub fn below(&self, whole: Option<Ref<Figure>>) -> &[OverlapRow] {
        &self.by_whole[range_below(&self.by_whole, whole)]
    }
}

/// The places of the figures below another one among those that are in the order of the figures above them.
fn range_below(by_whole: &[OverlapRow], whole: Option<Ref<Figure>>) -> Range<usize> {
    let start = by_whole.partition_point(|row| row.above() < whole);
    start..start + by_whole[start..].partition_point(|row| row.above() == whole)
}

/// A figure in a tree of wholes and parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverlapRow {
    /// The figure.
    pub figure: Ref<Figure>,
    /// The number of figures above it in the tree.
    pub depth: usize,
    /// The figure directly above it, and what the statement says of the two: that the lower one is contained in the
    /// other, or nothing.
    pub whole: Option<(Ref<Figure>, Stated)>,
    /// The length of its bar as a share of the longest bar of the group, from [`Self::LEAST_SHARE`] to 1.
    pub share: f64,
}

impl OverlapRow {
    /// The length of the shortest bar as a share of the longest one. A shorter bar could not be seen, so it is drawn with
    /// this length, and [`overlaps_note`] says so.
    pub const LEAST_SHARE: f64 = 0.05;

    /// The figure directly above it.
    fn above(&self) -> Option<Ref<Figure>> {
        self.whole.map(|(whole, _)| whole)
    }

    /// What the statement says of the figure and its whole; `None` if it has no whole.
    pub fn stated(&self) -> Option<Stated> {
        self.whole.map(|(_, stated)| stated)
    }
}

/// The note about the bars: their scale, and their least length.
pub fn overlaps_note(language: Language) -> String {
    let percent = (OverlapRow::LEAST_SHARE * 100.0).round() as u32;
    fill(relation_words(language).overlaps_note, &[("percent", &percent.to_string())])
}

/// The forms of the bars of these groups, each with its meaning.
pub fn overlaps_key(groups: &[OverlapGroup], language: Language) -> Vec<(Option<Stated>, &'static str)> {
    let words = relation_words(language);
    let forms = [
        (None, words.bar_of_whole),
        (Some(Stated::Contained), words.bar_contained),
        (Some(Stated::NotStated), words.bar_may_be_part),
    ];
    let occurs = |stated| groups.iter().flat_map(|group| &group.rows).any(|row| row.stated() == stated);
    forms.into_iter().filter(|&(stated, _)| occurs(stated)).collect()
}

/// The groups of the shown figures of one unit, in the dataset's order, of units with several figures.
///
/// A figure stands below the smallest figure that is said to contain it, or else below the smallest one that may. A
/// figure that is separate from all others, or has no relation, stands at the top.
pub fn overlaps(dataset: &Dataset, shown: &[Quantity]) -> Vec<OverlapGroup> {
    let mut of_units = vec![Vec::new(); dataset.units().len()];
    for figure in shown.iter().filter_map(|quantity| quantity.figure()) {
        of_units[dataset[figure].unit.index()].push(figure);
    }
    let is_shared = |unit: Ref<Unit>| dataset.of_dimension(Dimension::Unit(unit)).len() > 1;
    let groups = dataset.units().zip(of_units).filter(|(unit, figures)| is_shared(*unit) && !figures.is_empty());
    groups.map(|(unit, figures)| group(dataset, unit, &figures)).collect()
}

/// The tree of the shown figures of a unit.
fn group(dataset: &Dataset, unit: Ref<Unit>, figures: &[Ref<Figure>]) -> OverlapGroup {
    let value = |figure: Ref<Figure>| dataset[figure].amount.value;
    let largest = figures.iter().map(|&figure| value(figure).abs().to_f64()).fold(0.0, f64::max);
    let unordered = figures.iter().map(|&figure| {
        let share = if largest > 0.0 { value(figure).abs().to_f64() / largest } else { 0.0 };
        let whole = whole_of(dataset, figure, figures);
        OverlapRow { figure, depth: 0, whole, share: share.max(OverlapRow::LEAST_SHARE) }
    });
    let mut by_whole =
        in_order(unordered, |a, b| a.above().cmp(&b.above()).then(value(b.figure).cmp(&value(a.figure))));
    let mut rows = Vec::new();
    // The places of the figures that wait for their row, with the next one last.
    let mut waiting: Vec<(usize, usize)> = Vec::new();
    let mut next = Some((None, 0));
    while let Some((whole, depth)) = next {
        waiting.extend(range_below(&by_whole, whole).rev().map(|place| (place, depth)));
        next = waiting.pop().map(|(place, depth)| {
            by_whole[place].depth = depth;
            rows.push(by_whole[place]);
            (Some(by_whole[place].figure), depth + 1)
        });
    }
    OverlapGroup { unit, rows, by_whole }
}

/// The figure above another one in the tree.
fn whole_of(dataset: &Dataset, figure: Ref<Figure>, shown: &[Ref<Figure>]) -> Option<(Ref<Figure>, Stated)> {
    let of_kind = |stated| {
        let wholes = dataset.wholes_of(figure, stated).filter(|whole| shown.contains(whole));
        let smallest = wholes.min_by_key(|&whole| dataset[whole].amount.value);
        smallest.map(|whole| (whole, stated))
    };
    of_kind(Stated::Contained).or_else(|| of_kind(Stated::NotStated))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::{
            parse,
            sample::{self, assert_is_made_up},
        },
        query::{Query, Search, View, select},
    };

    fn tree(dataset: &Dataset, query: &Query) -> Vec<(String, usize, Option<Stated>)> {
        let groups = overlaps(dataset, &select(dataset, query).quantities);
        let rows = groups.into_iter().flat_map(|group| group.rows);
        rows.map(|row| (dataset[row.figure].id.to_string(), row.depth, row.whole.map(|(_, stated)| stated))).collect()
    }

    #[test]
    fn a_figure_stands_below_the_smallest_one_that_may_contain_it() {
        let open = Some(Stated::NotStated);
        let expected = [
            ("suspects", 0, None),
            ("patrol-suspects", 1, open),
            ("night-offenders", 2, open),
            ("fugitives", 3, open),
            ("wave-people", 1, open),
        ];
        let tree = tree(&sample::dataset(), &Query { view: View::Table, ..Query::default() });
        assert_eq!(tree[..5], expected.map(|(id, depth, whole)| (id.to_owned(), depth, whole)));
        assert_eq!(tree.len(), 14);
    }

    #[test]
    fn the_figures_below_another_one_are_found() {
        let dataset = sample::dataset();
        let shown: Vec<_> = dataset.quantities().collect();
        for group in overlaps(&dataset, &shown) {
            let wholes = group.rows.iter().map(|row| Some(row.figure)).chain([None]);
            for whole in wholes {
                let below: Vec<_> = group.rows.iter().filter(|row| row.above() == whole).copied().collect();
                assert_eq!(group.below(whole), below);
            }
        }
    }

    #[test]
    fn no_bar_is_too_short_to_be_seen_and_the_note_says_so() {
        let dataset = sample::dataset();
        let unit = dataset[dataset.figure_by_id("suspects").expect("a figure")].unit;
        let shown: Vec<_> = dataset.quantities().collect();
        let mut groups = overlaps(&dataset, &shown).into_iter();
        let group = groups.find(|group| group.unit == unit).expect("a group");
        let shares: Vec<_> = group.rows.into_iter().map(|row| row.share).collect();
        // 2,654 and 1,840 are less than 5 percent of 465,800.
        assert_eq!(shares, [1.0, 89_000.0 / 465_800.0, 48_000.0 / 465_800.0, 0.05, 0.05]);
        assert_eq!(overlaps_note(Language::Zh), "各组刻度不同，均从零起。短于最长横条5%的，一律画作5%。");
        assert_is_made_up(&overlaps_note(Language::MadeUp), &[]);
    }

    #[test]
    fn the_key_has_the_forms_of_the_shown_bars() {
        let dataset = sample::dataset();
        let forms = |query: &Query| {
            let key = overlaps_key(&overlaps(&dataset, &select(&dataset, query).quantities), Language::MadeUp);
            key.into_iter()
                .map(|(stated, meaning)| {
                    assert_is_made_up(meaning, &[]);
                    stated
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(forms(&Query::default()), [None, Some(Stated::NotStated)]);
        assert_eq!(forms(&Query { search: Search::new("no such figure"), ..Query::default() }), []);
    }

    #[test]
    fn what_is_stated_decides_before_what_is_open() {
        let mut json: serde_json::Value = serde_json::from_slice(&sample::FILE).expect("JSON");
        // Offenders are said to be suspects. Whether they were caught on patrol stays open.
        json["relations"][1]["stated"] = "contained".into();
        json["relations"][1]["paragraph"] = 14.into();
        let dataset = parse(json.to_string().as_bytes()).expect("a dataset");
        let tree = tree(&dataset, &Query::default());
        assert!(tree.contains(&("night-offenders".to_owned(), 1, Some(Stated::Contained))));
    }

    #[test]
    fn only_shown_figures_are_in_the_tree() {
        let query = Query { search: Search::new("summer nights"), ..Query::default() };
        let tree = tree(&sample::dataset(), &query);
        assert_eq!(tree.iter().map(|row| row.0.as_str()).collect::<Vec<_>>(), ["night-offenders", "fugitives"]);
        assert_eq!(tree.iter().map(|row| row.1).collect::<Vec<_>>(), [0, 1]);
    }
}
