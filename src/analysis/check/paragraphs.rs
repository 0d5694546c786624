//! The paragraphs of a text, split in two ways, because the text may use either.

use super::checked::Checked;
use crate::query::fold::plain;

/// The paragraphs of a text with normalized white space; none is blank.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Paragraphs {
    /// The blocks between blank lines, each as one line.
    pub(super) by_blank_lines: Vec<String>,
    /// Every line that is not blank.
    pub(super) by_line: Vec<String>,
}

impl Paragraphs {
    /// The paragraphs of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut paragraphs = Self { by_blank_lines: Vec::new(), by_line: Vec::new() };
        let mut block = String::new();
        for line in lines(text).map(plain) {
            if !line.is_empty() {
                if !block.is_empty() {
                    block.push(' ');
                }
                block.push_str(&line);
                paragraphs.by_line.push(line);
            } else if !block.is_empty() {
                paragraphs.by_blank_lines.push(std::mem::take(&mut block));
            }
        }
        if !block.is_empty() {
            paragraphs.by_blank_lines.push(block);
        }
        paragraphs
    }
}

/// The lines of a text, with the line ends of any system.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let other_ends = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    lines.flat_map(move |line| line.split(other_ends))
}

/// The start of a text that is checked, and whether the text was cut. The cut is at white space, to keep numbers whole.
pub(super) fn cut(text: &str) -> (&str, bool) {
    if text.len() <= Checked::MAX_BYTES {
        return (text, false);
    }
    let read = &text[..text.floor_char_boundary(Checked::MAX_BYTES)];
    (&read[..read.rfind(char::is_whitespace).unwrap_or(read.len())], true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs_or_each_line_is_one() {
        let Paragraphs { by_blank_lines, by_line } = Paragraphs::of("\u{feff}  a\nb \n \t\n\n\u{3000}c\n");
        assert_eq!(by_blank_lines, ["a b", "c"]);
        assert_eq!(by_line, ["a", "b", "c"]);
        assert_eq!(Paragraphs::of(" \n\u{200b}\n"), Paragraphs { by_blank_lines: vec![], by_line: vec![] });
    }

    #[test]
    fn every_system_ends_its_lines_alike() {
        let text = "a\nb\n\nc";
        for end in ["\r\n", "\r", "\u{2028}"] {
            assert_eq!(Paragraphs::of(&text.replace('\n', end)), Paragraphs::of(text), "{end:?}");
        }
    }

    #[test]
    fn a_text_too_long_is_cut_at_a_gap() {
        let fits = "9 ".repeat(Checked::MAX_BYTES / 2);
        assert_eq!(cut(&fits), (&*fits, false));
        let long = format!("{} 2,654", "枪".repeat(Checked::MAX_BYTES / 3 - 1));
        assert_eq!(cut(&long), (long.trim_end_matches(" 2,654"), true));
        let without_gap = "枪".repeat(Checked::MAX_BYTES);
        assert_eq!(cut(&without_gap).0.len(), 999_999);
    }
}
