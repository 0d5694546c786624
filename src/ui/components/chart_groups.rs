//! The charts of a view: one for each dimension that several shown quantities share.

use leptos::prelude::*;

use super::{
    legend::legend,
    scene_view::{Pictures, scene_views},
    sections::{SectionOf, group_title},
};
use crate::{
    analysis::caption,
    chart::{Amounts, Layout, label_column},
    data::{Dimension, Quantity},
    ui::{
        Element, Explorer,
        element::{For, Show, element},
    },
    words::{chart_name, counted, format},
};

/// The charts of a section, one for each group of quantities that share an axis.
pub(in crate::ui) fn chart_groups(explorer: Explorer, section: SectionOf) -> Element {
    let dataset = explorer.dataset;
    let view = explorer.ask(|query| query.view);
    let all: Vec<_> = dataset.quantities().filter(|&quantity| view.has(dataset, quantity)).collect();
    let label_column = label_column(dataset, &all, explorer.language);
    element("div").child(
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
    let quantities = move || quantities_of(explorer, section, dimension);
    let is_log = move || {
        let scale = explorer.ask(|query| query.scale);
        Amounts { dataset, dimension, quantities: &quantities(), scale, language, label_column }.axis().log
    };
    let pictures = pictures(explorer, section, dimension, label_column);
    let heading = format::dimension_heading(dataset, dimension, language);
    let subtitle = move || {
        let axis = if is_log() { words.log_axis } else { words.linear_axis };
        format!("{} · {axis}", counted(view, quantities().len(), language))
    };
    let name_heading = heading.clone();
    let name = move || chart_name(&name_heading, &counted(view, quantities().len(), language), is_log(), language);
    let sentence = move || caption(dataset, dimension, &quantities(), language).unwrap_or_default();
    element("section")
        .class("group")
        .child(group_title(section).child(heading).child(" ").child(element("span").child(subtitle)))
        .child(
            element("figure")
                .class("charted")
                .child(element("figcaption").class("caption").child(sentence))
                .child(legend(explorer))
                .child(scene_views(explorer, pictures, name)),
        )
        .child(
            element("div").child(
                Show::when(move || pictures.with(|pictures| pictures.scenes.is_empty()))
                    .children(move || element("p").child(words.undrawable)),
            ),
        )
}

/// The shown quantities of a group.
fn quantities_of(explorer: Explorer, section: SectionOf, dimension: Dimension) -> Vec<Quantity> {
    explorer.grouped(section, |groups| {
        let group = groups.shared.iter().find(|group| group.dimension == dimension);
        group.map(|group| group.quantities.clone()).unwrap_or_default()
    })
}

/// The pictures of a group. They are drawn again only if its quantities or the scale change.
fn pictures(explorer: Explorer, section: SectionOf, dimension: Dimension, label_column: f64) -> Memo<Pictures> {
    let Explorer { dataset, language, .. } = explorer;
    Memo::new_owning(move |before: Option<Pictures>| {
        let quantities = quantities_of(explorer, section, dimension);
        let scale = explorer.ask(|query| query.scale);
        match before {
            Some(before) if (&before.quantities, before.scale) == (&quantities, scale) => (before, false),
            _ => {
                #[cfg(test)]
                tests::DRAWN.with(|drawn| drawn.set(drawn.get() + 1));
                let chart = Amounts { dataset, dimension, quantities: &quantities, scale, language, label_column };
                let scenes = Layout::ALL.into_iter().map(|layout| chart.draw(layout)).collect::<Result<Vec<_>, _>>();
                // A chart that cannot be drawn, which would be a bug, has no pictures. The page shows a message
                // instead.
                (Pictures { scenes: scenes.unwrap_or_default(), quantities, scale }, true)
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use leptos::reactive::owner::Owner;

    use super::*;
    use crate::{
        data::sample,
        query::{Query, Scale, Search, SortKey},
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
            let charts: Vec<_> =
                dimensions.into_iter().map(|dimension| pictures(explorer, None, dimension, label_column)).collect();
            let counted = || {
                for chart in &charts {
                    chart.with(|pictures| assert!(!pictures.scenes.is_empty()));
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
        // A search that does not change one group draws only the other groups again.
        assert_eq!(of_query(|query, _| query.search = Search::new("disputes")), (4, 1));
    }
}
