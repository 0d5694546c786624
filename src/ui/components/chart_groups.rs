//! The charts of a view: one for each dimension that several of the quantities shown have.

use leptos::prelude::*;

use super::{
    scene_view::{Pictures, scene_views},
    sections::{SectionOf, group_title},
};
use crate::{
    analysis::caption,
    chart::{Amounts, Columns, Layout},
    data::{Dimension, Quantity},
    ui::{
        Element, Explorer,
        element::{classed, element},
    },
    words::{chart_name, counted, format},
};

/// A chart for each group of quantities of a section that share an axis.
pub(in crate::ui) fn chart_groups(explorer: Explorer, section: SectionOf) -> Element {
    let dataset = explorer.dataset;
    let view = explorer.ask(|query| query.view);
    let all: Vec<_> = dataset.quantities().filter(|&quantity| view.has(dataset, quantity)).collect();
    let columns = Columns::of(dataset, &all, explorer.language);
    // A group keeps its node as long as its dimension is shown; the first quantity that has it stands for it.
    let key = move |dimension: Dimension| {
        dataset.quantities().position(|quantity| dataset.dimension_of(quantity) == dimension).unwrap_or_default()
    };
    element("div").each(
        move || explorer.grouped(section, |groups| groups.shared.iter().map(|group| key(group.dimension)).collect()),
        move |key| match dataset.quantity_at(key) {
            Some(quantity) => chart_group(explorer, section, dataset.dimension_of(quantity), columns),
            None => element("section"),
        },
    )
}

fn chart_group(explorer: Explorer, section: SectionOf, dimension: Dimension, columns: Columns) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let view = explorer.ask(|query| query.view);
    let quantities = move || {
        explorer.grouped(section, |groups| {
            let group = groups.shared.iter().find(|group| group.dimension == dimension);
            group.map(|group| group.quantities.clone()).unwrap_or_default()
        })
    };
    let with_chart = move |quantities: &[Quantity], read: &mut dyn FnMut(&Amounts<'_>)| {
        let scale = explorer.ask(|query| query.scale);
        read(&Amounts { dataset, dimension, quantities, scale, language, columns });
    };
    let is_log = move || {
        let mut is_log = false;
        with_chart(&quantities(), &mut |chart| is_log = chart.axis().log);
        is_log
    };
    let pictures = Memo::new_owning(move |before: Option<Pictures>| {
        let (quantities, scale) = (quantities(), explorer.ask(|query| query.scale));
        match before {
            Some(before) if (&before.quantities, before.scale) == (&quantities, scale) => (before, false),
            _ => {
                let chart = Amounts { dataset, dimension, quantities: &quantities, scale, language, columns };
                let scenes = Layout::ALL.into_iter().map(|layout| chart.draw(layout)).collect::<Result<Vec<_>, _>>();
                // A chart that cannot be drawn, which would be a defect, has no pictures; the page says so instead.
                (Pictures { scenes: scenes.unwrap_or_default(), quantities, scale }, true)
            }
        }
    });
    let heading = format::dimension_heading(dataset, dimension, language);
    let subtitle = move || {
        let axis = if is_log() { words.log_axis } else { words.linear_axis };
        format!("{} · {axis}", counted(view, quantities().len(), language))
    };
    let name_heading = heading.clone();
    let name = move || chart_name(&name_heading, &counted(view, quantities().len(), language), is_log(), language);
    let said = move || caption(dataset, &quantities(), language).unwrap_or_default();
    classed("section", "group")
        .child(group_title(section).text(heading).text(" ").child(element("span").live_text(subtitle)))
        .child(
            classed("figure", "charted")
                .child(classed("figcaption", "takeaway").live_text(said))
                .child(scene_views(explorer, pictures, name)),
        )
        .child(element("div").when(
            move || pictures.with(|pictures| pictures.scenes.is_empty()),
            move || element("p").text(words.undrawable),
        ))
}
