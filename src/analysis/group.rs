//! Groups the figures of a selection by dimension, and on request first by category.

use crate::{
    data::{Category, Dataset, Dimension, Quantity, Ref},
    query::{Grouping, Selection},
};

/// A part of a selection that has its own groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategorySection {
    /// The category of its figures; `None` for all categories.
    pub category: Option<Ref<Category>>,
    /// The groups, with at least one figure.
    pub groups: Groups,
}

/// The figures of a selection as sections: one for all figures, or one for each shown category in the dataset's order.
/// Units never share an axis in either grouping.
pub fn sections(selection: &Selection, dataset: &Dataset, grouping: Grouping) -> Vec<CategorySection> {
    let section = |category: Option<Ref<Category>>| {
        let is_here = |quantity: &Quantity| category.is_none_or(|category| dataset.category_of(*quantity) == category);
        let quantities: Vec<_> = selection.quantities.iter().copied().filter(is_here).collect();
        (!quantities.is_empty())
            .then(|| CategorySection { category, groups: by_dimension(&quantities, dataset, category) })
    };
    match grouping {
        Grouping::Unit => section(None).into_iter().collect(),
        Grouping::Category => dataset.categories().filter_map(|category| section(Some(category))).collect(),
    }
}

/// The figures of a selection, grouped by dimension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// The dimensions with several figures in the dataset, in the dataset's order.
    pub shared: Vec<Group>,
    /// The only figures of their dimension in the dataset, in the selection's order.
    pub alone: Vec<Quantity>,
}

/// The figures of one dimension, which share an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The dimension.
    pub dimension: Dimension,
    /// At least one figure, in the selection's order.
    pub quantities: Vec<Quantity>,
}

/// Groups the figures of a selection by dimension.
pub fn groups(selection: &Selection, dataset: &Dataset) -> Groups {
    by_dimension(&selection.quantities, dataset, None)
}

/// Groups figures by dimension; in a section of a category, a figure is also alone if it is the only one of its
/// dimension in the category. Whether a figure is alone depends on the dataset and not on the shown figures, so that
/// filters never turn a mark of a chart into a tile.
fn by_dimension(quantities: &[Quantity], dataset: &Dataset, category: Option<Ref<Category>>) -> Groups {
    let mut groups: Vec<Group> = Vec::new();
    for &quantity in quantities {
        let dimension = dataset.dimension_of(quantity);
        let place = groups.partition_point(|group| group.dimension < dimension);
        if groups.get(place).is_none_or(|group| group.dimension != dimension) {
            groups.insert(place, Group { dimension, quantities: Vec::new() });
        }
        groups[place].quantities.push(quantity);
    }
    groups.retain(|group| {
        let is_here = |&quantity: &Quantity| category.is_none_or(|category| dataset.category_of(quantity) == category);
        dataset.of_dimension(group.dimension).filter(is_here).nth(1).is_some()
    });
    let is_shared = |&quantity: &Quantity| {
        let dimension = dataset.dimension_of(quantity);
        groups.binary_search_by(|group| group.dimension.cmp(&dimension)).is_ok()
    };
    let alone = quantities.iter().copied().filter(|quantity| !is_shared(quantity)).collect();
    Groups { shared: groups, alone }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::{Language, sample::dataset},
        query::{Query, Search, View, select},
        words::format::dimension_heading,
    };

    fn shown(dataset: &Dataset, query: &Query) -> (Vec<(String, usize)>, Vec<String>) {
        let groups = groups(&select(dataset, query), dataset);
        let heading = |group: &Group| dimension_heading(dataset, group.dimension, Language::En);
        let shared = groups.shared.iter().map(|group| (heading(group), group.quantities.len())).collect();
        (shared, groups.alone.iter().map(|&quantity| dataset.id_of(quantity).to_string()).collect())
    }

    fn sizes(list: &[(&str, usize)]) -> Vec<(String, usize)> {
        list.iter().map(|&(heading, size)| (heading.to_owned(), size)).collect()
    }

    #[test]
    fn figures_share_a_group_only_with_their_unit() {
        let (shared, alone) = shown(&dataset(), &Query::default());
        let expected =
            [("People caught", 5), ("Criminal cases", 3), ("Guns", 2), ("Disputes", 2), ("People sent out", 2)];
        assert_eq!(shared, sizes(&expected));
        assert_eq!(
            alone,
            [
                "knives",
                "wave-drugs",
                "explosives",
                "wave-gangs",
                "wave-dens",
                "wave-funds",
                "traffic",
                "disorder-spots",
                "repeat-risks",
                "railway",
                "half-year-change",
                "inspections",
                "night-places",
            ]
        );
    }

    #[test]
    fn ratios_share_a_group_only_if_both_of_their_numbers_have_the_same_unit() {
        let dataset = dataset();
        let (shared, alone) = shown(&dataset, &Query { view: View::Ratios, ..Query::default() });
        // Two are times as many and two per hundred, each of its own unit.
        assert_eq!(shared, []);
        assert_eq!(alone.len(), 8);
        let dimension = |id| dataset.dimension_of(dataset.quantity_by_id(id).expect("a ratio"));
        assert_ne!(dimension("night-against-patrol"), dimension("mass-prevention-per-deployed"));
        assert_ne!(dimension("flagged-per-hundred-disputes"), dimension("wave-guns-per-hundred-guns"));
    }

    #[test]
    fn sections_hold_every_figure_once_and_never_mix_categories_or_units() {
        let dataset = dataset();
        for view in [View::Compare, View::Pace, View::Ratios] {
            let selection = select(&dataset, &Query { view, ..Query::default() });
            let by_unit = sections(&selection, &dataset, Grouping::Unit);
            assert_eq!(by_unit, [CategorySection { category: None, groups: groups(&selection, &dataset) }]);
            let by_category = sections(&selection, &dataset, Grouping::Category);
            assert!(by_category.len() > 1);
            let mut held = Vec::new();
            for CategorySection { category, groups: Groups { shared, alone } } in by_category {
                for group in &shared {
                    assert!(group.quantities.len() > 1, "without filters a chart has several marks");
                    assert!(group.quantities.iter().all(|&one| dataset.dimension_of(one) == group.dimension));
                }
                let here: Vec<_> = shared.into_iter().flat_map(|group| group.quantities).chain(alone).collect();
                assert!(here.iter().all(|&one| Some(dataset.category_of(one)) == category));
                held.extend(here);
            }
            held.sort_unstable();
            let mut all = selection.quantities.clone();
            all.sort_unstable();
            assert_eq!(held, all);
        }
        let nothing = select(&dataset, &Query { search: Search::new("no such thing"), ..Query::default() });
        assert_eq!(sections(&nothing, &dataset, Grouping::Unit), []);
    }

    #[test]
    fn filters_never_move_a_figure_between_charts_and_tiles() {
        let dataset = dataset();
        let one = Query { search: Search::new("guns confiscated"), ..Query::default() };
        assert_eq!(shown(&dataset, &one), (sizes(&[("Guns", 1)]), vec![]));
        for grouping in [Grouping::Unit, Grouping::Category] {
            let of = |query: &Query| sections(&select(&dataset, query), &dataset, grouping);
            let alone = |sections: &[CategorySection]| -> Vec<_> {
                sections.iter().flat_map(|section| section.groups.alone.clone()).collect()
            };
            let all = alone(&of(&Query::default()));
            for quantity in dataset.figures().map(Quantity::from) {
                let search = Search::new(dataset.label_of(quantity).in_language(Language::En));
                let shown = alone(&of(&Query { search, ..Query::default() }));
                assert_eq!(shown.contains(&quantity), all.contains(&quantity), "{}", dataset.id_of(quantity));
            }
        }
    }

    #[test]
    fn a_figure_can_be_alone_in_its_category_only() {
        let dataset = dataset();
        let alone = |grouping| -> Vec<_> {
            let sections = sections(&select(&dataset, &Query::default()), &dataset, grouping);
            let alone = sections.iter().flat_map(|section| &section.groups.alone);
            alone.map(|&quantity| dataset.id_of(quantity).to_string()).collect()
        };
        let suspects = "suspects".to_owned();
        assert!(!alone(Grouping::Unit).contains(&suspects) && alone(Grouping::Category).contains(&suspects));
    }
}
