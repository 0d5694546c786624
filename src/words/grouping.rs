//! The words of grouping, in both languages.

use crate::data::Language;

/// What the choice of a grouping is called.
pub const fn group_by(language: Language) -> &'static str {
    match language {
        Language::En => "Group",
        Language::Zh => "分组",
    }
}
