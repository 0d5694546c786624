//! The common parts of every detail: category, title, close button and actions.

use super::pin::pin;
use crate::{
    chart::Symbol,
    data::Quantity,
    ui::{
        Element, Explorer,
        app::actions::cite_button,
        browser,
        components::{close_button::close_button, copy_button::share_link, symbol_icon::symbol_icon},
        element::element,
    },
};

/// The number of a detail, with its qualifier and the line below it.
pub(super) struct Headline {
    /// The qualifier, such as "more than".
    pub(super) qualifier: Option<&'static str>,
    pub(super) number: String,
    /// Other forms of the number, and its unit.
    pub(super) forms: String,
}

/// The detail of a quantity with the given content.
pub(super) fn layout(
    explorer: Explorer,
    quantity: Quantity,
    headline: Headline,
    parts: impl IntoIterator<Item = Element>,
) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let category = dataset.category_of(quantity);
    let Headline { qualifier, number, forms } = headline;
    let size = if number.chars().count() > 8 { "detail-number long" } else { "detail-number" };
    let number = element("p")
        .class(size)
        .children(qualifier.map(|qualifier| element("span").class("qualifier").child(qualifier).child(" ")))
        .child(number);
    element("section")
        .class(format!("detail category-{}", category.index()))
        .attr("aria-label", chunk_words.detail)
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
        .child(element("div").class("detail-head").child(number).child(element("p").class("detail-forms").child(forms)))
        .children(parts)
        .child(pin(explorer, quantity))
        .child(actions(explorer, quantity))
}

/// The action buttons of a detail.
pub(super) fn actions(explorer: Explorer, quantity: Quantity) -> Element {
    element("div")
        .class("detail-actions")
        .child(share_link(explorer, "button"))
        .child(cite_button(explorer, Some(quantity)))
}

/// Facts, each with its label.
pub(super) fn facts(class: &'static str, facts: impl IntoIterator<Item = (&'static str, Element)>) -> Element {
    let pairs = facts.into_iter().flat_map(|(label, fact)| [element("dt").child(label), fact]);
    element("dl").class(class).children(pairs)
}

/// Cautions as a list, below their title.
pub(super) fn caution(title: &'static str, texts: Vec<String>) -> Element {
    let list = element("ul").children(texts.into_iter().map(|text| element("li").child(text)));
    element("div").class("caution").child(element("p").class("caution-title").child(title)).child(list)
}

/// Closes the detail and moves the focus to the mark of its quantity.
pub(in crate::ui) fn close(explorer: Explorer) {
    let chosen = explorer.ask(|query| query.chosen);
    explorer.choose_quantity(None);
    if let Some(quantity) = chosen {
        browser::focus_mark(explorer.dataset.id_of(quantity).as_str());
    }
}
