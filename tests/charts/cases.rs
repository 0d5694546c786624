//! The test cases of charts: combinations of figures, language, scale and layout.

use hundred_days::{
    analysis::{Group, groups},
    chart::{Amounts, FluidScene, Layout, label_column},
    data::{Dataset, Dimension, Language, Quantity},
    query::{Query, Scale, View, select},
};

/// The groups of the default view.
pub(crate) fn default_groups(dataset: &Dataset) -> Vec<Group> {
    groups_of(dataset, View::Compare)
}

/// The groups of every view that has charts.
pub(crate) fn all_groups(dataset: &Dataset) -> Vec<Group> {
    [View::Compare, View::Pace, View::Ratios].into_iter().flat_map(|view| groups_of(dataset, view)).collect()
}

/// The groups of a view without filters.
pub(crate) fn groups_of(dataset: &Dataset, view: View) -> Vec<Group> {
    groups(&select(dataset, &Query { view, ..Query::default() }), dataset).shared
}

/// Every group that filters can produce in the default view: all sets of at least two figures of a unit.
pub(crate) fn filtered_groups(dataset: &Dataset) -> Vec<Group> {
    let subsets = |group: Group| {
        (0_usize..1 << group.quantities.len()).filter(|set| set.count_ones() > 1).map(move |set| {
            let chosen = group.quantities.iter().enumerate().filter(|(index, _)| set & (1 << index) != 0);
            Group { dimension: group.dimension, quantities: chosen.map(|(_, &quantity)| quantity).collect() }
        })
    };
    default_groups(dataset).into_iter().flat_map(subsets).collect()
}

/// One chart in one layout.
pub(crate) struct Case<'a> {
    pub(crate) chart: Amounts<'a>,
    pub(crate) layout: Layout,
    pub(crate) scene: FluidScene,
}

impl Case<'_> {
    /// The smallest and the largest width of the layout.
    pub(crate) fn ends(&self) -> [f64; 2] {
        let wider = Layout::ALL.into_iter().map(|layout| layout.min_width).find(|&width| width > self.layout.min_width);
        [self.layout.min_width, wider.unwrap_or(Layout::MAX_WIDTH)]
    }

    /// Widths in steps of 20 pixels, including the smallest and the largest.
    pub(crate) fn widths(&self) -> Vec<f64> {
        let [from, to] = self.ends();
        let steps = ((to - from) / 20.0).ceil() as u32;
        (0..=steps).map(|step| (from + 20.0 * f64::from(step)).min(to)).collect()
    }

    /// A description of the case for failure messages.
    pub(crate) fn name(&self) -> String {
        let Amounts { dataset, quantities, scale, language, .. } = self.chart;
        let ids: Vec<_> = quantities.iter().map(|&quantity| dataset.id_of(quantity).as_str()).collect();
        format!("{} {} {}: {}", scale.name(), language.code(), self.layout.class, ids.join(", "))
    }
}

/// Calls `check` with every group in every language, scale and layout.
pub(crate) fn for_each_case(dataset: &Dataset, groups: &[Group], check: impl Fn(&Case<'_>)) {
    for language in Language::ALL {
        for group in groups {
            for scale in Scale::ALL {
                let chart = chart(dataset, group.dimension, &group.quantities, scale, language);
                for layout in Layout::ALL {
                    let scene = chart.draw(layout).expect("a picture");
                    check(&Case { chart, layout, scene });
                }
            }
        }
    }
}

/// The chart as the page creates it.
pub(crate) fn chart<'a>(
    dataset: &'a Dataset,
    dimension: Dimension,
    quantities: &'a [Quantity],
    scale: Scale,
    language: Language,
) -> Amounts<'a> {
    let view = [View::Compare, View::Pace, View::Ratios].into_iter().find(|view| view.has(dataset, quantities[0]));
    let of_view = |&quantity: &Quantity| view.is_some_and(|view| view.has(dataset, quantity));
    let all: Vec<_> = dataset.quantities().filter(of_view).collect();
    Amounts { dataset, dimension, quantities, scale, language, label_column: label_column(dataset, &all, language) }
}
