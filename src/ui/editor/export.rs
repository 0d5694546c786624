//! What an editor takes away: the dataset as a file, as a table, in a link, or as a page in one file.

use wasm_bindgen_futures::spawn_local;

use super::{
    bar::delete,
    controls::{button, check_box},
    state::Editor,
};
use crate::{
    data::{Dataset, parse},
    draft::{Content, Draft, Status},
    export::table::csv,
    query::Query,
    ui::{
        Element,
        browser::{self, files},
        components::{
            copy_button::{Copying, copy_button},
            icon::Icon,
        },
        element::{For, Show, element},
        source::{NotLinked, link_with_data, single_file},
        state::value::State,
    },
    words::{fill, source_words},
};

/// The length up to which mail programs and chats leave a link whole, in characters: the least of the limits that are
/// known of browsers, mail programs and messengers.
const SAFE_LENGTH: usize = 2_000;

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
        check_box(words.only_accepted, move || only_accepted.get(), move || only_accepted.update(|only| *only = !*only))
    };
    let export =
        move |label: &'static str, act: fn(Editor, Content)| button("button", label, move || act(editor, content()));
    // A link is made for the draft as it is; a change makes it disappear.
    let link = State::new(None::<(usize, String)>);
    let make_link = button("button", words.make_link, move || {
        let Some((json, _)) = dataset(editor, content()) else { return };
        let changes = editor.changes();
        spawn_local(async move {
            match link_with_data(&json).await {
                Ok(made) => link.set(Some((changes, made))),
                Err(error) => editor.say(no_link(editor, &error)),
            }
        });
    });
    element("section")
        .class("take-away")
        .attr("aria-labelledby", "take-away-title")
        .child(element("h3").attr("id", "take-away-title").child(words.take_away))
        .child(element("p").class("note").child(note))
        .child(element("div").child(Show::when(move || open() > 0).children(filter)))
        .child(
            element("div")
                .class("editor-actions")
                .child(export(words.save_json, save_json))
                .child(export(words.save_csv, save_csv))
                .children((!browser::is_single_file()).then(|| export(words.save_page, save_page)))
                .child(make_link),
        )
        .child(
            element("p")
                .class("export-message")
                .attr("role", "status")
                .child(move || editor.session.message.get().unwrap_or_default()),
        )
        .child(element("div").class("carrying-link").child(made_link(editor, link)))
        .child(element("div").class("delete").child(delete(editor)))
}

fn save_page(editor: Editor, content: Content) {
    let Some((json, dataset)) = dataset(editor, content) else { return };
    let name = [dataset.id.as_str(), ".html"].concat();
    let language = dataset.languages.nearest(editor.explorer.language);
    let query = Query { language, ..Query::default() };
    spawn_local(async move {
        match single_file(&json, query).await {
            Ok(page) => save(editor, &page, "text/html", &name),
            Err(_) => editor.say(editor.words.no_page),
        }
    });
}

/// Why there is no link that carries the dataset.
fn no_link(editor: Editor, error: &NotLinked) -> &'static str {
    let words = source_words(editor.explorer.language);
    match error {
        NotLinked::TooLarge => words.too_large_for_link,
        _ => words.cannot_pack,
    }
}

/// The link that carries the dataset, with its length and what that means.
fn made_link(editor: Editor, link: State<Option<(usize, String)>>) -> Element {
    let words = editor.words;
    element("div").child(
        For::each(move || {
            let changes = editor.changes();
            link.get().filter(|(made_at, _)| *made_at == changes).map(|(_, made)| made)
        })
        .key(Clone::clone)
        .children(move |made| {
            let length = made.chars().count();
            let advice = if length > SAFE_LENGTH { words.link_long } else { words.link_short };
            let text = made.clone();
            element("div")
                .child(
                    element("label").class("field").child(element("span").child(words.link_with_data)).child(
                        element("input")
                            .attr("type", "text")
                            .attr("readonly", "")
                            .prop("value", move || made.clone())
                            .on("focus", browser::select_all),
                    ),
                )
                .child(element("p").class("hint").child(fill(advice, &[("count", &length.to_string())])))
                .child(copy_button(Copying {
                    class: "button",
                    icon: Icon::Copy,
                    label: words.copy_link,
                    copied: editor.explorer.words.copied,
                    by_hand: editor.explorer.words.copy_by_hand,
                    text: move || text.clone(),
                    shares: false,
                }))
        }),
    )
}

/// The dataset of the draft as its file, and as its readers read it.
fn dataset(editor: Editor, content: Content) -> Option<(String, Dataset)> {
    let is_empty = |draft: &Draft| !draft.kept().any(|one| content == Content::Kept || one.status == Status::Accepted);
    if editor.draft_untracked(is_empty)? {
        editor.say(editor.words.nothing_to_take);
        return None;
    }
    let json = editor.draft_untracked(|draft| draft.to_json(content))?;
    match parse(json.as_bytes()) {
        Ok(dataset) => Some((json, dataset)),
        Err(problems) => {
            editor.say_problems(editor.words.not_valid, &problems);
            None
        }
    }
}

fn save(editor: Editor, text: &str, media_type: &str, name: &str) {
    let saved = files::blob(text.as_bytes(), media_type).and_then(|blob| files::save(&blob, name));
    if saved.is_err() {
        editor.say(editor.words.not_saved);
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
