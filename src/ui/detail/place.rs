//! The places of a quantity: links to the paragraphs that contain it, and their summaries.

use crate::{
    ui::{Element, Explorer, element::element},
    words::paragraph_of,
};

/// The fact that names the paragraphs, with its label.
pub(super) fn stands_in(explorer: Explorer, paragraphs: &[usize]) -> (&'static str, Element) {
    (explorer.chunk_words().stands_in, element("dd").children(links(explorer, paragraphs)))
}

/// A link to each paragraph in the statement.
pub(super) fn links(explorer: Explorer, paragraphs: &[usize]) -> impl Iterator<Item = Element> {
    paragraphs.iter().map(move |&number| {
        element("button")
            .class("text-button place")
            .attr("type", "button")
            .attr("data-paragraph", number.to_string())
            .attr("title", explorer.chunk_words().show_in_statement)
            .on("click", move |_| explorer.show_paragraph(number))
            .child(paragraph_of(number, explorer.dataset.statement.paragraphs.len(), explorer.language))
    })
}

/// The sections of the paragraphs, which open their summaries.
pub(super) fn gists(explorer: Explorer, paragraphs: &[usize]) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let paragraphs = paragraphs.iter().filter_map(|number| dataset.statement.paragraphs.get(number.checked_sub(1)?));
    let mut sections: Vec<_> =
        paragraphs.clone().map(|paragraph| dataset[paragraph.section].label.in_language(language)).collect();
    sections.dedup();
    let gists = paragraphs.map(|paragraph| element("p").child(paragraph.gist.in_language(language)));
    element("details").class("gist").child(element("summary").child(sections.join(" · "))).children(gists)
}
