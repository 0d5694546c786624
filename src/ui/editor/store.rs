//! Keeps the draft in the storage of the browser until the editor deletes it.
//!
//! The stored text has a first line with a revision. A tab that finds another revision than its own does not overwrite
//! it: another tab has changed the draft, and the editor decides.

use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{Storage, window};

use super::{keys::on_key, state::Editor};
use crate::{
    draft::{Content, Draft},
    ui::{
        browser::large,
        source::{DRAFT, LARGE_DRAFT},
    },
};

/// The key of the draft.
const KEY: &str = "hundred-days:draft";
/// The time from a change until the draft is stored, in milliseconds.
const QUIET: u32 = 400;

/// The longest draft whose dataset is stored with it, in bytes. That of a longer one is stored when it is shown.
const MOST_COPIED: usize = 300_000;

/// What is known about the stored draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kept {
    /// Nothing is open.
    #[default]
    Nothing,
    /// The draft is not stored yet.
    Waiting,
    /// The draft is stored.
    Stored,
    /// The browser has no storage, or it is full.
    Refused,
    /// Another tab has changed the stored draft.
    ChangedElsewhere,
    /// The stored draft cannot be read.
    Unreadable,
}

thread_local! {
    static LATER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// The revision that this tab has read or written last.
    static REVISION: RefCell<Option<String>> = const { RefCell::new(None) };
    static IS_RESTORED: RefCell<bool> = const { RefCell::new(false) };
}

fn storage() -> Result<Storage, JsValue> {
    window().ok_or(JsValue::NULL)?.local_storage()?.ok_or(JsValue::NULL)
}

fn read() -> Option<(String, String)> {
    let stored = storage().ok()?.get_item(KEY).ok()??;
    let (revision, json) = stored.split_once('\n')?;
    Some((revision.to_owned(), json.to_owned()))
}

/// Opens the stored draft when the editor is shown first, and stores the draft when the page is hidden.
pub(super) fn restore_once(editor: Editor) {
    if IS_RESTORED.replace(true) {
        return;
    }
    restore(editor);
    let Some(window) = window() else { return };
    EventListener::new(&window, "pagehide", move |_| keep_now(editor)).forget();
    // Also where nothing has the focus.
    let keys = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", keys, move |event| on_key(editor, event)).forget();
    EventListener::new(&window, "storage", move |_| {
        let other = read().map(|(revision, _)| revision);
        if other != REVISION.with_borrow(Clone::clone) && editor.draft_untracked(|_| ()).is_some() {
            LATER.take();
            editor.session.kept.set(Kept::ChangedElsewhere);
        }
    })
    .forget();
}

/// Opens the stored draft. If there is none, because another tab has deleted it, an open draft stays and is stored.
pub(super) fn restore(editor: Editor) {
    let Some((revision, json)) = read() else {
        REVISION.take();
        editor.session.kept.set(Kept::Nothing);
        if editor.draft_untracked(|_| ()).is_some() {
            keep_soon(editor);
        }
        return;
    };
    match serde_json::from_str::<Draft>(&json) {
        Ok(draft) => {
            REVISION.set(Some(revision));
            editor.show(draft);
            editor.session.kept.set(Kept::Stored);
        }
        Err(_) => editor.session.kept.set(Kept::Unreadable),
    }
}

/// Stores the draft a moment after a change.
pub(super) fn keep_soon(editor: Editor) {
    if matches!(editor.session.kept.get_untracked(), Kept::ChangedElsewhere | Kept::Unreadable) {
        return;
    }
    if editor.session.kept.get_untracked() != Kept::Waiting {
        editor.session.kept.set(Kept::Waiting);
    }
    // Steady typing is stored too: the first change since the last storing decides.
    LATER.with_borrow_mut(|later| {
        if later.is_none() {
            *later = Some(Timeout::new(QUIET, move || keep_now(editor)));
        }
    });
}

/// Stores the draft, if it has changed and no other tab has changed it.
fn keep_now(editor: Editor) {
    let is_waiting = LATER.with_borrow_mut(Option::take).is_some();
    if !is_waiting && editor.session.kept.get_untracked() != Kept::Waiting {
        return;
    }
    let other = read().map(|(revision, _)| revision);
    if other.is_some() && other != REVISION.with_borrow(Clone::clone) {
        return editor.session.kept.set(Kept::ChangedElsewhere);
    }
    overwrite(editor);
}

/// Stores the draft, whatever is stored.
pub(super) fn overwrite(editor: Editor) {
    let Some(json) = editor.draft_untracked(|draft| serde_json::to_string(draft).unwrap_or_default()) else { return };
    // Two tabs never draw the same number in one millisecond.
    let revision = format!("{}-{}", js_sys::Date::now(), js_sys::Math::random());
    let written = storage().and_then(|storage| storage.set_item(KEY, &[&*revision, "\n", &json].concat()));
    if written.is_ok() {
        REVISION.set(Some(revision));
        // The explorer in another tab shows the draft as it is.
        if json.len() < MOST_COPIED {
            let dataset = editor.draft_untracked(|draft| draft.to_json(Content::Kept)).unwrap_or_default();
            _ = store_dataset(&dataset);
        }
    }
    editor.session.kept.set(if written.is_ok() { Kept::Stored } else { Kept::Refused });
}

/// Deletes the stored draft and closes it.
pub(super) fn delete(editor: Editor) {
    LATER.take();
    REVISION.take();
    if let Ok(storage) = storage() {
        _ = storage.remove_item(KEY);
        _ = storage.remove_item(DRAFT);
    }
    large::forget();
    editor.close();
    editor.session.kept.set(Kept::Nothing);
}

/// Keeps the dataset of the draft for the explorer. Returns whether the browser allows it. A draft that is not stored
/// itself would be lost with this page, so its dataset is not kept either.
pub(super) async fn keep_dataset(editor: Editor, json: &str) -> bool {
    keep_now(editor);
    if editor.session.kept.get_untracked() != Kept::Stored {
        return false;
    }
    store_dataset(json) || {
        // What is stored is of the draft before.
        if let Ok(storage) = storage() {
            _ = storage.remove_item(DRAFT);
        }
        large::keep(LARGE_DRAFT, json).await
    }
}

fn store_dataset(json: &str) -> bool {
    storage().and_then(|storage| storage.set_item(DRAFT, json)).is_ok()
}
