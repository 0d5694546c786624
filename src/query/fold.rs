//! Text normalization: white space becomes single spaces, and invisible characters are removed.

/// Whether a character is visible: neither a control character nor an invisible formatting character, which could
/// reverse the text around it or make different texts look the same.
fn is_plain(character: char) -> bool {
    let invisible = matches!(character,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}');
    !character.is_control() && !invisible
}

/// The text with single spaces between words, none at the ends, and without invisible characters.
pub(crate) fn plain(text: &str) -> String {
    let is_gap = |character: char| character.is_whitespace() || character.is_control();
    let words =
        text.split(is_gap).map(|word| word.chars().filter(|&character| is_plain(character)).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain;

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
