//! What an editor takes away: the dataset as a file, as a table, in a link, or as a page in one file.

use super::state::Editor;
use crate::{
    data::{Dataset, parse},
    draft::Content,
    export::table::csv,
    ui::{
        Element,
        browser::{self, files},
        element::{Show, element},
        state::value::State,
    },
    words::fill,
};

/// The section with the exports.
pub(super) fn export(editor: Editor) -> Element {
    let words = editor.words;
    let only_accepted = State::new(false);
    let content = move || if only_accepted.get_untracked() { Content::Accepted } else { Content::Kept };
    let open = move || editor.draft(|draft| draft.progress().1 - draft.progress().0).unwrap_or_default();
    let note = move || match open() {
        0 => words.all_looked_at.to_owned(),
        open => fill(words.unconfirmed_note, &[("count", &open.to_string())]),
    };
    let filter = move || {
        element("label")
            .class("check-box")
            .child(
                element("input")
                    .attr("type", "checkbox")
                    .prop("checked", move || if only_accepted.get() { "true".to_owned() } else { String::new() })
                    .on("change", move |_| only_accepted.update(|only| *only = !*only)),
            )
            .child(element("span").child(words.only_accepted))
    };
    let button = move |label: &'static str, act: fn(Editor, Content)| {
        element("button")
            .class("button")
            .attr("type", "button")
            .on("click", move |_| act(editor, content()))
            .child(label)
    };
    element("section")
        .class("take-away")
        .attr("aria-labelledby", "take-away-title")
        .child(element("h3").attr("id", "take-away-title").child(words.take_away))
        .child(element("p").class("note").child(note))
        .child(element("div").child(Show::when(move || open() > 0).children(filter)))
        .child(
            element("div")
                .class("editor-actions")
                .child(button(words.save_json, save_json))
                .child(button(words.save_csv, save_csv)),
        )
}

/// The dataset of the draft as its file, and as its readers read it.
fn dataset(editor: Editor, content: Content) -> Option<(String, Dataset)> {
    let json = editor.draft_untracked(|draft| draft.to_json(content))?;
    match parse(json.as_bytes()) {
        Ok(dataset) => Some((json, dataset)),
        Err(problems) => {
            let problems: Vec<_> = problems.0.iter().take(5).map(ToString::to_string).collect();
            let message = fill(editor.words.not_valid, &[("problems", &problems.join("; "))]);
            editor.session.message.set(Some(message));
            browser::focus_soon(".editor-notices".into());
            None
        }
    }
}

fn save(editor: Editor, text: &str, media_type: &str, name: &str) {
    let saved = files::blob(text.as_bytes(), media_type).and_then(|blob| files::save(&blob, name));
    if saved.is_err() {
        editor.session.message.set(Some(editor.words.not_saved.to_owned()));
    }
}

fn save_json(editor: Editor, content: Content) {
    if let Some((json, dataset)) = dataset(editor, content) {
        save(editor, &json, "application/json", &[dataset.id.as_str(), ".json"].concat());
    }
}

fn save_csv(editor: Editor, content: Content) {
    if let Some((_, dataset)) = dataset(editor, content) {
        // Spreadsheets recognise UTF-8 by the byte order mark.
        save(
            editor,
            &["\u{feff}", &csv::figures(&dataset)].concat(),
            "text/csv",
            &[dataset.id.as_str(), ".csv"].concat(),
        );
    }
}
