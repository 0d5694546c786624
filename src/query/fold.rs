//! Text normalization: white space becomes single spaces, invisible characters are removed, and equivalent characters
//! become equal.

use crate::data::is_formatting;

/// Whether a character is visible: neither a control character nor one that formats the text around it, which could
/// reverse that text or make different texts look the same.
fn is_plain(character: char) -> bool {
    !character.is_control() && !is_formatting(character)
}

/// The text with single spaces between words, none at the ends, and without invisible characters.
pub(crate) fn plain(text: &str) -> String {
    let is_gap = |character: char| character.is_whitespace() || character.is_control();
    let words =
        text.split(is_gap).map(|word| word.chars().filter(|&character| is_plain(character)).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The text with equivalent characters unified: ASCII letters in lower case, full-width forms as ASCII, curly
/// apostrophes straight, the minus sign as a hyphen. Unicode’s own tables would be much larger.
pub(crate) fn folded(text: &str) -> String {
    let fold = |character| match character {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character).to_ascii_lowercase()
        }
        '‘' | '’' => '\'',
        '−' => '-',
        _ => character.to_ascii_lowercase(),
    };
    text.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::{folded, plain};

    #[test]
    fn equivalent_characters_become_equal() {
        assert_eq!(folded("ＧＵＮＳ，−９ China’s É枪"), "guns,-9 china's É枪");
    }

    #[test]
    fn white_space_becomes_single_spaces() {
        assert_eq!(plain("  guns \t\n and\u{3000}knives "), "guns and knives");
        assert_eq!(plain("a\u{0}b\u{7f}c"), "a b c");
        assert_eq!(plain(" \u{200B} "), "");
        assert_eq!(plain("a \u{200B} b"), "a b");
        assert_eq!(plain(""), "");
    }

    #[test]
    fn invisible_characters_are_removed() {
        assert_eq!(plain("\u{202E}txet\u{202C} g\u{200B}uns\u{FEFF}"), "txet guns");
        assert_eq!(plain("枪支 ’s é"), "枪支 ’s é");
    }
}
