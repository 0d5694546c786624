//! The citation dialog: a figure, a derived figure or a view, in several formats.

use super::layout::layout;
use crate::{
    data::Quantity,
    export::{Citation, Cited},
    query::View,
    ui::{
        Element, Explorer, browser,
        components::{
            copy_button::{Copying, copy_button},
            icon::Icon,
        },
        element::element,
    },
};

/// The dialog with the citation of a quantity, or of the view for `None`.
pub(super) fn cite(explorer: Explorer, chosen: Option<Quantity>) -> Element {
    let citation = citation(explorer, chosen);
    let forms = [
        (explorer.chunk_words().citation_text, citation.to_text()),
        ("BibTeX", citation.to_bibtex()),
        ("CSL-JSON", citation.to_csl_json()),
    ];
    layout(explorer, "cite", explorer.words.cite, forms.map(|(name, text)| form(explorer, name, text)))
}

/// One format of the citation, with a copy button.
fn form(explorer: Explorer, name: &'static str, text: String) -> Element {
    let chunk_words = explorer.chunk_words();
    let copied = text.clone();
    let copy = copy_button(Copying {
        class: "button",
        shares: false,
        icon: Icon::Copy,
        label: chunk_words.copy,
        copied: chunk_words.copied_text,
        by_hand: chunk_words.copy_text_by_hand,
        text: move || copied.clone(),
    });
    element("section")
        .class("citation")
        .attr("aria-label", name)
        .child(element("div").class("citation-head").child(element("h3").child(name)).child(copy))
        .child(element("pre").attr("tabindex", "0").child(text))
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
            let addends = explorer.ask(|query| query.addends.clone());
            let sum = if view == View::Overlaps { Cited::sum(dataset, &addends, language) } else { None };
            sum.unwrap_or_else(|| {
                explorer.selected(|selection| Cited::view(view, selection.quantities.len(), selection.all, language))
            })
        }
    };
    Citation { dataset, cited, url: explorer.link_to_share(), accessed: browser::today(), language }
}
