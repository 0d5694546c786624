//! The languages of the site.

/// Defines [`Language`] by the rows of the table of languages in `words/language/mod.rs`.
macro_rules! define {
    (
        ()
        $($(#[doc = $doc:literal])* $(#[cfg($cfg:meta)])? $Variant:ident $code:literal $tag:literal $file:ident;)*
    ) => {
        /// A language of the site.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Language {
            $($(#[doc = $doc])* $(#[cfg($cfg)])? $Variant,)*
        }

        impl Language {
            /// The number of languages.
            pub const COUNT: usize = [$($(#[cfg($cfg)])? Self::$Variant,)*].len();

            /// Every language, in the order in which the site offers them.
            pub const ALL: [Self; Self::COUNT] = [$($(#[cfg($cfg)])? Self::$Variant,)*];

            /// The short code in the dataset and in links.
            pub const fn code(self) -> &'static str {
                match self {
                    $($(#[cfg($cfg)])? Self::$Variant => $code,)*
                }
            }

            /// The BCP 47 tag for `lang` attributes.
            pub const fn tag(self) -> &'static str {
                match self {
                    $($(#[cfg($cfg)])? Self::$Variant => $tag,)*
                }
            }
        }
    };
}

languages!(define());

/// The languages of a dataset: a set with at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Languages(u8);

impl Languages {
    /// Every language of the site.
    pub const ALL: Self = Self((1 << Language::COUNT) - 1);

    /// Only this language.
    pub const fn only(language: Language) -> Self {
        Self(1 << language as u8)
    }

    /// The languages of both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the set has this language.
    pub const fn contains(self, language: Language) -> bool {
        self.0 & 1 << language as u8 != 0
    }

    /// The languages of the set, in the order in which the site offers them.
    pub fn iter(self) -> impl Iterator<Item = Language> {
        Language::ALL.into_iter().filter(move |&language| self.contains(language))
    }

    /// The language of the set that a page in `wanted` uses: that one, or the first.
    pub fn nearest(self, wanted: Language) -> Language {
        if self.contains(wanted) { wanted } else { self.iter().next().unwrap_or_default() }
    }
}

impl Language {
    /// The language with the given [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// The first language, in which documents for programs are written.
impl Default for Language {
    fn default() -> Self {
        Self::ALL[0]
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Languages};

    #[test]
    fn a_tag_begins_with_the_code() {
        for language in Language::ALL {
            assert_eq!(language.tag().split('-').next(), Some(language.code()));
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
    }

    #[test]
    fn a_set_has_its_languages_once_and_in_the_order_of_the_site() {
        let [first, second, ..] = Language::ALL;
        let both = Languages::only(second).union(Languages::only(first)).union(Languages::only(second));
        assert_eq!(both.iter().collect::<Vec<_>>(), [first, second]);
        assert_eq!(Languages::only(second).iter().collect::<Vec<_>>(), [second]);
        assert_eq!(Languages::ALL.iter().collect::<Vec<_>>(), Language::ALL);
    }

    #[test]
    fn a_page_uses_the_wanted_language_or_the_first_of_the_set() {
        let [first, second, ..] = Language::ALL;
        assert_eq!(Languages::ALL.nearest(second), second);
        assert_eq!(Languages::only(second).nearest(first), second);
    }
}
