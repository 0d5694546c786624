//! The compare view: the figures of each unit on an axis of their own, figures alone in their unit as tiles.

use leptos::prelude::*;

use super::{
    Element, Explorer,
    element::{classed, element},
    legend::legend,
    scene_view::scene_views,
    tiles::tiles,
};
use crate::{
    chart::{Amounts, Columns, Layout},
    explore::{chart_name, figures_counted},
    figure::{Ref, Unit},
};

pub(super) fn compare(explorer: Explorer) -> Element {
    let Explorer { dataset, words, .. } = explorer;
    let columns = Columns::of(dataset, explorer.language);
    let groups = element("div").each(
        move || explorer.grouped(|groups| groups.shared.iter().map(|group| group.unit.index()).collect()),
        move |index| match dataset.units().nth(index) {
            Some(unit) => group(explorer, unit, columns),
            None => element("section"),
        },
    );
    element("div")
        .child(legend(explorer))
        .child(classed("p", "visually-hidden").attr("id", "how-to-move").text(words.how_to_move))
        .child(groups)
        .child(tiles(explorer))
}

fn group(explorer: Explorer, unit: Ref<Unit>, columns: Columns) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let figures = move || {
        explorer.grouped(|groups| {
            let group = groups.shared.iter().find(|group| group.unit == unit);
            group.map(|group| group.figures.clone()).unwrap_or_default()
        })
    };
    let is_log = move || {
        let scale = explorer.ask(|query| query.scale);
        Amounts { dataset, unit, figures: &figures(), scale, language, columns }.axis().log
    };
    // A chart that cannot be drawn, which would be a defect, has no pictures; the page says so in their place.
    let pictures = Memo::new(move |_| {
        let scale = explorer.ask(|query| query.scale);
        let figures = figures();
        let chart = Amounts { dataset, unit, figures: &figures, scale, language, columns };
        Layout::ALL.into_iter().map(|layout| chart.draw(layout)).collect::<Result<Vec<_>, _>>().unwrap_or_default()
    });
    let heading = dataset[unit].heading.in_language(language);
    let subtitle = move || {
        let axis = if is_log() { words.log_axis } else { words.linear_axis };
        format!("{} · {axis}", figures_counted(figures().len(), language))
    };
    let name = move || chart_name(heading, figures().len(), is_log(), language);
    classed("section", "group")
        .child(classed("h2", "group-title").text(heading).text(" ").child(element("span").live_text(subtitle)))
        .child(scene_views(explorer, pictures, name))
        .child(element("div").when(move || pictures.with(Vec::is_empty), move || element("p").text(words.undrawable)))
}
