//! The places of a figure: the paragraphs that contain it, with their summaries and links.

use crate::{
    ui::{Element, Explorer, element::element},
    words::paragraph_of,
};

/// The fact that names the paragraphs, with its label.
pub(super) fn stands_in(explorer: Explorer, paragraphs: &[usize]) -> (&'static str, Element) {
    let places = paragraphs.iter().map(|&number| place(explorer, number));
    (explorer.chunk_words().stands_in, element("dd").children(places))
}

/// A paragraph with a link to it in the statement, and its section, which opens its summary.
pub(super) fn place(explorer: Explorer, number: usize) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let statement = &dataset.statement;
    let paragraph = number.checked_sub(1).and_then(|index| statement.paragraphs.get(index));
    let name = paragraph_of(number, statement.paragraphs.len(), language);
    let button = element("button")
        .class("text-button")
        .attr("type", "button")
        .attr("data-paragraph", number.to_string())
        .attr("title", explorer.chunk_words().show_in_statement)
        .on("click", move |_| explorer.show_paragraph(number))
        .child(name);
    let gist = paragraph.map(|paragraph| {
        element("details")
            .class("gist")
            .child(element("summary").child(dataset[paragraph.section].label.in_language(language)))
            .child(element("p").child(paragraph.gist.in_language(language)))
    });
    element("div").child(button).children(gist)
}
