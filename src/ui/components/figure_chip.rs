//! The chip of a figure: symbol, label and number.

use super::{scene_view::mark_among, screen_reader_text::screen_reader_text, symbol_icon::symbol_icon};
use crate::{
    chart::Symbol,
    data::{Figure, Ref},
    ui::{Element, Explorer, element::element},
    words::format,
};

/// The chip of a figure. `is_stop` selects the tab stop among several chips of the same figure.
pub(in crate::ui) fn figure_chip(
    explorer: Explorer,
    figure: Ref<Figure>,
    is_stop: impl Fn() -> bool + Send + Sync + 'static,
) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let shown = &dataset[figure];
    let class = format!("said-figure mark category-{}", shown.category.index());
    mark_among(explorer, figure.into(), element("button").attr("type", "button"), &class, is_stop)
        .child(symbol_icon(Symbol::of(shown.category)))
        .child(element("span").class("said-label").child(shown.label.in_language(language)))
        .child(element("b").class("number").child(format::quantity_with_unit(dataset, figure.into(), language)))
        .child(screen_reader_text(explorer, figure.into()))
}
