//! About the statement: its title, who made it, who published it and when.

use super::{
    controls::{day_field, words_field},
    state::Editor,
};
use crate::{
    data::date_from_text,
    draft::{Draft, Words},
    ui::{Element, element::element},
    words::{fill, punctuation},
};

/// The fields about the statement.
pub(super) fn about(editor: Editor) -> Element {
    let own = editor.words;
    let field = move |name: &'static str,
                      label: &'static str,
                      get: fn(&Draft) -> &Words,
                      get_mut: fn(&mut Draft) -> &mut Words| {
        words_field(editor, "input", label, name, move |draft| Some(get(draft)), move |draft| Some(get_mut(draft)))
    };
    let fields = [
        field("title", own.title, |draft| &draft.title, |draft| &mut draft.title),
        field("authority", own.authority, |draft| &draft.authority, |draft| &mut draft.authority),
        field("outlet", own.outlet, |draft| &draft.outlet, |draft| &mut draft.outlet),
    ];
    let day = day_field(
        own.published_on,
        move || editor.draft(|draft| draft.published.to_string()).unwrap_or_default(),
        move |text| {
            if let Some(day) = date_from_text(text) {
                editor.change_field("published", |draft| {
                    draft.published = day;
                    draft.is_dated = true;
                });
            }
        },
    );
    let missing = move || {
        let missing = editor.draft(|draft| {
            let language = draft.language();
            let texts = [(&draft.title, own.title), (&draft.authority, own.authority), (&draft.outlet, own.outlet)];
            let texts = texts.into_iter().filter(|(text, _)| text.get(language).trim().is_empty());
            texts.map(|(_, name)| name).chain((!draft.is_dated).then_some(own.published_on)).collect::<Vec<_>>()
        });
        missing.unwrap_or_default()
    };
    let note = move || {
        let marks = punctuation(editor.explorer.language);
        let missing = missing();
        if missing.is_empty() {
            return String::new();
        }
        fill(own.about_missing, &[("fields", &missing.join(marks.list_comma))])
    };
    let sections = editor.draft_untracked(|draft| draft.sections.len()).unwrap_or_default();
    let sections = (0..sections.min(MOST_SECTIONS)).map(move |index| {
        words_field(
            editor,
            "input",
            own.section,
            format!("section-{index}"),
            move |draft| draft.sections.get(index).map(|section| &section.label),
            move |draft| draft.sections.get_mut(index).map(|section| &mut section.label),
        )
    });
    let details = element("details").class("about-statement");
    details
        .child(element("summary").child(own.about_statement).child(element("span").class("about-missing").child(note)))
        .child(element("div").class("fields").children(fields).child(day).children(sections))
}

/// The most sections whose labels the form shows.
const MOST_SECTIONS: usize = 40;
