//! The citation of what is shown: a figure, a derived figure or a view, in the forms that writers need.

use super::{
    Element, Explorer, browser,
    copy_button::{Copying, copy_button},
    element::{classed, element},
    icon::Icon,
};
use crate::{
    export::{Citation, Cited},
    figure::Quantity,
};

/// The button that opens the citation of a figure, or of the view where there is none.
pub(super) fn cite_button(explorer: Explorer, quantity: Option<Quantity>) -> Element {
    classed("button", "button needs-app")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .on("click", move |_| explorer.cite(quantity))
        .child(Icon::Quote.view())
        .text(explorer.words.cite)
}

/// The dialog, open with the citation of what the reader chose.
pub(super) fn cite_dialog(explorer: Explorer, chosen: Option<Quantity>) -> Element {
    let words = explorer.words;
    let full = explorer.full_words();
    let citation = citation(explorer, chosen);
    let forms = [
        (full.citation_text, citation.to_text()),
        ("BibTeX", citation.to_bibtex()),
        ("CSL-JSON", citation.to_csl_json()),
    ];
    let close = classed("button", "button square close")
        .attr("type", "button")
        .attr("aria-label", full.close)
        .attr("title", full.close)
        .on("click", move |_| browser::close_dialog("#cite"))
        .child(Icon::Close.view());
    element("dialog")
        .attr("id", "cite")
        .attr("aria-labelledby", "cite-title")
        .on("close", move |_| explorer.end_citing())
        .child(element("h2").attr("id", "cite-title").text(words.cite))
        .child(close)
        .children(forms.map(|(name, text)| form(explorer, name, text)))
}

/// One form of the citation, with its button to copy it.
fn form(explorer: Explorer, name: &'static str, text: String) -> Element {
    let full = explorer.full_words();
    let copied = text.clone();
    let copy = copy_button(Copying {
        class: "button",
        icon: Icon::Copy,
        label: full.copy,
        copied: full.copied_text,
        by_hand: full.copy_text_by_hand,
        text: move || copied.clone(),
    });
    classed("section", "citation")
        .attr("aria-label", name)
        .child(classed("div", "citation-head").child(element("h3").text(name)).child(copy))
        .child(element("pre").attr("tabindex", "0").text(text))
}

fn citation(explorer: Explorer, chosen: Option<Quantity>) -> Citation<'static> {
    let Explorer { dataset, language, .. } = explorer;
    let view = explorer.ask(|query| query.view);
    let compared = explorer.ask(|query| query.compared()).filter(|&(_, beside)| chosen == Some(beside));
    let cited = match (compared, chosen) {
        (Some((pinned, beside)), _) => Cited::comparison(dataset, pinned, beside, language),
        (None, Some(Quantity::Figure(figure))) => Cited::figure(dataset, figure, language),
        (None, Some(Quantity::Derived(derived))) => Cited::derived(dataset, derived, language),
        (None, None) => {
            explorer.selected(|selection| Cited::view(view, selection.quantities.len(), selection.all, language))
        }
    };
    Citation { dataset, cited, url: explorer.link_to_share(), accessed: browser::today(), language }
}
