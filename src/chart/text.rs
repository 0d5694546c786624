//! Text measurement and wrapping without a browser.

/// Advance widths of U+0020 to U+007E in thousandths of the font size, from DejaVu Sans. It is the widest of the fonts
/// that `system-ui` resolves to, so a text that fits in it fits in the reader's font too.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775,
    752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390,
    337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/// The width of any other character: a full em, as for Chinese characters and punctuation.
const EM: u16 = 1000;

/// The width of `text` at `size`, in the unit of `size`. No common font is wider.
pub fn text_width(text: &str, size: f64) -> f64 {
    let thousandths: u32 = text.chars().map(|character| u32::from(advance(character))).sum();
    f64::from(thousandths) * size / 1000.0
}

/// Wraps `text` into lines of at most `width`. Lines break between words, and around characters that are not ASCII,
/// such as Chinese ones. A word that is wider than a line breaks inside.
pub(super) fn wrap(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text).flat_map(|piece| fitting(piece, size, width)) {
        let last = lines.len() - 1;
        let joined = format!("{}{piece}", lines[last]);
        if lines[last].is_empty() || text_width(joined.trim_end(), size) <= width {
            lines[last] = joined;
        } else {
            lines.push(piece.to_owned());
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The parts of a piece that fit on a line: the piece itself, or its characters if it is too wide.
fn fitting(piece: &str, size: f64, width: f64) -> impl Iterator<Item = &str> {
    let by_character = text_width(piece.trim_end(), size) > width;
    piece.split_inclusive(move |_: char| by_character)
}

/// The pieces of a text between which a line may break: words with the space after them, and single Chinese
/// characters.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(' ').flat_map(|word| {
        let by_character = !word.is_ascii();
        word.split_inclusive(move |character: char| by_character && !character.is_ascii())
    })
}

fn advance(character: char) -> u16 {
    match character {
        '–' | '’' | '·' => 500,
        _ => (character as usize).checked_sub(0x20).and_then(|index| ASCII.get(index)).copied().unwrap_or(EM),
    }
}

#[cfg(test)]
mod tests {
    use super::{text_width, wrap};

    #[test]
    fn a_text_is_the_sum_of_its_advances() {
        assert_eq!(text_width("", 14.0), 0.0);
        assert_eq!(text_width("10", 1000.0), 1272.0);
        assert_eq!(text_width("4.8万", 1000.0), 636.0 + 318.0 + 636.0 + 1000.0);
    }

    #[test]
    fn lines_break_between_words_and_between_chinese_characters() {
        assert_eq!(wrap("one two three", 10.0, 50.0), ["one two", "three"]);
        assert_eq!(wrap("夏夜巡查的重点部位", 10.0, 50.0), ["夏夜巡查的", "重点部位"]);
        assert_eq!(wrap("abc", 10.0, 5.0), ["a", "b", "c"]);
        assert_eq!(wrap("a verylongword b", 10.0, 50.0), ["a verylon", "gword b"]);
    }

    #[test]
    fn a_control_character_does_not_panic() {
        assert_eq!(text_width("\u{1}\u{7f}", 1000.0), 2000.0);
    }
}
