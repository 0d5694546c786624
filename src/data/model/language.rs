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
    use super::Language;

    #[test]
    fn a_tag_begins_with_the_code() {
        for language in Language::ALL {
            assert_eq!(language.tag().split('-').next(), Some(language.code()));
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
    }
}
