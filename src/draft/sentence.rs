//! The sentences of a line.

use std::ops::Range;

/// The places of the signs that end a sentence or a clause of a list, in code points of a line.
pub(super) fn sentence_ends(line: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut characters = line.chars().enumerate().peekable();
    while let Some((place, character)) = characters.next() {
        let is_end = match character {
            '。' | '！' | '？' | ';' | '；' => true,
            '.' => characters.peek().is_none_or(|(_, next)| next.is_whitespace()),
            _ => false,
        };
        if is_end {
            ends.push(place);
        }
    }
    ends
}

/// The sentence around a place, with the sign that ends it. The last sentence of a line ends at `usize::MAX`.
pub(super) fn sentence_at(ends: &[usize], place: Range<usize>) -> Range<usize> {
    let before = ends.partition_point(|&end| end < place.start);
    let start = before.checked_sub(1).map_or(0, |last| ends[last] + 1);
    let end = ends[before..].iter().find(|&&end| end >= place.end).map_or(usize::MAX, |end| end + 1);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_in_its_sentence() {
        let line = "In May 3.5 tonnes came. In June 40 came; 2 left";
        let ends = sentence_ends(line);
        assert_eq!(ends, [22, 39]);
        for (place, sentence) in [(7..10, 0..23), (32..34, 23..40), (41..42, 40..usize::MAX)] {
            assert_eq!(sentence_at(&ends, place), sentence);
        }
        assert_eq!(sentence_ends("5月有3个。6月有4个！"), [5, 11]);
    }
}
