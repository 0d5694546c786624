//! The charts that are looked at: which figures, in which language, on which scale, in which layout.

use hundred_days::{
    chart::{Amounts, Columns, FluidScene, Layout},
    explore::{Group, Query, Scale, groups, select},
    figure::{Dataset, Figure, Language, Ref, Unit},
};

/// The groups of the default view: the charts that a reader meets first.
pub(crate) fn default_groups(dataset: &Dataset) -> Vec<Group> {
    groups(&select(dataset, &Query::default()), dataset).shared
}

/// Every group that a filter can leave: all sets of at least two figures of a unit.
pub(crate) fn filtered_groups(dataset: &Dataset) -> Vec<Group> {
    let subsets = |group: Group| {
        (0_usize..1 << group.figures.len()).filter(|set| set.count_ones() > 1).map(move |set| {
            let chosen = group.figures.iter().enumerate().filter(|(index, _)| set & (1 << index) != 0);
            Group { unit: group.unit, figures: chosen.map(|(_, &figure)| figure).collect() }
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
    /// The widths that the layout is shown at: from the first to the second.
    pub(crate) fn ends(&self) -> [f64; 2] {
        let wider = Layout::ALL.into_iter().map(|layout| layout.min_width).find(|&width| width > self.layout.min_width);
        [self.layout.min_width, wider.unwrap_or(Layout::MAX_WIDTH)]
    }

    /// Widths from the one end to the other in steps of 20 pixels, both ends among them.
    pub(crate) fn widths(&self) -> Vec<f64> {
        let [from, to] = self.ends();
        let steps = ((to - from) / 20.0).ceil() as u32;
        (0..=steps).map(|step| (from + 20.0 * f64::from(step)).min(to)).collect()
    }

    /// The case in words, for the message of a test that fails.
    pub(crate) fn name(&self) -> String {
        let Amounts { dataset, unit, figures, scale, language, .. } = self.chart;
        let figures: Vec<_> = figures.iter().map(|&figure| dataset[figure].id.as_str()).collect();
        let (unit, language) = (&dataset[unit].id, language.code());
        format!("{unit} {} {language} {}: {}", scale.name(), self.layout.class, figures.join(", "))
    }
}

/// Hands every group in every language, scale and layout to `look`.
pub(crate) fn for_each_case(dataset: &Dataset, groups: &[Group], look: impl Fn(&Case<'_>)) {
    for language in Language::ALL {
        for group in groups {
            for scale in Scale::ALL {
                let chart = chart(dataset, group.unit, &group.figures, scale, language);
                for layout in Layout::ALL {
                    let scene = chart.draw(layout).expect("a picture");
                    look(&Case { chart, layout, scene });
                }
            }
        }
    }
}

/// The chart as the page asks for it.
pub(crate) fn chart<'a>(
    dataset: &'a Dataset,
    unit: Ref<Unit>,
    figures: &'a [Ref<Figure>],
    scale: Scale,
    language: Language,
) -> Amounts<'a> {
    Amounts { dataset, unit, figures, scale, language, columns: Columns::of(dataset, language) }
}
