//! Line breaks in texts of any language.

/// The pieces of a text between which a line may break, by a rule for the characters before and after a break.
pub(super) fn pieces(text: &str, may_break: fn(char, char) -> bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut before: Option<char> = None;
    for (at, after) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, after)) {
            pieces.push(&text[from..at]);
            from = at;
        }
        before = Some(after);
    }
    pieces.push(&text[from..]);
    pieces
}

/// Whether a line may break between two characters: after a space and around Chinese characters, but never before
/// closing or after opening punctuation, or between a number and its Chinese unit.
pub(super) fn may_break(before: char, after: char) -> bool {
    let opens = |character| "（“《「".contains(character);
    let closes = |character| "，。、；：？！）”》」·%".contains(character);
    if after == ' ' || opens(before) || closes(after) {
        return false;
    }
    let is_counted = before.is_ascii_digit() && is_chinese(after);
    before == ' ' || (is_chinese(before) || is_chinese(after)) && !is_counted
}

/// Whether a character is Chinese or Chinese punctuation, which is twice as wide as a Latin letter.
pub(super) fn is_chinese(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}')
}

#[cfg(test)]
mod tests {
    use super::{may_break, pieces};

    #[test]
    fn lines_break_after_spaces_and_around_chinese_characters() {
        assert_eq!(pieces("one two", may_break), ["one ", "two"]);
        assert_eq!(pieces("查，重（27段）", may_break), ["查，", "重", "（27段）"]);
        assert_eq!(pieces("", may_break), [""]);
    }
}
