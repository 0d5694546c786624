//! The Statement view: the summaries of all paragraphs in order, with their figures.

use std::sync::Arc;

use leptos::prelude::*;

use super::check::check_panel;
use crate::{
    analysis::{GistPart, gist_parts, mark_label},
    data::{Figure, Ref, Section},
    query::View,
    ui::{
        Element, Explorer,
        components::{blocks::Block, figure_chip::figure_chip, scene_view::mark_among},
        element::{For, element},
    },
    words::{punctuation, view_name},
};

pub(in crate::ui) fn statement(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let mut figures = vec![Vec::new(); dataset.statement.paragraphs.len() + 1];
    for figure in dataset.figures() {
        for mention in &dataset[figure].mentions {
            figures[mention.paragraph].push(figure);
        }
    }
    let figures: Arc<[_]> = figures.into();
    // A figure may be in several paragraphs. Its tab stop is the mark that had the focus last.
    let visited = RwSignal::new(0);
    let sections = dataset.sections().map(|section| section_view(explorer, section, &figures, visited));
    element("div")
        .class("statement")
        .attr("role", "group")
        .attr("aria-label", view_name(View::Statement, language))
        .attr("aria-describedby", "how-to-move")
        .child(element("p").class("note").child(chunk_words.statement_note))
        .child(check_panel(explorer))
        .children(sections)
}

/// The figures of each paragraph, by its number.
type Figures = Arc<[Vec<Ref<Figure>>]>;

/// The largest number of paragraphs in a block.
const PARAGRAPHS: usize = 16;
/// A block with this many figures is not continued.
const FIGURES: usize = 32;
/// The approximate height of a figure with its part of a paragraph, in rem.
const FIGURE: f64 = 3.0;

fn section_view(explorer: Explorer, section: Ref<Section>, figures: &Figures, visited: RwSignal<usize>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let paragraphs = dataset.statement.paragraphs.iter().enumerate();
    let numbers = paragraphs.filter(|(_, paragraph)| paragraph.section == section).map(|(index, _)| index + 1);
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut figure_count = 0;
    for number in numbers {
        match parts.last_mut().filter(|part| part.len() < PARAGRAPHS && figure_count < FIGURES) {
            Some(part) => part.push(number),
            None => {
                parts.push(vec![number]);
                figure_count = 0;
            }
        }
        figure_count += figures[number].len();
    }
    let lists = parts.into_iter().map(|numbers| list(explorer, numbers.into(), figures, visited));
    element("section")
        .class("group")
        .child(element("h2").class("group-title").child(dataset[section].label.in_language(language)))
        .children(lists)
}

/// A block of paragraphs.
fn list(explorer: Explorer, numbers: Arc<[usize]>, figures: &Figures, visited: RwSignal<usize>) -> Element {
    let block = {
        let (numbers, figures) = (Arc::clone(&numbers), Arc::clone(figures));
        Block::new(explorer, move || {
            numbers.iter().flat_map(|&number| &figures[number]).map(|&figure| figure.into()).collect()
        })
    };
    let figures = Arc::clone(figures);
    let list = block.content_or_text(move || {
        let paragraphs = numbers.iter().map(|&number| paragraph(explorer, number, &figures, visited));
        element("ol").class("paragraphs").children(paragraphs)
    });
    block.frame(element("div").child(list), FIGURE)
}

fn paragraph(explorer: Explorer, number: usize, figures: &Figures, visited: RwSignal<usize>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let here: Arc<[_]> = figures[number].clone().into();
    let stands = Arc::clone(&here);
    // The paragraphs of the chosen figure are highlighted, or those of all inputs of a derived figure.
    let is_lit = move || {
        let chosen = explorer.ask(|query| query.chosen);
        chosen.is_some_and(|chosen| dataset.sources_of(chosen).iter().any(|figure| stands.contains(figure)))
    };
    // The tab stop of a figure in this paragraph.
    let is_stop = move |figure: Ref<Figure>| {
        move || {
            let places = || dataset[figure].mentions.iter().map(|said| said.paragraph);
            let visited = visited.get();
            (if places().any(|place| place == visited) { Some(visited) } else { places().min() }) == Some(number)
        }
    };
    let parts = gist_parts(dataset, number, language);
    let in_gist: Vec<_> = parts.iter().filter_map(|part| part.figure).collect();
    let gist = element("p").children(parts.into_iter().map(|GistPart { text, figure }| match figure {
        None => element("span").child(text),
        // The number of a figure that is not shown is a text.
        Some(figure) => element("span").child(
            For::each(move || [explorer.place_of(figure.into()).is_some()]).key(|is_shown| *is_shown).children(
                move |is_shown| {
                    if is_shown {
                        said_number(explorer, figure, text, is_stop(figure)).on("focus", move |_| visited.set(number))
                    } else {
                        element("span").child(text)
                    }
                },
            ),
        ),
    }));
    // The figures whose numbers the summary does not have.
    let figures = element("div").class("said").child(
        For::each(move || {
            let is_shown = |figure: &Ref<Figure>| explorer.place_of((*figure).into()).is_some();
            here.iter().copied().filter(|figure| is_shown(figure) && !in_gist.contains(figure)).collect::<Vec<_>>()
        })
        .key(|figure| *figure)
        .children(move |figure| {
            figure_chip(explorer, figure, is_stop(figure)).on("focus", move |_| visited.set(number))
        }),
    );
    element("li")
        .attr("id", format!("paragraph-{number}"))
        .attr("value", number.to_string())
        .attr("tabindex", "-1")
        .attr("data-lit", move || is_lit().to_string())
        .child(gist)
        .child(figures)
}

/// A number in a summary, as a mark of its figure.
fn said_number(
    explorer: Explorer,
    figure: Ref<Figure>,
    text: &'static str,
    is_stop: impl Fn() -> bool + Send + Sync + 'static,
) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let label = mark_label(dataset, figure.into(), language);
    // The label contains the visible text, which may have another form of the number.
    let label = if label.contains(text) { label } else { [text, punctuation(language).comma, &label].concat() };
    let class = format!("said-number mark category-{}", dataset[figure].category.index());
    mark_among(explorer, figure.into(), element("button").attr("type", "button"), &class, is_stop)
        .attr("aria-label", label)
        .child(text)
}
