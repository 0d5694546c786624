//! The words of the page on paper.

use crate::data::Language;

/// What stands on paper alone.
#[derive(Debug)]
pub struct PrintedWords {
    /// What stands before the address of what was printed.
    pub link: &'static str,
}

/// The words of the page on paper, in one language.
pub const fn printed_words(language: Language) -> &'static PrintedWords {
    match language {
        Language::En => &PrintedWords { link: "This view: " },
        Language::Zh => &PrintedWords { link: "本页内容：" },
    }
}
