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
    figure::{Figure, Language, Ref},
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
    let can_stand_for = (!shown.interval.is_exact()).then(|| format::interval(&shown.interval, unit, language));
    let note: Vec<_> = [format::unit_name(unit, language).to_owned()].into_iter().chain(can_stand_for).collect();
    let qualifier = format::qualifier(shown.amount.qualifier, language);
    let number = classed("span", "tile-number")
        .child(symbol_icon(Symbol::of(shown.category)))
        .children(qualifier.map(|qualifier| classed("span", "qualifier").text(qualifier)))
        .child(element("span").text(format::number(&shown.amount, unit, language)));
    // A tile is said as it is read, and then what only its chart's neighbours would show: days and category.
    let rest = [
        &*format::spoken_period_dates(&dataset[shown.period], language),
        dataset[shown.category].label.in_language(language),
    ];
    let class = format!("tile mark category-{}", shown.category.index());
    element("li").child(
        mark(explorer, figure, element("button").attr("type", "button"), &class)
            .child(number)
            .child(classed("span", "tile-label").text(shown.label.in_language(language)))
            .child(classed("span", "tile-note").text(note.join(" · ")))
            .child(classed("span", "visually-hidden").text(rest.join(comma(language)))),
    )
}

const fn comma(language: Language) -> &'static str {
    match language {
        Language::En => ", ",
        Language::Zh => "，",
    }
}
