//! The derived figures that have a quantity as an input, with numbers and links. The list is
//! folded: it is not about the quantity itself.

use crate::{
    data::Quantity,
    ui::{Element, Explorer, element::element},
    words::format,
};

/// The derived figures of a quantity; `None` if there are none.
pub(super) fn used_in(explorer: Explorer, quantity: Quantity) -> Option<Element> {
    let uses: Vec<_> = explorer.dataset.derived_from(quantity).map(Quantity::Derived).collect();
    let list = element("ul").class("quantities").children(uses.iter().map(|&used| item(explorer, used)));
    let title = [explorer.chunk_words().used_in, " · ", &uses.len().to_string()].concat();
    let title = element("summary").class("detail-heading").child(title);
    (!uses.is_empty()).then(|| element("details").child(title).child(list))
}

/// A quantity as a list item with a link to its detail.
pub(super) fn item(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let button = element("button")
        .class("text-button")
        .attr("type", "button")
        .on("click", move |_| explorer.open_detail(quantity))
        .child(dataset.label_of(quantity).in_language(language));
    let number = format::quantity_with_unit(dataset, quantity, language);
    element("li").child(button).child(" ").child(element("b").class("number").child(number))
}
