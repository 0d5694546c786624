//! The parts of every detail: its category and title, the button that closes it, and its actions.

use super::pin::pin;
use crate::{
    chart::Symbol,
    data::Quantity,
    ui::{
        Element, Explorer,
        app::actions::cite_button,
        browser,
        components::{close_button::close_button, copy_button::copy_link, symbol_icon::symbol_icon},
        element::element,
    },
};

/// The number of a detail: what stands before it, if anything, and the line below it.
pub(super) struct Headline {
    /// "more than", where the statement qualifies the number.
    pub(super) qualifier: Option<&'static str>,
    /// The number.
    pub(super) number: String,
    /// Its other forms and its unit.
    pub(super) forms: String,
}

/// The detail of a quantity around its own parts.
pub(super) fn frame(
    explorer: Explorer,
    quantity: Quantity,
    headline: Headline,
    parts: impl IntoIterator<Item = Element>,
) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let full = explorer.chunk_words();
    let category = dataset.category_of(quantity);
    let Headline { qualifier, number, forms } = headline;
    let size = if number.chars().count() > 11 { "detail-number long" } else { "detail-number" };
    element("section")
        .class(format!("detail category-{}", category.index()))
        .attr("aria-label", full.detail)
        .child(close_button(explorer, move || close(explorer)))
        .child(
            element("p")
                .class("detail-category")
                .child(symbol_icon(Symbol::of(category)))
                .child(dataset[category].label.in_language(language)),
        )
        .child(
            element("h2")
                .attr("id", "detail-title")
                .attr("tabindex", "-1")
                .child(dataset.label_of(quantity).in_language(language)),
        )
        .child(
            element("p")
                .class(size)
                .children(qualifier.map(|qualifier| element("span").class("qualifier").child(qualifier).child(" ")))
                .child(number),
        )
        .child(element("p").class("detail-forms").child(forms))
        .children(parts)
        .child(pin(explorer, quantity))
        .child(actions(explorer, quantity))
}

/// What can be done with what a detail shows.
pub(super) fn actions(explorer: Explorer, quantity: Quantity) -> Element {
    element("div")
        .class("detail-actions")
        .child(copy_link(explorer, "button"))
        .child(cite_button(explorer, Some(quantity)))
}

/// What the number does not say.
pub(super) fn caution(explorer: Explorer, texts: &[&'static str]) -> Element {
    element("div")
        .class("caution")
        .child(element("p").class("caution-title").child(explorer.chunk_words().left_open))
        .children(texts.iter().map(|&text| element("p").child(text)))
}

/// Closes the detail and gives the focus back to the quantity's mark.
pub(in crate::ui) fn close(explorer: Explorer) {
    let chosen = explorer.ask(|query| query.chosen);
    explorer.choose_quantity(None);
    if let Some(quantity) = chosen {
        browser::focus_mark(explorer.dataset.id_of(quantity).as_str());
    }
}
