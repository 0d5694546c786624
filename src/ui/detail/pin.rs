//! Pinning: a pinned quantity is compared with the quantity that is chosen next.

use crate::{
    data::Quantity,
    ui::{
        Element, Explorer, browser,
        element::{Show, element},
    },
    words::{comparison_words, format},
};

/// The button that pins a quantity, or the list of other quantities if it is pinned.
pub(super) fn pin(explorer: Explorer, quantity: Quantity) -> Element {
    element("div").class("pin").child(
        Show::when(move || explorer.ask(|query| query.pinned == Some(quantity)))
            .fallback(move || pin_button(explorer, quantity))
            .children(move || others(explorer, quantity)),
    )
}

fn pin_button(explorer: Explorer, quantity: Quantity) -> Element {
    element("button")
        .class("button")
        .attr("type", "button")
        .on("click", move |_| {
            explorer.choose(|query| query.pinned = Some(quantity));
            browser::focus_soon("#compare-with".into());
        })
        .child(comparison_words(explorer.language).pin)
}

/// The button that ends the comparison. The detail stays open.
pub(super) fn unpin_button(explorer: Explorer) -> Element {
    element("button")
        .class("button")
        .attr("type", "button")
        .on("click", move |_| {
            explorer.choose(|query| query.pinned = None);
            browser::focus_soon("#detail-title".into());
        })
        .child(comparison_words(explorer.language).unpin)
}

/// A list of all other quantities, those of the same unit first.
fn others(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let words = comparison_words(language);
    let dimension = dataset.dimension_of(quantity);
    let group = |label: &'static str, is_same: bool| {
        let others = dataset.quantities().filter(|&other| other != quantity);
        let others = others.filter(|&other| (dataset.dimension_of(other) == dimension) == is_same);
        let options: Vec<_> = others.map(|other| option(explorer, other)).collect();
        (!options.is_empty()).then(|| element("optgroup").attr("label", label).children(options))
    };
    let select = element("select")
        .attr("id", "compare-with")
        .child(element("option").attr("value", "").child(words.choose))
        .children([group(words.same_unit, true), group(words.other_unit, false)].into_iter().flatten())
        .on("change", move |event| {
            if let Some(other) = dataset.quantity_by_id(&browser::value_of_event(event)) {
                explorer.open_detail(other);
            }
        });
    element("div")
        .class("pinned")
        .child(element("p").child(words.pinned))
        .child(element("label").attr("for", "compare-with").child(words.compare_with))
        .child(element("span").class("select").child(select))
        .child(unpin_button(explorer))
}

fn option(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let label = dataset.label_of(quantity).in_language(language);
    let number = format::quantity_with_unit(dataset, quantity, language);
    element("option").attr("value", dataset.id_of(quantity).as_str()).child([label, " · ", &number].concat())
}
