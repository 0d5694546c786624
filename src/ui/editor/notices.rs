//! Messages of the editor: why something could not be opened, and what happened to the stored draft.

use super::{
    controls::button,
    state::Editor,
    store::{self, Kept},
};
use crate::ui::{
    Element,
    element::{For, element},
};

/// The messages that need a decision or say what failed.
pub(super) fn notices(editor: Editor) -> Element {
    let words = editor.words;
    let all = move || {
        let kept = editor.session.kept.get();
        let message = editor.session.message.get();
        let conflict = matches!(kept, Kept::ChangedElsewhere | Kept::Unreadable).then_some((Some(kept), String::new()));
        let message = message.map(|message| (None, message));
        [conflict, message].into_iter().flatten()
    };
    element("div").child(For::each(all).key(Clone::clone).children(move |(kept, message)| {
        match kept {
            Some(Kept::ChangedElsewhere) => notice(words.changed_elsewhere.to_owned())
                .child(button("button", words.load_other, move || store::restore(editor)))
                .child(button("button", words.keep_this, move || store::overwrite(editor))),
            Some(_) => {
                notice(words.draft_unreadable.to_owned())
                    .child(button("button", words.delete_draft, move || store::delete(editor)))
            }
            None => notice(message).child(button("button", words.dismiss, move || editor.session.message.set(None))),
        }
    }))
}

fn notice(text: String) -> Element {
    element("div").class("notice").child(element("p").child(text))
}

/// Where the draft is.
pub(super) fn kept(editor: Editor) -> String {
    let words = editor.words;
    match editor.session.kept.get() {
        Kept::Refused | Kept::Unreadable => words.not_kept,
        Kept::Waiting => words.keeping,
        Kept::ChangedElsewhere => words.paused,
        Kept::Stored | Kept::Nothing => words.kept,
    }
    .to_owned()
}
