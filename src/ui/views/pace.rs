//! The Pace view: figures per day or per night, so that periods of different length are comparable.

use super::compare::charts_and_tiles;
use crate::{
    data::{Figure, Nature, Ref, UnitKind},
    ui::{
        Element, Explorer,
        components::{blocks::lists_in_blocks, scene_view::mark, sections::sections},
        element::{Show, element},
    },
    words::format,
};

pub(in crate::ui) fn pace(explorer: Explorer) -> Element {
    let has_left_out = move || explorer.mark_count() > explorer.selected(|selection| selection.quantities.len());
    element("div")
        .child(element("p").class("note").child(explorer.chunk_words().pace_note))
        .child(cautions(explorer))
        .child(sections(explorer, charts_and_tiles))
        .child(element("div").child(Show::when(has_left_out).children(move || without(explorer))))
}

/// The cautions about the number of days.
fn cautions(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let cautions = dataset.periods().filter_map(|period| dataset[period].caution.as_ref());
    element("ul").class("cautions").children(cautions.map(|caution| element("li").child(caution.in_language(language))))
}

/// The figures without a pace, each with the reason.
fn without(explorer: Explorer) -> Element {
    // They follow the charted figures.
    let charted = move || explorer.selected(|selection| selection.quantities.len());
    let lists = lists_in_blocks(
        explorer,
        move || explorer.mark_count() - charted(),
        move |range| explorer.marks_at(charted() + range.start..charted() + range.end),
        || element("ul").class("left-out"),
        ITEM,
        |explorer, quantity| quantity.figure().map_or_else(|| element("li"), |figure| item(explorer, figure)),
    );
    let heading = explorer.chunk_words().without_pace;
    element("section")
        .class("group")
        .attr("role", "group")
        .attr("aria-label", heading)
        .attr("aria-describedby", "how-to-move")
        .child(element("h2").class("group-title").child(heading))
        .child(lists)
}

/// The approximate height of an item, in rem.
const ITEM: f64 = 1.6;

fn item(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let shown = &dataset[figure];
    let reason = match (dataset[shown.unit].kind, shown.nature) {
        (UnitKind::Change | UnitKind::Share, _) => chunk_words.change_has_no_pace,
        (_, Nature::Stock) => chunk_words.stock_has_no_pace,
        (_, Nature::Flow) => chunk_words.pace_not_derived,
    };
    let button = mark(explorer, figure.into(), element("button").attr("type", "button"), "text-button mark")
        .child(shown.label.in_language(language))
        .child(" · ")
        .child(format::quantity_with_unit(dataset, figure.into(), language));
    element("li").child(button).child(" ").child(element("span").class("more").child(reason))
}
