//! A text in the languages of a dataset.

use super::Language;

/// A text that a reader sees. In a [`Language`] that the dataset does not have, it is that of the dataset’s first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text([String; Language::COUNT]);

impl Text {
    /// The text with these words in each language, in the order of [`Language::ALL`].
    pub const fn new(texts: [String; Language::COUNT]) -> Self {
        Self(texts)
    }

    /// The text in one language.
    pub fn in_language(&self, language: Language) -> &str {
        &self.0[language as usize]
    }

    /// The text in the language of documents for programs.
    pub fn in_default_language(&self) -> &str {
        self.in_language(Language::default())
    }

    /// The text in each language.
    pub fn in_all_languages(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}
