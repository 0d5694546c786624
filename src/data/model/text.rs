//! A text in the languages of a dataset.

use super::Language;

/// Whether a character formats the text around it and is not drawn itself, such as a zero-width space.
pub(crate) const fn is_formatting(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// A text that a reader sees. In a [`Language`] that the dataset does not have, it is that of the dataset’s first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text([String; Language::COUNT]);

impl Text {
    /// The largest number of characters in a dataset file. A browser takes seconds to lay out a text of a million.
    pub const MOST_CHARS: usize = 5_000;

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

#[cfg(test)]
mod tests {
    use super::{Language, Text};

    #[test]
    fn a_text_has_words_in_each_language_in_their_order() {
        let text = Text::new(Language::ALL.map(|language| language.code().to_owned()));
        assert!(Language::ALL.iter().all(|&language| text.in_language(language) == language.code()));
        assert_eq!(text.in_all_languages().collect::<Vec<_>>(), Language::ALL.map(Language::code));
        assert_eq!(text.in_default_language(), "en");
    }
}
