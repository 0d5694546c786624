//! The bar of the editor: progress, undo and redo, and the ways out.

use wasm_bindgen_futures::spawn_local;

use super::{controls::button, state::Editor, store};
use crate::{
    draft::{Content, Finding, History},
    ui::{
        Element, browser,
        element::{For, Show, element},
        state::value::State,
    },
    words::fill,
};

/// The bar above the draft.
pub(super) fn bar(editor: Editor) -> Element {
    let words = editor.words;
    let progress = move || editor.draft(|draft| draft.progress()).unwrap_or_default();
    let text = move || {
        let (done, all) = progress();
        fill(words.progress, &[("done", &done.to_string()), ("all", &all.to_string())])
    };
    let meter = element("progress")
        .attr("aria-label", words.progress_label)
        .attr("max", move || progress().1.max(1).to_string())
        .attr("value", move || progress().0.to_string());
    let state = element("div")
        .class("editor-state")
        .child(element("div").class("doubts").child(doubts(editor)))
        .child(element("p").class("kept").child(move || super::notices::kept(editor)));
    element("div")
        .class("editor-bar")
        .child(
            element("div")
                .class("progress")
                .child(element("p").attr("role", "status").child(text))
                .child(meter)
                .child(state),
        )
        .child(
            element("div")
                .class("editor-actions")
                .child(step(editor, words.undo, |history| history.can_undo(), History::undo))
                .child(step(editor, words.redo, |history| history.can_redo(), History::redo))
                .child(
                    button("button", words.next_open, move || {
                        let after = editor.chosen_figure_untracked();
                        if let Some(key) = editor.draft_untracked(|draft| draft.next_open(after)).flatten() {
                            editor.go_to(key);
                        }
                    })
                    .attr("disabled", move || {
                        let (done, all) = progress();
                        (done == all).then(String::new)
                    }),
                )
                .child(button("button primary", words.explore, move || explore(editor))),
        )
}

/// The number of things to look at; the button goes to the next of them.
fn doubts(editor: Editor) -> Element {
    let words = editor.words;
    let figures = move || {
        let findings = editor.findings();
        findings.iter().filter(|finding| finding.is_doubt()).map(Finding::figure).collect::<Vec<_>>()
    };
    let count = move || Some(figures().len()).filter(|&count| count > 0);
    element("div").child(For::each(count).key(|count| *count).children(move |count| {
        button("text-button", fill(words.doubts, &[("count", &count.to_string())]), move || {
            let figures = figures();
            let current = editor.chosen_figure_untracked();
            let after =
                current.and_then(|key| figures.iter().rposition(|&figure| figure == key)).map_or(0, |at| at + 1);
            if let Some(&key) = figures.get(after).or(figures.first()) {
                editor.go_to(key);
            }
        })
    }))
}

fn step(editor: Editor, label: &'static str, is_possible: fn(&History) -> bool, change: fn(&mut History)) -> Element {
    button("button", label, move || _ = editor.change_history(change))
        .attr("disabled", move || (!editor.history(is_possible).unwrap_or_default()).then(String::new))
}

/// Shows the explorer with the dataset of the draft.
fn explore(editor: Editor) {
    if editor.session.kept.get_untracked() == store::Kept::ChangedElsewhere {
        // The other tab’s draft would be shown.
        return browser::focus_soon(".editor-notices button".into());
    }
    let Some(json) = editor.draft_untracked(|draft| draft.to_json(Content::Kept)) else { return };
    spawn_local(async move {
        if !store::keep_dataset(editor, &json).await {
            return editor.say(editor.words.explore_refused);
        }
        let languages = editor.draft_untracked(|draft| draft.languages.clone()).unwrap_or_default();
        let own = editor.explorer.language;
        let language = if languages.contains(&own) { own } else { languages.first().copied().unwrap_or(own) };
        browser::go_to_draft(language);
    });
}

/// The button that deletes the draft, after a second click.
pub(super) fn delete(editor: Editor) -> Element {
    let words = editor.words;
    let is_asked = State::new(false);
    element("div").child(
        Show::when(move || is_asked.get())
            .fallback(move || {
                button("text-button", words.delete_draft, move || {
                    is_asked.set(true);
                    browser::focus_soon("#delete-now".into());
                })
            })
            .children(move || {
                element("div")
                    .class("ask")
                    .attr("role", "group")
                    .attr("aria-label", words.delete_draft)
                    .child(element("span").child(words.delete_question))
                    .child(
                        button("button", words.delete_now, move || {
                            store::delete(editor);
                            browser::focus_soon("#editor-title".into());
                        })
                        .attr("id", "delete-now"),
                    )
                    .child(button("button", words.keep_draft, move || is_asked.set(false)))
            }),
    )
}
