//! A table of figures: it is refused with reasons, or it is a draft whose file is a valid dataset.

use hundred_days::{
    data::Problems,
    draft::{check, is_table, of_table},
};

use super::{day, written};

/// Opens a text as a table.
pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if !is_table(&text) {
        return;
    }
    match of_table(&text, day()) {
        Ok(draft) => {
            _ = check(&draft);
            assert_eq!(written(&draft).figures().len(), draft.figures.len());
        }
        Err(Problems(problems)) => {
            assert!(!problems.is_empty(), "a table is refused without a reason");
            assert!(problems.iter().all(|problem| problem.at.starts_with("line ")));
        }
    }
}
