//! Typesetting: the widths of lines, and line breaks, so that no text leaves its column.

use super::Type;
use crate::{
    chart::text_width,
    export::{
        Face,
        line_break::{self, pieces},
    },
};

/// The line height, relative to the text size.
pub(super) const LEADING: f64 = 1.38;

/// An upper bound of the width of a text, in pixels. The width table is for a regular sans-serif font; the widest of
/// the others, DejaVu Serif Bold, is a fifth wider.
pub(super) fn width(text: &str, style: Type) -> f64 {
    let factor = match (style.face, style.weight) {
        (Face::Serif, _) => 1.2,
        (Face::Sans, 500..) => 1.14,
        (Face::Sans, _) => 1.0,
    };
    text_width(text, style.size) * factor
}

/// Wraps a text into lines that are at most as wide as the column, which must fit one character.
pub(super) fn lines(text: &str, style: Type, column: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text, may_break) {
        if width(joined(&line, piece).trim_end(), style) <= column {
            line.push_str(piece);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        // A piece that is wider than the column breaks anywhere.
        for character in piece.chars() {
            line.push(character);
            if width(line.trim_end(), style) > column && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, character.into()));
            }
        }
    }
    lines.push(line);
    lines.into_iter().map(|line| line.trim().to_owned()).collect()
}

fn joined(line: &str, piece: &str) -> String {
    [line, piece].concat()
}

/// Whether a line may break between two characters: as in any text, and after separators of a URL.
pub(super) fn may_break(before: char, after: char) -> bool {
    line_break::may_break(before, after) || "/?&=".contains(before) && !"/?&= ".contains(after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::export::Hue;

    const STYLE: Type = Type::sans(10.0, Hue::Ink);

    #[test]
    fn lines_break_where_a_reader_expects_it() {
        assert_eq!(lines("one two three", STYLE, 50.0), ["one two", "three"]);
        assert_eq!(lines("夏夜巡查，重点部位", STYLE, 42.0), ["夏夜巡", "查，重点", "部位"]);
        assert_eq!(lines("共“重点”部位", STYLE, 22.0), ["共", "“重", "点”", "部位"]);
        assert_eq!(lines("第27段", STYLE, 25.0), ["第", "27段"]);
        assert_eq!(lines("https://a.example/?v=1&view=pace", STYLE, 110.0), ["https://a.example/?", "v=1&view=pace"]);
        assert_eq!(lines("", STYLE, 50.0), [""]);
    }

    #[test]
    fn what_has_no_joint_breaks_anywhere() {
        assert_eq!(lines("unbreakable", STYLE, 30.0), ["unbre", "akabl", "e"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_column_and_nothing_is_lost(text in "[ -~一-三，。“”]{0,60}", column in 12.0..400.0) {
            let lines = lines(&text, STYLE, column);
            for line in &lines {
                prop_assert!(width(line, STYLE) <= column || line.chars().count() == 1, "{line}");
            }
            let dense = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(dense(&lines.concat()), dense(&text));
        }
    }
}
