//! A text of which the editor proposes a draft: its file is a valid dataset.

use hundred_days::{
    draft::{check, propose},
    finder::{NumberKind, find},
};

use super::{day, written};

/// Proposes a draft of a text.
pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let draft = propose(&text, Some(day()), day());
    _ = check(&draft);
    let figures = draft.kept().count();
    let found = find(&draft.text()).filter(|found| found.kind == NumberKind::Figure).count();
    assert!(figures <= found, "{figures} figures of {found} numbers");
    if figures > 0 {
        assert_eq!(written(&draft).figures().len(), figures);
    }
}
