//! The comparison of two quantities: both numbers with their periods, and their ratio or why there is none.

use super::{
    ends::ends,
    layout::{actions, caution, close},
    pin::unpin_button,
    place::{gists, links},
};
use crate::{
    analysis::{Comparison, Ratio, TooltipContent, comparison, tooltip_of_quantity},
    chart::Symbol,
    data::Quantity,
    ui::{
        Element, Explorer,
        components::{close_button::close_button, symbol_icon::symbol_icon},
        element::element,
        tooltip::facts_list,
    },
    words::{comparison_words, relation_words},
};

pub(super) fn detail(explorer: Explorer, pinned: Quantity, chosen: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let words = comparison_words(language);
    let Comparison { relation, ratio, cautions } = comparison(dataset, pinned, chosen, language);
    let result = match ratio {
        Ok(ratio) => shown_ratio(explorer, ratio),
        Err(reason) => element("div")
            .class("compared")
            .child(element("h3").class("detail-heading").child(words.no_ratio))
            .child(element("p").child(reason)),
    };
    let cautions = (!cautions.is_empty()).then(|| caution(words.keep_in_mind, cautions));
    element("section")
        .class("detail comparison")
        .attr("aria-label", explorer.chunk_words().detail)
        .child(close_button(explorer, move || close(explorer)))
        .child(element("h2").attr("id", "detail-title").attr("tabindex", "-1").child(words.title))
        .child(element("div").class("side-by-side").children([pinned, chosen].map(|quantity| one(explorer, quantity))))
        .children(relation.map(|sentences| shown_relation(explorer, [pinned, chosen], sentences)))
        .child(result)
        .children(cautions)
        .child(element("div").class("pin").child(unpin_button(explorer)))
        .child(actions(explorer, chosen))
}

/// One of the two quantities, with a link to its detail.
fn one(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let TooltipContent { title, lead, facts, .. } = tooltip_of_quantity(dataset, quantity, language);
    let category = dataset.category_of(quantity);
    element("div")
        .class(format!("compared-one category-{}", category.index()))
        .child(element("h3").child(symbol_icon(Symbol::of(category))).child(link(explorer, quantity, title)))
        .child(element("p").class("compared-number").child(lead))
        .child(facts_list(facts))
}

fn shown_ratio(explorer: Explorer, ratio: Ratio) -> Element {
    let chunk_words = explorer.chunk_words();
    let Ratio { declared, number, sentence, formula } = ratio;
    let line = formula.to_text();
    let sentence = match declared {
        Some(derived) => link(explorer, derived.into(), sentence),
        None => element("span").child(sentence),
    };
    element("div")
        .class("compared")
        .child(element("h3").class("detail-heading").child(comparison_words(explorer.language).ratio))
        .child(element("p").class("compared-ratio").child(number))
        .child(element("p").child(sentence))
        .child(element("p").class("formula").child(line))
        .children(ends(explorer, [formula.least, formula.most, formula.exact]))
        .child(element("p").class("hint").child(chunk_words.computed))
}

/// What the statement says of one being a part of the other, with the paragraphs of both.
fn shown_relation(explorer: Explorer, pair: [Quantity; 2], sentences: Vec<String>) -> Element {
    let paragraphs = explorer.dataset.paragraphs_of_all(pair);
    caution(relation_words(explorer.language).pair_title, sentences)
        .children(links(explorer, &paragraphs))
        .child(gists(explorer, &paragraphs))
}

/// A link to the detail of one quantity, which ends the comparison.
fn link(explorer: Explorer, quantity: Quantity, text: String) -> Element {
    element("button")
        .class("text-button")
        .attr("type", "button")
        .on("click", move |_| {
            explorer.choose(|query| query.pinned = None);
            explorer.open_detail(quantity);
        })
        .child(text)
}
