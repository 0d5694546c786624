//! The detail of two quantities side by side: both numbers with their periods, and their ratio or why there is none.

use super::{
    ends::ends,
    frame::{actions, close},
    pin::unpin_button,
};
use crate::{
    analysis::{Comparison, Ratio, TooltipContent, comparison, tooltip_of_quantity},
    chart::Symbol,
    data::Quantity,
    ui::{
        Element, Explorer,
        components::{close_button::close_button, symbol_icon::symbol_icon},
        element::{classed, element},
        tooltip::facts_list,
    },
    words::comparison_words,
};

pub(super) fn detail(explorer: Explorer, pinned: Quantity, chosen: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let words = comparison_words(language);
    let Comparison { ratio, cautions } = comparison(dataset, pinned, chosen, language);
    let result = match ratio {
        Ok(ratio) => shown_ratio(explorer, ratio),
        Err(reason) => classed("div", "compared")
            .child(classed("h3", "detail-heading").text(words.no_ratio))
            .child(element("p").text(reason)),
    };
    let cautions = (!cautions.is_empty()).then(|| {
        classed("div", "caution")
            .child(classed("p", "caution-title").text(words.keep_in_mind))
            .children(cautions.into_iter().map(|caution| element("p").text(caution)))
    });
    classed("section", "detail comparison")
        .attr("aria-label", explorer.chunk_words().detail)
        .child(close_button(explorer, move || close(explorer)))
        .child(element("h2").attr("id", "detail-title").attr("tabindex", "-1").text(words.title))
        .child(classed("div", "side-by-side").children([pinned, chosen].map(|quantity| one(explorer, quantity))))
        .child(result)
        .children(cautions)
        .child(classed("div", "pin").child(unpin_button(explorer)))
        .child(actions(explorer, chosen))
}

/// One of the two, as the way to its own detail.
fn one(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let TooltipContent { title, lead, facts, .. } = tooltip_of_quantity(dataset, quantity, language);
    let category = dataset.category_of(quantity);
    let way = classed("button", "text-button")
        .attr("type", "button")
        .on("click", move |_| {
            explorer.choose(|query| query.pinned = None);
            explorer.open_detail(quantity);
        })
        .text(title);
    classed("div", format!("compared-one category-{}", category.index()))
        .child(element("h3").child(symbol_icon(Symbol::of(category))).child(way))
        .child(classed("p", "compared-number").text(lead))
        .child(facts_list(facts))
}

fn shown_ratio(explorer: Explorer, ratio: Ratio) -> Element {
    let full = explorer.chunk_words();
    let Ratio { number, sentence, formula } = ratio;
    let line = formula.to_text();
    classed("div", "compared")
        .child(classed("h3", "detail-heading").text(comparison_words(explorer.language).ratio))
        .child(classed("p", "compared-ratio").text(number))
        .child(element("p").text(sentence))
        .child(classed("p", "formula").text(line))
        .children(ends(explorer, [formula.least, formula.most, formula.exact]))
        .child(classed("p", "hint").text(full.computed))
}
