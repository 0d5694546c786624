//! The tiles: figures that no other shown figure shares a unit with, so that there is nothing to compare.

use super::{
    Element, Explorer,
    element::{classed, element},
    scene_view::mark,
    symbol_icon::symbol_icon,
};
use crate::{
    chart::Symbol,
    explore::{figures_counted, format},
    figure::{Figure, Language, Ref, UnitKind},
};

pub(super) fn tiles(explorer: Explorer) -> Element {
    element("div").when(move || explorer.grouped(|groups| !groups.alone.is_empty()), move || tile_group(explorer))
}

fn tile_group(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let subtitle = move || {
        let count = figures_counted(explorer.grouped(|groups| groups.alone.len()), language);
        [count.as_str(), words.alone_hint].join(comma(language))
    };
    let list = classed("ul", "tiles").each(
        move || explorer.grouped(|groups| groups.alone.iter().map(|figure| figure.index()).collect()),
        move |index| match dataset.figures().nth(index) {
            Some(figure) => tile(explorer, figure),
            None => element("li"),
        },
    );
    classed("section", "group")
        .child(classed("h2", "group-title").text(words.alone).text(" ").child(element("span").live_text(subtitle)))
        .child(list)
}

fn tile(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let shown = &dataset[figure];
    let unit = &dataset[shown.unit];
    // The percent sign stands at the number; what it is a percentage of is the unit's heading.
    let unit_label = if unit.kind == UnitKind::Change { &unit.heading } else { &unit.label };
    let note = [format::qualifier(shown.amount.qualifier, language), Some(unit_label.in_language(language))];
    let note: Vec<_> = note.into_iter().flatten().collect();
    // The spoken label says all this in an order that makes a sentence.
    let shown_only = |class| classed("span", class).attr("aria-hidden", "true");
    let number = shown_only("tile-number").child(symbol_icon(Symbol::of(shown.category))).text(format::number(
        &shown.amount,
        unit,
        language,
    ));
    let class = format!("tile mark category-{}", shown.category.index());
    element("li").child(
        mark(explorer, figure, element("button").attr("type", "button"), &class)
            .child(number)
            .child(shown_only("tile-label").text(shown.label.in_language(language)))
            .child(shown_only("tile-note").text(note.join(comma(language)))),
    )
}

const fn comma(language: Language) -> &'static str {
    match language {
        Language::En => ", ",
        Language::Zh => "，",
    }
}
