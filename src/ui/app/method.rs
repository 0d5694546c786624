//! The method page: a page without scripts, which the build writes in each language.

use crate::{
    data::{Dataset, Language},
    export::page_name,
};
#[cfg(not(target_arch = "wasm32"))]
use crate::{
    query::{Query, link},
    ui::{Element, element::element},
    words::{MethodPart, chunk_words, method, words},
};

/// The relative URL of the method page of a statement in a language. That of a dataset that the site does not publish is
/// the one of its own.
pub(in crate::ui) fn address(dataset: &Dataset, language: Language) -> String {
    page_name("method", dataset, language, "html")
}

/// The content of the method page in a language.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::ui) fn page(dataset: &Dataset, language: Language) -> Element {
    let own = words(language);
    let back = link::encode_for_current_data(&Query { language, ..Query::of_bare_link(dataset) }, dataset);
    let back = if back.is_empty() { "./".to_owned() } else { ["./?", &back].concat() };
    let others = dataset.languages.iter().filter(|&other| other != language).map(|other| {
        element("a")
            .class("button")
            .attr("href", address(dataset, other))
            .attr("hreflang", other.tag())
            .attr("lang", other.tag())
            .child(words(other).own_name)
    });
    let header = element("header")
        .child(
            element("p")
                .class("kicker")
                .child(element("a").attr("href", back).child(dataset.title.in_language(language).to_owned())),
        )
        .child(element("h1").child(own.method))
        .children(others);
    element("div")
        .class("page method")
        .child(header)
        .child(element("main").children(method(dataset, language).into_iter().map(|part| section(part, language))))
        .child(element("footer").child(element("span").child(own.not_verified)))
}

#[cfg(not(target_arch = "wasm32"))]
fn section(part: MethodPart, language: Language) -> Element {
    let chunk_words = chunk_words(language);
    let MethodPart { title, paragraphs, examples } = part;
    let row = |cells: [String; 3]| {
        let [first, rest @ ..] = cells;
        element("tr")
            .child(element("th").attr("scope", "row").child(first))
            .children(rest.map(|cell| element("td").child(cell)))
    };
    let table = (!examples.is_empty()).then(|| {
        element("div")
            .class("table-frame")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", title)
            .child(
                element("table")
                    .child(element("caption").child(chunk_words.example))
                    .child(element("tbody").children(examples.into_iter().map(row))),
            )
    });
    element("section")
        .child(element("h2").child(title))
        .children(paragraphs.into_iter().map(|paragraph| element("p").child(paragraph)))
        .children(table)
}
