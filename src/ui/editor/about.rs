//! About the statement: its title, who made it, who published it and when.

use super::state::Editor;
use crate::{
    data::{Language, date_from_text},
    draft::{Draft, Words},
    ui::{Element, browser, element::element},
    words::{fill, punctuation, words},
};

/// The fields about the statement.
pub(super) fn about(editor: Editor) -> Element {
    let own = editor.words;
    let languages = editor.draft_untracked(|draft| draft.languages.clone()).unwrap_or_default();
    let is_double = languages.len() > 1;
    let fields = languages.into_iter().flat_map(move |language| {
        let field = move |name: &'static str,
                          label: &'static str,
                          get: fn(&Draft) -> &Words,
                          set: fn(&mut Draft) -> &mut Words| {
            text_field(
                &labelled(label, language, is_double),
                language,
                move || editor.draft(|draft| get(draft).get(language).to_owned()).unwrap_or_default(),
                move |text| {
                    editor.change_field(&[name, language.code()].concat(), |draft| set(draft).set(language, &text));
                },
            )
        };
        [
            field("title", own.title, |draft| &draft.title, |draft| &mut draft.title),
            field("authority", own.authority, |draft| &draft.authority, |draft| &mut draft.authority),
            field("outlet", own.outlet, |draft| &draft.outlet, |draft| &mut draft.outlet),
        ]
    });
    let day = element("label").class("field").child(element("span").child(own.published_on)).child(
        element("input")
            .attr("type", "date")
            .attr("required", "")
            .prop("value", move || editor.draft(|draft| draft.published.to_string()).unwrap_or_default())
            // A browser reports each part of a date while it is typed.
            .on("blur", move |event| {
                if let Some(day) = date_from_text(&browser::value_of_event(event)) {
                    editor.change_field("published", |draft| {
                        draft.published = day;
                        draft.is_dated = true;
                    });
                }
            }),
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
    let sections = (0..sections.min(MOST_SECTIONS)).flat_map(move |index| {
        let languages = editor.draft_untracked(|draft| draft.languages.clone()).unwrap_or_default();
        languages.into_iter().map(move |language| {
            text_field(
                &labelled(own.section, language, is_double),
                language,
                move || editor.draft(|draft| draft.sections[index].label.get(language).to_owned()).unwrap_or_default(),
                move |text| {
                    editor.change_field(&format!("section {index} {}", language.code()), |draft| {
                        draft.sections[index].label.set(language, &text);
                    });
                },
            )
        })
    });
    let details = element("details").class("about-statement");
    details
        .child(element("summary").child(own.about_statement).child(element("span").class("about-missing").child(note)))
        .child(element("div").class("fields").children(fields).child(day).children(sections))
}

/// The most sections whose labels the form shows.
const MOST_SECTIONS: usize = 40;

/// The label of a field, with its language if there are several.
pub(super) fn labelled(label: &'static str, language: Language, is_double: bool) -> String {
    if is_double { [label, " · ", words(language).own_name].concat() } else { label.to_owned() }
}

/// A field for a text in a language.
pub(super) fn text_field(
    label: &str,
    language: Language,
    get: impl Fn() -> String + Send + Sync + 'static,
    set: impl Fn(String) + Send + Sync + 'static,
) -> Element {
    element("label").class("field").child(element("span").child(label.to_owned())).child(
        element("input")
            .attr("type", "text")
            .attr("lang", language.tag())
            .attr("autocomplete", "off")
            .prop("value", get)
            .on("input", move |event| set(browser::value_of_event(event))),
    )
}
