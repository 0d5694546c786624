//! The draft figures of the shown part, in order. The chosen one shows its form.

use super::{
    controls::button,
    figure_form::figure_form,
    state::{Chosen, Editor},
    text::status_name,
};
use crate::{
    draft::{Draft, Figure, Status},
    ui::{
        Element, browser,
        element::{For, Show, element},
    },
    words::{fill, format, punctuation},
};

/// The list of figures.
pub(super) fn figures(editor: Editor) -> Element {
    let words = editor.words;
    let shown = move || {
        let paragraphs = editor.shown_paragraphs();
        let opening = editor.opening();
        let is_shown = move |figure: &&std::sync::Arc<Figure>| {
            let first = figure.mentions.first().map_or(1, |mention| mention.paragraph);
            paragraphs.contains(&(first - 1))
        };
        let keys =
            editor.draft(|draft| draft.figures.iter().filter(is_shown).map(|figure| figure.key).collect::<Vec<_>>());
        keys.unwrap_or_default().into_iter().map(move |key| (opening, key)).collect::<Vec<_>>()
    };
    element("section")
        .class("figure-list")
        .attr("aria-labelledby", "figure-list-title")
        .child(element("h3").attr("id", "figure-list-title").child(words.figures))
        .child(element("p").class("hint keys-hint").child(words.keys))
        .child(element("ol").child(For::each(shown).key(|shown| *shown).children(move |(_, key)| figure(editor, key))))
}

/// A figure: its number and its label, and its form if it is chosen.
fn figure(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let is_chosen = move || editor.chosen_figure() == Some(key);
    let status = move || editor.figure(key, |_, figure| figure.status).unwrap_or_default();
    let head = element("button")
        .class("figure-head")
        .attr("type", "button")
        .attr("id", format!("figure-{key}"))
        .attr("aria-expanded", move || is_chosen().to_string())
        .on("click", move |_| {
            editor.choose(if editor.chosen_figure_untracked() == Some(key) { None } else { Some(Chosen::Figure(key)) });
        })
        .child(element("span").class("figure-status").child(move || status_name(words, Some(status())).to_owned()))
        .child(element("b").child(move || editor.figure(key, amount).unwrap_or_default()))
        .child(element("span").class("figure-label").child(move || {
            let label = editor.figure(key, |draft, figure| figure.label.get(draft.language()).trim().to_owned());
            label.filter(|label| !label.is_empty()).unwrap_or_else(|| words.no_label.to_owned())
        }))
        .child(element("span").class("figure-findings").child(move || {
            let count =
                editor.findings().iter().filter(|finding| finding.is_doubt() && finding.figure() == key).count();
            if count == 0 { String::new() } else { fill(words.doubts, &[("count", &count.to_string())]) }
        }));
    element("li")
        .class(move || {
            match status() {
                Status::Open => "figure open",
                Status::Accepted => "figure accepted",
                Status::Dropped => "figure dropped",
            }
            .to_owned()
        })
        .child(head)
        .child(decisions(editor, key))
        .child(element("div").child(Show::when(is_chosen).children(move || figure_form(editor, key))))
}

/// The buttons that accept or drop a figure.
pub(super) fn decisions(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let decision = move |label: &'static str, status: Status| {
        let is = move || editor.figure(key, |_, figure| figure.status == status).unwrap_or_default();
        button("button", label, move || decide(editor, key, status))
            .attr("aria-describedby", format!("figure-{key}"))
            .attr("aria-pressed", move || is().to_string())
    };
    element("div")
        .class("decisions")
        .child(decision(words.accept, Status::Accepted))
        .child(decision(words.drop, Status::Dropped))
}

/// Decides about a figure with a key, which takes nothing back, and goes to the next one that nobody has decided about.
pub(super) fn decide_on(editor: Editor, key: u32, status: Status) {
    let before = editor.draft_untracked(|draft| draft.figure(key).map(|figure| figure.status)).flatten();
    if before != Some(status) {
        return decide(editor, key, status);
    }
    if let Some(next) = editor.draft_untracked(|draft| draft.next_open(Some(key))).flatten() {
        editor.go_to(next);
    }
}

/// Decides about a figure and goes to the next one that nobody has decided about. The same decision a second time is
/// taken back.
fn decide(editor: Editor, key: u32, status: Status) {
    let before = editor.draft_untracked(|draft| draft.figure(key).map(|figure| figure.status)).flatten();
    if before == Some(status) {
        return editor.change_figure(key, |figure| figure.status = Status::Open);
    }
    editor.change_figure(key, |figure| figure.status = status);
    match editor.draft_untracked(|draft| draft.next_open(Some(key))).flatten() {
        Some(next) => editor.go_to(next),
        None => browser::focus_soon(format!("#figure-{key}")),
    }
}

/// The number of a figure as it is printed, with its qualifier and unit, in the language of the draft.
pub(super) fn amount(draft: &Draft, figure: &Figure) -> String {
    let language = draft.language();
    let space = punctuation(language).space;
    let printed = figure.mentions.first().map_or("", |mention| mention.printed.as_str());
    let minus = if figure.value.is_negative() && !printed.starts_with(['-', '−']) { "−" } else { "" };
    let unit = figure.unit.and_then(|unit| draft.units.get(unit)).filter(|unit| !unit.kind.is_percent());
    let mut amount = String::new();
    if let Some(qualifier) = format::qualifier(figure.qualifier, language) {
        amount.extend([qualifier, space]);
    }
    amount.extend([minus, printed]);
    if let Some(unit) = unit {
        amount.extend([space, unit.label.get(language)]);
    }
    amount
}
