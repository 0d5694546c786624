//! The keys of the editor: a letter for each decision, outside of fields.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent};

use super::{figures::decide, state::Editor};
use crate::{
    draft::{History, Status},
    ui::browser,
};

/// Handles a key.
pub(super) fn on_key(editor: Editor, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in_field = target.is_some_and(|target| matches!(target.closest("input, textarea, select"), Ok(Some(_))));
    if is_in_field || editor.draft_untracked(|_| ()).is_none() {
        return;
    }
    if let Some(change) = undo_or_redo(event) {
        event.prevent_default();
        _ = editor.change_history(change);
        return;
    }
    let Some(current) = editor.session_figure() else { return };
    match browser::key_of_event(event).to_ascii_lowercase().as_str() {
        "a" => decide(editor, current, Status::Accepted),
        "d" => decide(editor, current, Status::Dropped),
        "n" => go(editor, editor.draft_untracked(|draft| draft.next_open(Some(current)))),
        "j" => go(editor, editor.draft_untracked(|draft| draft.neighbour(current, 1))),
        "p" => go(editor, editor.draft_untracked(|draft| draft.neighbour(current, -1))),
        "k" => _ = browser::focus_visible("#number-kind"),
        "e" => _ = browser::focus_visible(".figure-form input"),
        _ => return,
    }
    event.prevent_default();
}

fn go(editor: Editor, key: Option<Option<u32>>) {
    if let Some(key) = key.flatten() {
        editor.go_to(key);
    }
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y; on a Mac with the command key.
fn undo_or_redo(event: &Event) -> Option<fn(&mut History)> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(History::undo),
        ("z", true) | ("y", false) => Some(History::redo),
        _ => None,
    }
}

impl Editor {
    /// The chosen figure, or the first one, without subscribing.
    fn session_figure(self) -> Option<u32> {
        let first = || self.draft_untracked(|draft| draft.figures.first().map(|figure| figure.key)).flatten();
        self.chosen_figure_untracked().or_else(first)
    }
}
