//! The charts of a view: one for each dimension that several shown quantities share.

use super::{
    blocks::{Block, blocks},
    legend::legend,
    scene_view::{IsDisplayed, Picture, scene_views},
    sections::{SectionOf, group_title},
};
use crate::{
    analysis::caption,
    chart::{Amounts, FluidScene, Layout, label_column},
    data::{Dimension, Quantity},
    query::Scale,
    ui::{
        Element, Explorer,
        element::{For, Show, element},
        state::{drawn::part, value::Computed},
    },
    words::{chart_name, counted, format},
};

/// The charts of a section, one for each group of quantities that share an axis.
pub(in crate::ui) fn chart_groups(explorer: Explorer, section: SectionOf) -> Element {
    let dataset = explorer.dataset;
    let view = explorer.ask(|query| query.view);
    let all: Vec<_> = dataset.quantities().filter(|&quantity| view.has(dataset, quantity)).collect();
    let label_column = label_column(dataset, &all, explorer.language);
    let is_large = move || explorer.is_large().then(String::new);
    element("div").attr("data-large", is_large).child(
        For::each(move || {
            explorer.grouped(section, |groups| groups.shared.iter().map(|group| group.dimension).collect::<Vec<_>>())
        })
        .key(|dimension| *dimension)
        .children(move |dimension| chart_group(explorer, section, dimension, label_column)),
    )
}

fn chart_group(explorer: Explorer, section: SectionOf, dimension: Dimension, label_column: f64) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let view = explorer.ask(|query| query.view);
    let group = charted(explorer, section, dimension, label_column);
    let count = move || group.get().quantities.len();
    let heading = format::dimension_heading(dataset, dimension, language);
    let subtitle = move || {
        let axis = if group.get().is_log { words.log_axis } else { words.linear_axis };
        format!("{} · {axis}", counted(view, count(), language))
    };
    let name_heading = heading.clone();
    let name = move || chart_name(&name_heading, &counted(view, count(), language), group.get().is_log, language);
    let sentence = move || caption(dataset, dimension, &group.get().quantities, language).unwrap_or_default();
    let charts = blocks(
        explorer,
        count,
        move |range| part(&group.get().quantities, range),
        move |block| {
            let (drawn, name) = (block.clone(), name.clone());
            let charts = block.content_or_text(move || {
                scene_views(
                    explorer,
                    |layout, is_displayed| {
                        picture(explorer, group, drawn.clone(), dimension, label_column, layout, is_displayed)
                    },
                    name.clone(),
                )
            });
            block.frame(element("div").child(charts), CHART_ROW)
        },
    );
    element("section")
        .class("group")
        .attr("style", move || group.get().height())
        .child(group_title(section).child(heading).child(" ").child(element("span").child(subtitle)))
        .child(
            element("figure")
                .class("charted")
                .child(element("figcaption").class("caption").child(sentence))
                .child(
                    element("div")
                        .child(Show::when(move || group.get().has_legend()).children(move || legend(explorer))),
                )
                .child(element("div").child(charts)),
        )
}

/// The approximate height of what is above the rows of a group, in rem.
const GROUP_HEAD: usize = 8;

/// The approximate height of a row of a chart, in rem.
const CHART_ROW: f64 = 2.2;

/// What the chart of a group shows.
struct Charted {
    quantities: Vec<Quantity>,
    scale: Scale,
    /// Whether its axis is logarithmic.
    is_log: bool,
    /// Whether it is the first of its section.
    is_first: bool,
    /// Whether the view is large.
    is_large: bool,
}

impl Charted {
    /// Whether the group explains the shapes of marks. In a large view the first group explains all, because most marks
    /// are not drawn.
    fn has_legend(&self) -> bool {
        self.is_first || !self.is_large
    }

    /// The approximate height of the group as CSS, for a browser that does not lay it out because it is far from the
    /// screen.
    fn height(&self) -> Option<String> {
        let height = GROUP_HEAD + 2 * self.quantities.len();
        self.is_large.then(|| ["contain-intrinsic-block-size:auto ", &height.to_string(), "rem"].concat())
    }
}

/// The shown quantities of a group with its scale.
fn charted(explorer: Explorer, section: SectionOf, dimension: Dimension, label_column: f64) -> Computed<Charted> {
    let Explorer { dataset, language, .. } = explorer;
    Computed::new(move |before: Option<&Charted>| {
        let (quantities, is_first) = explorer.grouped(section, |groups| {
            let place = groups.shared.iter().position(|group| group.dimension == dimension);
            (place.map(|place| groups.shared[place].quantities.clone()).unwrap_or_default(), place == Some(0))
        });
        let is_large = explorer.is_large();
        let scale = explorer.ask(|query| query.scale);
        let is_same = |before: &Charted| {
            let same = (before.scale, before.is_first, before.is_large) == (scale, is_first, is_large);
            same && before.quantities == quantities
        };
        if before.is_some_and(is_same) {
            return None;
        }
        let chart = Amounts { dataset, dimension, quantities: &[], scale, language, label_column };
        Some(Charted { quantities, scale, is_log: chart.axis().log, is_first, is_large })
    })
}

/// The picture of a block in a layout. It is drawn again only if its quantities or the scale change, and has no content
/// if the layout is not displayed.
fn picture(
    explorer: Explorer,
    group: Computed<Charted>,
    block: Block,
    dimension: Dimension,
    label_column: f64,
    layout: Layout,
    is_displayed: IsDisplayed,
) -> Computed<Picture> {
    let Explorer { dataset, language, .. } = explorer;
    Computed::new(move |before: Option<&Picture>| {
        let quantities = if is_displayed() { block.drawn() } else { Vec::new() };
        let scale = group.get().scale;
        if before.is_some_and(|before| (&before.quantities, before.scale) == (&quantities, scale)) {
            return None;
        }
        if quantities.is_empty() {
            return Some(Picture { scene: Some(FluidScene::default()), quantities, scale });
        }
        #[cfg(test)]
        tests::DRAWN.with(|drawn| drawn.set(drawn.get() + 1));
        let chart = Amounts { dataset, dimension, quantities: &quantities, scale, language, label_column };
        Some(Picture { scene: chart.draw(layout).ok(), quantities, scale })
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use leptos::reactive::owner::Owner;

    use super::*;
    use crate::{
        data::sample,
        query::{Query, Search, SortKey},
        ui::Edition,
    };

    thread_local! {
        /// The number of charts that a test drew.
        pub(super) static DRAWN: Cell<usize> = const { Cell::new(0) };
    }

    /// The number of groups that are drawn again and of selections that are made again after a change of the state.
    fn recomputed(change: impl FnOnce(Explorer)) -> (usize, usize) {
        let dataset = Box::leak(Box::new(sample::dataset()));
        Owner::new().with(|| {
            let explorer = Explorer::new(dataset, &Edition::Current, Query::default());
            let all: Vec<_> = dataset.quantities().collect();
            let label_column = label_column(dataset, &all, explorer.language);
            let dimensions: Vec<_> =
                explorer.grouped(None, |groups| groups.shared.iter().map(|group| group.dimension).collect());
            let chart = |dimension| {
                let group = charted(explorer, None, dimension, label_column);
                let block = Block::new(explorer, move || group.get().quantities.clone());
                picture(explorer, group, block, dimension, label_column, Layout::ALL[0], Box::new(|| true))
            };
            let charts: Vec<_> = dimensions.into_iter().map(chart).collect();
            let counted = || {
                for chart in &charts {
                    assert!(chart.get().scene.is_some());
                }
                (DRAWN.get(), explorer.selections_made())
            };
            let before = counted();
            change(explorer);
            let after = counted();
            (after.0 - before.0, after.1 - before.1)
        })
    }

    #[test]
    fn only_what_changes_is_computed_again() {
        let first = |explorer: Explorer| explorer.dataset.quantities().next();
        let of_query = |change: fn(&mut Query, Option<Quantity>)| {
            recomputed(|explorer| {
                let quantity = first(explorer);
                explorer.set_query(|query| change(query, quantity));
            })
        };
        // Moving between marks and opening a detail draw and select nothing.
        assert_eq!(recomputed(|explorer| explorer.visit(first(explorer).expect("a quantity"))), (0, 0));
        assert_eq!(of_query(|query, quantity| query.choose(quantity)), (0, 0));
        assert_eq!(of_query(|query, quantity| query.pinned = quantity), (0, 0));
        // Another scale draws all five groups again, and selects nothing.
        assert_eq!(of_query(|query, _| query.scale = Scale::Log), (5, 0));
        // Another order makes a new selection. Groups whose order does not change are not drawn again.
        assert_eq!(of_query(|query, _| query.sort.key = SortKey::Name), (3, 1));
        // A search draws only those groups again that keep some figures and lose others.
        assert_eq!(of_query(|query, _| query.search = Search::new("disputes")), (0, 1));
        assert_eq!(of_query(|query, _| query.search = Search::new("wave")), (3, 1));
    }
}
