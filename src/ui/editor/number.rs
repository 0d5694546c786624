//! The chosen number: what it is taken for, and the words that decided it.

use super::{
    state::{Chosen, Editor},
    text::kind_name,
};
use crate::{
    draft::{Figure, Place},
    finder::{Found, NumberKind},
    ui::{
        Element, browser,
        element::{For, element},
    },
    words::fill,
};

/// The panel of the chosen number. It is empty if none is chosen.
pub(super) fn number(editor: Editor) -> Element {
    let place = move || match editor.chosen()? {
        Chosen::Number(place) => Some(place),
        Chosen::Figure(key) => editor.figure(key, |_, figure: &Figure| figure.place()).flatten(),
    };
    element("div").child(
        For::each(move || place().map(|place| (editor.opening(), place)))
            .key(|shown| *shown)
            .children(move |(_, place)| panel(editor, place)),
    )
}

fn panel(editor: Editor, place: Place) -> Element {
    let words = editor.words;
    let Some(found) = editor.opened().and_then(|opened| opened.number_at(place).cloned()) else {
        return element("div");
    };
    let for_value = found.clone();
    let for_change = found.clone();
    let kind = move || editor.draft(|draft| draft.kind_of(&for_value)).unwrap_or(for_value.kind);
    let options = NumberKind::ALL.map(|option| {
        let kind = kind.clone();
        element("option")
            .attr("value", option.name())
            .attr("selected", move || (kind() == option).then(String::new))
            .child(kind_name(words, option))
    });
    let select = element("select")
        .attr("id", "number-kind")
        .prop("value", move || kind().name().to_owned())
        .on("change", move |event| {
            let name = browser::value_of_event(event);
            let Some(kind) = NumberKind::ALL.into_iter().find(|kind| kind.name() == name) else { return };
            let figure = editor.change(|draft| draft.set_kind(&for_change, kind)).flatten();
            editor.choose(Some(figure.map_or(Chosen::Number(place), Chosen::Figure)));
            browser::focus_soon("#number-kind".into());
        })
        .children(options);
    element("section")
        .class("chosen-number")
        .attr("aria-label", fill(words.number_in, &[("number", &found.printed), ("paragraph", &place.0.to_string())]))
        .child(
            element("label")
                .class("field")
                .child(element("span").child(fill(words.taken_for, &[("number", &found.printed)])))
                .child(element("span").class("select").child(select)),
        )
        .child(why(editor, &found))
}

/// The words that decided what a number is.
fn why(editor: Editor, found: &Found) -> Element {
    let words = editor.words;
    let line = editor.draft_untracked(|draft| draft.paragraphs.get(found.paragraph - 1).map(|one| one.text.clone()));
    let characters: Vec<char> = line.flatten().unwrap_or_default().chars().collect();
    let reasons = found.reasons.iter().map(|reason| {
        let evidence: String = characters.get(reason.evidence.clone()).unwrap_or_default().iter().collect();
        let name = words.decisions[reason.decision as usize];
        element("li").child(element("b").child(name)).child(element("q").child(evidence))
    });
    element("details").class("why").child(element("summary").child(words.why)).child(element("ul").children(reasons))
}
