//! The header: authority, title, and the buttons for the language.

use crate::{
    ui::{Element, Explorer, browser, components::icon::Icon, element::element},
    words::{claims, format, punctuation, words},
};

pub(in crate::ui) fn header(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let date = format::short_date(dataset.statement.published, language);
    let source = [dataset.statement.authority.in_language(language), punctuation(language).comma, &date].concat();
    let text = element("div")
        .class("masthead-text")
        .child(element("p").class("source").child(source))
        .child(element("h1").child(dataset.title.in_language(language)))
        .child(element("p").class("lede").child(claims(dataset.figures().len(), language)));
    let tools = element("div")
        .class("tools needs-app")
        .child(open_editor(explorer))
        .children(language_buttons(explorer, ".language"));
    element("header").class("masthead").child(text).child(tools)
}

/// The button that opens the editor.
fn open_editor(explorer: Explorer) -> Element {
    element("button")
        .class("button open-editor")
        .attr("type", "button")
        .attr("title", explorer.words.open_statement)
        .on("click", move |_| explorer.choose(|query| query.is_editing = true))
        .child(Icon::Open.view())
        .child(element("span").child(explorer.words.open_statement))
}

/// A button for each other language. It leaves the page at its place, and the focus at a button in the new language.
pub(in crate::ui) fn language_buttons(explorer: Explorer, focused: &'static str) -> impl Iterator<Item = Element> {
    let others = explorer.dataset.languages.iter().filter(move |&other| other != explorer.language);
    others.map(move |other| {
        element("button")
            .class("button language")
            .attr("type", "button")
            .attr("lang", other.tag())
            .on("click", move |_| {
                browser::keep_place(focused);
                explorer.choose(|query| query.language = other);
            })
            .child(words(other).own_name)
    })
}
