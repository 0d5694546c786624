//! The pace view: figures by day or by night, so that periods of different length can stand side by side.

use super::compare::charts_and_tiles;
use crate::{
    data::{Figure, Nature, Ref, UnitKind},
    query::without_pace,
    ui::{
        Element, Explorer,
        components::{legend::legend, scene_view::mark, sections::sections},
        element::{classed, element},
    },
    words::format,
};

pub(in crate::ui) fn pace(explorer: Explorer) -> Element {
    let left_out = move || explorer.ask(|query| without_pace(explorer.dataset, query));
    element("div")
        .child(legend(explorer, explorer.chunk_words().pace_note))
        .child(cautions(explorer))
        .child(sections(explorer, charts_and_tiles))
        .child(element("div").when(move || !left_out().is_empty(), move || without(explorer)))
}

/// What the statement leaves open about the days that numbers are divided by.
fn cautions(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let cautions = dataset.periods().filter_map(|period| dataset[period].caution.as_ref());
    classed("ul", "cautions").children(cautions.map(|caution| element("li").text(caution.in_language(language))))
}

/// The figures that have no pace, each with the reason.
fn without(explorer: Explorer) -> Element {
    let dataset = explorer.dataset;
    let list = classed("ul", "left-out").each(
        move || {
            let figures = explorer.ask(|query| without_pace(dataset, query));
            figures.into_iter().map(Ref::index).collect()
        },
        move |index| match dataset.figures().nth(index) {
            Some(figure) => item(explorer, figure),
            None => element("li"),
        },
    );
    let heading = explorer.chunk_words().without_pace;
    classed("section", "group")
        .attr("role", "group")
        .attr("aria-label", heading)
        .attr("aria-describedby", "how-to-move")
        .child(classed("h2", "group-title").text(heading))
        .child(list)
}

fn item(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let full = explorer.chunk_words();
    let shown = &dataset[figure];
    let reason = match (dataset[shown.unit].kind, shown.nature) {
        (UnitKind::Change, _) => full.change_has_no_pace,
        (_, Nature::Stock) => full.stock_has_no_pace,
        (_, Nature::Flow) => full.pace_not_derived,
    };
    let button = mark(explorer, figure.into(), element("button").attr("type", "button"), "text-button mark")
        .text(shown.label.in_language(language))
        .text(" · ")
        .text(format::quantity_with_unit(dataset, figure.into(), language));
    element("li").child(button).text(" ").child(classed("span", "more").text(reason))
}
