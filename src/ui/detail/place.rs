//! The places of a figure: the paragraphs that contain it, with their summaries and links.

use crate::{
    ui::{Element, Explorer, element::element},
    words::paragraph_of,
};

/// A paragraph with its section, its summary and a link to it in the statement.
pub(super) fn place(explorer: Explorer, number: usize) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let statement = &dataset.statement;
    let section = statement.section_of(number).map(|section| section.label.in_language(language));
    let paragraph = number.checked_sub(1).and_then(|index| statement.paragraphs.get(index));
    let name = paragraph_of(number, statement.paragraphs.len(), language);
    let button = element("button")
        .class("text-button")
        .attr("type", "button")
        .attr("data-paragraph", number.to_string())
        .attr("title", chunk_words.show_in_statement)
        .on("click", move |_| explorer.show_paragraph(number))
        .child(name);
    element("div")
        .child(button)
        .children(section.map(|section| element("span").class("more").child(section)))
        .children(paragraph.map(|paragraph| element("span").class("gist").child(paragraph.gist.in_language(language))))
}
