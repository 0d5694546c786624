//! The Statement view: the summaries of all paragraphs in order, with their figures.

use leptos::prelude::*;

use super::check::check_panel;
use crate::{
    data::{Figure, Ref, Section},
    query::View,
    ui::{
        Element, Explorer,
        components::figure_chip::figure_chip,
        element::{For, element},
    },
    words::view_name,
};

pub(in crate::ui) fn statement(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    // A figure may be in several paragraphs. Its tab stop is the mark that had the focus last.
    let visited = RwSignal::new(0);
    let sections = dataset.sections().map(|section| section_view(explorer, section, visited));
    element("div")
        .class("statement")
        .attr("role", "group")
        .attr("aria-label", view_name(View::Statement, language))
        .attr("aria-describedby", "how-to-move")
        .child(element("p").class("note").child(chunk_words.statement_note))
        .child(check_panel(explorer))
        .children(sections)
}

fn section_view(explorer: Explorer, section: Ref<Section>, visited: RwSignal<usize>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let paragraphs = dataset.statement.paragraphs.iter().enumerate();
    let numbers = paragraphs.filter(|(_, paragraph)| paragraph.section == section).map(|(index, _)| index + 1);
    element("section")
        .class("group")
        .child(element("h2").class("group-title").child(dataset[section].label.in_language(language)))
        .child(element("ol").class("paragraphs").children(numbers.map(|number| paragraph(explorer, number, visited))))
}

fn paragraph(explorer: Explorer, number: usize, visited: RwSignal<usize>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let stands_here = move |figure: Ref<Figure>| dataset[figure].mentions.iter().any(|said| said.paragraph == number);
    // The paragraphs of the chosen figure are highlighted, or those of all inputs of a derived figure.
    let is_lit = move || {
        let chosen = explorer.ask(|query| query.chosen);
        chosen.is_some_and(|chosen| dataset.sources_of(chosen).into_iter().any(stands_here))
    };
    let gist = number
        .checked_sub(1)
        .and_then(|index| dataset.statement.paragraphs.get(index))
        .map(|paragraph| &paragraph.gist);
    let figures = element("div").class("said").child(
        For::each(move || {
            let shown = explorer.marks_in_order();
            let figures = shown.into_iter().filter_map(|quantity| quantity.figure());
            figures.filter(|&figure| stands_here(figure)).collect::<Vec<_>>()
        })
        .key(|figure| *figure)
        .children(move |figure| {
            let places = dataset[figure].mentions.iter().map(|said| said.paragraph);
            let first = places.clone().min();
            let is_stop = move || {
                let visited = visited.get();
                (if places.clone().any(|place| place == visited) { Some(visited) } else { first }) == Some(number)
            };
            figure_chip(explorer, figure, is_stop).on("focus", move |_| visited.set(number))
        }),
    );
    element("li")
        .attr("id", format!("paragraph-{number}"))
        .attr("value", number.to_string())
        .attr("tabindex", "-1")
        .attr("data-lit", move || is_lit().to_string())
        .children(gist.map(|gist| element("p").child(gist.in_language(language))))
        .child(figures)
}
