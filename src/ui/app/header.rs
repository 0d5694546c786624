//! The header: authority, title, and the switches for language and theme.

use super::theme::theme_switch;
use crate::{
    data::Language,
    ui::{Element, Explorer, browser, element::element},
    words::{as_reported_by, format, one_statement, punctuation, words},
};

pub(in crate::ui) fn header(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let date = format::date(dataset.statement.published, language);
    let source = as_reported_by(dataset.statement.authority.in_language(language), &date, language);
    let space = punctuation(language).space;
    let lede = format!("{}{space}{}", one_statement(dataset.figures().len(), language), words.lede);
    let text = element("div")
        .class("masthead-text")
        .child(element("p").class("source").child(source))
        .child(element("h1").child(dataset.title.in_language(language)))
        .child(element("p").class("lede").child(lede));
    let tools =
        element("div").class("tools needs-app").children(language_buttons(explorer)).child(theme_switch(explorer));
    element("header").class("masthead").child(text).child(tools)
}

/// A button for each other language.
fn language_buttons(explorer: Explorer) -> impl Iterator<Item = Element> {
    let others = Language::ALL.into_iter().filter(move |&other| other != explorer.language);
    others.map(move |other| {
        element("button")
            .class("button language")
            .attr("type", "button")
            .attr("lang", other.tag())
            .on("click", move |_| {
                explorer.choose(|query| query.language = other);
                browser::focus_soon(".language".into());
            })
            .child(words(other).own_name)
    })
}
