//! The text of the statement, in which every number is marked by what it is taken for.

use super::{
    controls::button,
    state::{Chosen, Editor, Opened},
};
use crate::{
    draft::{Draft, Place, Status},
    finder::{Found, NumberKind},
    ui::{
        Element, browser,
        element::{For, element},
    },
    words::{EditorWords, fill},
};

/// The statement, or its part that is shown.
pub(super) fn text(editor: Editor) -> Element {
    let words = editor.words;
    let paragraphs = For::each(move || editor.shown_paragraphs().map(move |index| (editor.opening(), index)))
        .key(|shown| *shown)
        .children(move |(_, index)| paragraph(editor, index));
    element("section")
        .class("statement-side")
        .attr("aria-label", words.the_text)
        .child(legend(words))
        .child(parts(editor))
        .child(element("div").class("statement-text").child(paragraphs))
}

/// What the marks mean.
fn legend(words: &EditorWords) -> Element {
    let entry = |class: &'static str, text: &'static str| {
        element("li").child(element("span").class(class).attr("aria-hidden", "true").child("1")).child(text)
    };
    element("ul")
        .class("mark-legend")
        .child(entry("number open", words.mark_open))
        .child(entry("number accepted", words.mark_accepted))
        .child(entry("number dropped", words.mark_dropped))
        .child(entry("number other", words.mark_other))
}

/// The way through the parts of a long text.
fn parts(editor: Editor) -> Element {
    let words = editor.words;
    let count = move || editor.opened().map_or(1, |opened| opened.parts.len());
    element("div").child(For::each(move || (count() > 1).then(count)).key(|count| *count).children(move |count| {
        let step = move |label: &'static str, steps: isize| {
            let is_there = move || editor.part().checked_add_signed(steps).filter(|&part| part < count);
            button("button", label, move || {
                if let Some(part) = is_there() {
                    editor.show_part(part);
                }
            })
            .attr("disabled", move || is_there().is_none().then(String::new))
        };
        let place =
            move || fill(words.part_of, &[("part", &(editor.part() + 1).to_string()), ("all", &count.to_string())]);
        element("nav")
            .class("parts")
            .attr("aria-label", words.parts)
            .child(step(words.part_before, -1))
            .child(element("span").attr("role", "status").child(place))
            .child(step(words.part_after, 1))
    }))
}

/// A paragraph, counted from 0.
fn paragraph(editor: Editor, index: usize) -> Element {
    let words = editor.words;
    let number = (index + 1).to_string();
    let head = element("span")
        .class("paragraph-number")
        .attr("aria-label", fill(words.paragraph, &[("number", &number)]))
        .child(number.clone());
    let language = editor.draft_untracked(Draft::language).unwrap_or_default();
    let shown = editor.draft_untracked(|draft| {
        draft.paragraphs.get(index).map(|paragraph| (paragraph.text.clone(), paragraph.gist.get(language).to_owned()))
    });
    let (text, gist) = shown.flatten().unwrap_or_default();
    let content = element("p").attr("lang", language.tag()).attr("dir", "auto");
    let content = match editor.opened().filter(|_| !text.is_empty()) {
        Some(opened) => content.children(segments(editor, &opened, index, &text)),
        None => content.class("gist-only").child(gist),
    };
    element("div").class("paragraph").attr("id", format!("text-{number}")).child(head).child(content)
}

/// The text between the numbers of a paragraph, and its numbers.
fn segments(editor: Editor, opened: &Opened, index: usize, text: &str) -> Vec<Element> {
    let characters: Vec<char> = text.chars().collect();
    let plain = |from: usize, to: usize| {
        let text: String = characters.get(from..to).unwrap_or_default().iter().collect();
        element("span").child(text)
    };
    let mut segments = Vec::new();
    let mut from = 0;
    for found in opened.numbers_of(index) {
        segments.push(plain(from, found.start));
        segments.push(mark(editor, found));
        from = found.end;
    }
    segments.push(plain(from, characters.len()));
    segments
}

/// What a number is taken for.
fn state_of(draft: &Draft, found: &Found) -> (NumberKind, Option<(u32, Status)>) {
    let place: Place = (found.paragraph, found.start);
    let kind = draft.kind_of(found);
    let figure = (kind == NumberKind::Figure).then(|| draft.figures.iter().find(|figure| figure.stands_at(place)));
    (kind, figure.flatten().map(|figure| (figure.key, figure.status)))
}

/// A number of the text: a button that chooses it.
fn mark(editor: Editor, found: &Found) -> Element {
    let words = editor.words;
    let place: Place = (found.paragraph, found.start);
    let own = found.clone();
    let state = move || editor.draft(|draft| state_of(draft, &own));
    let (for_class, for_label, for_press) = (state.clone(), state.clone(), state.clone());
    let printed = found.printed.clone();
    let is_chosen = move || match (editor.chosen(), for_press()) {
        (Some(Chosen::Figure(key)), Some((_, Some((own, _))))) => key == own,
        (Some(Chosen::Number(chosen)), _) => chosen == place,
        _ => false,
    };
    element("button")
        .attr("type", "button")
        .class(move || {
            let class = match for_class() {
                Some((NumberKind::Figure, Some((_, Status::Accepted)))) => "number accepted",
                Some((NumberKind::Figure, Some((_, Status::Dropped)))) => "number dropped",
                Some((NumberKind::Figure, Some((_, Status::Open)))) => "number open",
                _ => "number other",
            };
            class.to_owned()
        })
        .attr("aria-label", move || {
            let taken = match for_label() {
                Some((NumberKind::Figure, figure)) => status_name(words, figure.map(|(_, status)| status)),
                Some((kind, _)) => kind_name(words, kind),
                None => "",
            };
            [&*printed, " · ", taken].concat()
        })
        .attr("aria-pressed", move || is_chosen().to_string())
        .on("click", move |_| match state() {
            Some((_, Some((key, _)))) => {
                editor.choose(Some(Chosen::Figure(key)));
                browser::focus_soon(format!("#figure-{key}"));
            }
            _ => {
                editor.choose(Some(Chosen::Number(place)));
                browser::focus_soon("#number-kind".into());
            }
        })
        .child(found.printed.clone())
}

/// The name of what the editor decided.
pub(super) const fn status_name(words: &EditorWords, status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Accepted) => words.mark_accepted,
        Some(Status::Dropped) => words.mark_dropped,
        Some(Status::Open) => words.mark_open,
        None => words.no_value,
    }
}

/// The name of a kind of number.
pub(super) fn kind_name(words: &EditorWords, kind: NumberKind) -> &'static str {
    let place = NumberKind::ALL.iter().position(|known| *known == kind).unwrap_or_default();
    words.kinds[place]
}
