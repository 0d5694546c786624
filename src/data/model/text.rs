//! A text in every language of the site.

/// A language of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
    /// A made-up language. Only `words::made_up` has its words, so tests detect words from any other file.
    #[cfg(test)]
    MadeUp,
}

impl Language {
    /// Every language, in the order in which the site offers them.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The short code in the dataset and in links.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            #[cfg(test)]
            Self::MadeUp => "made-up",
        }
    }

    /// The BCP 47 tag for `lang` attributes.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans",
            #[cfg(test)]
            Self::MadeUp => "x-made-up",
        }
    }

    /// The language with the given [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// A text that a reader sees, present and non-blank in every [`Language`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The English text.
    pub en: String,
    /// The Chinese text.
    pub zh: String,
}

impl Text {
    /// The text in one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Zh => &self.zh,
            #[cfg(test)]
            Language::MadeUp => &self.en,
        }
    }
}
