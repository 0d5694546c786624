//! The keys of the editor: a letter for each decision, outside of fields.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent};

use super::{figures::decide_on, state::Editor};
use crate::{
    draft::{History, Status},
    ui::browser,
};

/// Handles a key.
pub(super) fn on_key(editor: Editor, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in = |selector| target.as_ref().is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))));
    let is_shown = editor.explorer.ask(|query| query.is_editing) && editor.draft_untracked(|_| ()).is_some();
    if !is_shown || browser::is_composing(event) {
        return;
    }
    if is_in("input:not([type=checkbox]), textarea, select") {
        return on_key_in_field(editor, event);
    }
    if let Some(change) = undo_or_redo(event) {
        event.prevent_default();
        _ = editor.change_history(change);
        return;
    }
    let Some(current) = editor.session_figure() else { return };
    match browser::key_of_event(event).to_ascii_lowercase().as_str() {
        "a" => decide_on(editor, current, Status::Accepted),
        "d" => decide_on(editor, current, Status::Dropped),
        "n" => go(editor, editor.draft_untracked(|draft| draft.next_open(Some(current)))),
        "j" => go(editor, editor.draft_untracked(|draft| draft.neighbour(current, 1))),
        "p" => go(editor, editor.draft_untracked(|draft| draft.neighbour(current, -1))),
        "k" => _ = browser::focus_visible("#number-kind"),
        "e" => _ = browser::focus_visible(".figure-form input"),
        _ => return,
    }
    event.prevent_default();
}

/// In the form of a figure Escape leaves the field, and Ctrl+Enter accepts the figure.
fn on_key_in_field(editor: Editor, event: &Event) {
    let (Some(current), Some(event)) = (editor.chosen_figure_untracked(), event.dyn_ref::<KeyboardEvent>()) else {
        return;
    };
    match event.key().as_str() {
        "Escape" => browser::focus_soon(format!("#figure-{current}")),
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            decide_on(editor, current, Status::Accepted);
        }
        _ => {}
    }
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
