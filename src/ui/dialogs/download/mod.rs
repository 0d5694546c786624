//! The download dialog: saves, copies or shares the view as a picture, as data or as an archive of both.

mod choice;
mod picture;
mod state;

use leptos::prelude::*;

use crate::{
    ui::{
        Element, Explorer,
        browser::{self, files},
        components::icon::Icon,
        dialogs::layout::layout,
        element::element,
    },
    words::{Punctuation, filters_in_words, punctuation, shown_in_words},
};
use state::{DownloadState, FileKind};

/// The download dialog.
pub(super) fn download(explorer: Explorer) -> Element {
    let state = DownloadState::new(explorer, browser::is_dark());
    let words = state.words;
    let share = if files::can_share() {
        vec![action(Icon::Share, words.share, words.share_hint).on("click", move |_| state.share())]
    } else {
        Vec::new()
    };
    let data = element("section")
        .class("download-group")
        .attr("aria-label", words.data)
        .child(element("h3").child(words.data))
        .child(saving(state, FileKind::Csv, "CSV", words.csv_hint))
        .child(saving(state, FileKind::Excel, "Excel", words.excel_hint))
        .child(saving(state, FileKind::Json, "JSON", words.json_hint))
        .child(action(Icon::Copy, words.copy_table, words.copy_table_hint).on("click", move |_| state.copy_table()));
    let everything = element("section")
        .class("download-group")
        .attr("aria-label", words.everything)
        .child(element("h3").child(words.everything))
        .child(saving(state, FileKind::Zip, "ZIP", words.zip_hint))
        .children((!browser::is_single_file()).then(|| saving(state, FileKind::Html, "HTML", words.html_hint)))
        .children(share);
    let shown = element("p").class("download-shown").child(move || shown_text(state));
    // A live region must be in the document before its content, so that screen readers announce the content.
    let status = element("p").class("download-status").attr("role", "status").child(move || state.status.get());
    let parts = element("div").class("downloads").child(picture::picture(state)).child(data).child(everything);
    layout(explorer, "download", explorer.words.download, [shown, parts, status])
}

/// A summary of the files' content: the view, the number of figures, and the filters.
fn shown_text(state: DownloadState) -> String {
    let Explorer { dataset, language, .. } = state.explorer;
    let Punctuation { full_stop, space, .. } = *punctuation(language);
    let between = [full_stop, space].concat();
    state.explorer.selected(|selection| {
        state.explorer.ask(|query| {
            let shown = shown_in_words(query.view, selection.quantities.len(), selection.all, language);
            let filters = filters_in_words(dataset, query);
            std::iter::once(shown).chain(filters).collect::<Vec<_>>().join(&*between)
        })
    })
}

/// A button that saves a file, with its format and a hint.
fn saving(state: DownloadState, kind: FileKind, name: &'static str, hint: &'static str) -> Element {
    action(Icon::Download, name, hint).on("click", move |_| state.save(kind))
}

/// A button with a label and a hint.
fn action(icon: Icon, name: &'static str, hint: &'static str) -> Element {
    named_action(icon, name).child(" ").child(element("span").class("download-hint").child(hint))
}

fn named_action(icon: Icon, name: &'static str) -> Element {
    element("button")
        .class("download-action")
        .attr("type", "button")
        .child(icon.view())
        .child(element("span").class("download-name").child(name))
}
