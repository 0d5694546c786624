//! The search: normalized words of limited length.

use super::fold::plain;

/// The words to search for, with single spaces between them, without invisible characters, and of limited length.
///
/// Equivalent inputs mostly have the same value, and decoding a link restores the same value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search(String);

impl Search {
    /// The largest length in characters.
    pub const MAX_CHARS: usize = 80;
    /// The largest length in bytes of UTF-8. Encoded it is at most three times as long, so that a link stays below
    /// 1,000 characters.
    pub const MAX_BYTES: usize = 160;

    /// The search for a typed text, cut to the limits.
    pub fn new(text: &str) -> Self {
        Self::cut(text).0
    }

    /// The search for a text, and whether the text was cut.
    pub(crate) fn cut(text: &str) -> (Self, bool) {
        let mut words = plain(text);
        let end = words
            .char_indices()
            .take(Self::MAX_CHARS)
            .map(|(start, character)| start + character.len_utf8())
            .take_while(|&end| end <= Self::MAX_BYTES)
            .last()
            .unwrap_or(0);
        let is_cut = end < words.len();
        words.truncate(end);
        words.truncate(words.trim_end().len());
        (Self(words), is_cut)
    }

    /// The words as one text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the search is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each word occurs in one of the texts, regardless of ASCII case, character width and the shape of
    /// apostrophes.
    pub(crate) fn finds<'a>(&self, texts: impl Iterator<Item = &'a str>) -> bool {
        let mut text = String::new();
        for part in texts {
            text.push_str(part);
            // No word contains it.
            text.push('\n');
        }
        let text = folded(&text);
        folded(&self.0).split(' ').all(|word| has_word(text.as_bytes(), word.as_bytes()))
    }
}

/// Whether a word occurs in a text. The standard library's search would add 2 KB to the WebAssembly, and labels are
/// short.
fn has_word(text: &[u8], word: &[u8]) -> bool {
    word.is_empty() || text.windows(word.len()).any(|part| part == word)
}

/// The text with equivalent characters unified: ASCII letters in lower case, full-width forms as ASCII, curly
/// apostrophes straight. Unicode's own tables would be much larger.
fn folded(text: &str) -> String {
    let fold = |character| match character {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character).to_ascii_lowercase()
        }
        '‘' | '’' => '\'',
        _ => character.to_ascii_lowercase(),
    };
    text.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::Search;

    #[test]
    fn a_search_is_normalized() {
        assert_eq!(Search::new("  guns \t knives\n"), Search::new("guns knives"));
        assert_eq!(Search::new("guns\u{200B}").as_str(), "guns");
        assert!(Search::new(" \u{0} ").is_empty());
        let search = Search::new("  Guns,  first ");
        assert_eq!(Search::new(search.as_str()), search);
    }

    #[test]
    fn a_long_search_is_cut_between_characters() {
        assert_eq!(Search::cut(&"x".repeat(80)), (Search("x".repeat(80)), false));
        assert_eq!(Search::cut(&"x".repeat(81)), (Search("x".repeat(80)), true));
        assert_eq!(Search::cut(&"枪".repeat(54)), (Search("枪".repeat(53)), true));
        assert_eq!(Search::cut(&format!("{} y", "x".repeat(79))), (Search("x".repeat(79)), true));
    }

    #[test]
    fn every_word_must_be_found_in_one_of_the_texts() {
        let finds =
            |search: &str| Search::new(search).finds(["Guns, first joint wave", "首轮联合行动缴获枪支"].into_iter());
        assert!(finds(""));
        assert!(finds("GUNS"));
        assert!(finds("wave gun"));
        assert!(finds("枪 guns"));
        assert!(finds("ｇｕｎｓ，"));
        assert!(!finds("guns knives"));
    }

    #[test]
    fn apostrophes_are_equal() {
        assert!(Search::new("China's").finds(["China’s ministry"].into_iter()));
    }
}
