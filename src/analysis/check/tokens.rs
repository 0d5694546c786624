//! The number tokens of a paragraph: each separate number, as long as possible.

use std::ops::Range;

use super::alone::{is_part_of_word, stands_alone};
use crate::data::{NumberToken, plain_from_full_width};

/// A number without its sign, because words can express the sign: a fall of 16.3% is printed without one.
pub(super) fn size(token: NumberToken) -> NumberToken {
    NumberToken { value: token.value.abs(), ..token }
}

/// Calls `found` with the byte range and the absolute value of every number token of a paragraph. White space must be
/// single spaces.
///
/// Only the longest token counts: "200 million" is a token, and 200 in it is not. Digits that statements do not print
/// as a number, such as "2,6541", contain no token.
pub(in crate::analysis) fn each_token(paragraph: &str, mut found: impl FnMut(Range<usize>, NumberToken)) {
    let chars: Vec<char> =
        paragraph.chars().map(|character| plain_from_full_width(character).to_ascii_lowercase()).collect();
    let mut offsets = paragraph.char_indices().map(|(offset, _)| offset).chain([paragraph.len()]).enumerate();
    let mut offset_of = |index| offsets.find(|&(at, _)| at == index).map_or(paragraph.len(), |(_, offset)| offset);
    let mut at = 0;
    while let Some(start) = chars[at..].iter().position(char::is_ascii_digit).map(|skipped| at + skipped) {
        let run = chars[start..].iter().take_while(|&&character| is_of_number(character)).count();
        at = start + run;
        // A comma or a full stop after the last digit belongs to the sentence.
        let marks = chars[start..at].iter().rev().take_while(|character| !character.is_ascii_digit()).count();
        let digits_end = at - marks;
        let end = digits_end + suffix_len(&chars[digits_end..]);
        at = at.max(end);
        if stands_alone(&chars[..start], &chars[end..]) {
            let printed: String = chars[start..end].iter().collect();
            if let Ok(token) = NumberToken::read(&printed) {
                let start = offset_of(start);
                found(start..offset_of(end), size(token));
            }
        }
    }
}

fn is_of_number(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, ',' | '.')
}

/// The length of the longest suffix and the space before it, in characters; 0 if there is no suffix.
fn suffix_len(after_digits: &[char]) -> usize {
    let suffix = after_digits.strip_prefix(&[' ']).unwrap_or(after_digits);
    let gap = after_digits.len() - suffix.len();
    let len = |word: &str| {
        let len = word.chars().count();
        let (here, after) = suffix.split_at_checked(len)?;
        (word.chars().eq(here.iter().copied()) && !is_part_of_word(word, after)).then_some(gap + len)
    };
    NumberToken::suffixes().filter_map(len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The tokens as printed.
    fn printed(paragraph: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        each_token(paragraph, |range, _| tokens.push(&paragraph[range]));
        tokens
    }

    fn value(paragraph: &str) -> String {
        let mut values = Vec::new();
        each_token(paragraph, |_, token| values.push(token.value.to_string()));
        values.join(" ")
    }

    #[test]
    fn the_longest_reading_is_the_only_one() {
        assert_eq!(printed("over 200 million yuan"), ["200 million"]);
        assert_eq!(printed("12.05 Million, 9"), ["12.05 Million", "9"]);
        assert_eq!(printed("200 millionaires"), ["200"]);
        assert_eq!(printed("down 16.3% or 16.3 %."), ["16.3%", "16.3 %"]);
        assert_eq!(printed("1.5万亿元，3千万人，5万多人"), ["1.5万亿", "3千万", "5万"]);
        assert_eq!(value("1205万 12.05 million １２．０５　ｍｉｌｌｉｏｎ"), "12050000 12050000 12050000");
        assert_eq!(value("-16.3%，－９"), "16.3 9");
    }

    #[test]
    fn a_kilogram_is_a_unit() {
        assert_eq!(value("8954千克，35.7 千克，5千人，5万千瓦"), "8954 35.7 5000 50000");
    }

    #[test]
    fn marks_of_the_sentence_are_not_of_the_number() {
        assert_eq!(printed("9, 27. (38) 102；２６９，８００。"), ["9", "27", "38", "102", "２６９，８００"]);
    }

    #[test]
    fn what_is_no_number_alone_is_no_token() {
        for paragraph in [
            "the 27th",
            "2,6541",
            "26,98,00",
            "1.2.3",
            "v9",
            "8:00",
            "18-27",
            "2022/08/05",
            ".5",
            "007",
            "5万5千",
            "20多万",
            "7月27日",
            "27 July 2022",
            "第9",
            "16.3%%",
            "27 percent",
            "9.9.",
        ] {
            let expected: &[&str] = if paragraph == "9.9." { &["9.9"] } else { &[] };
            assert_eq!(printed(paragraph), expected, "{paragraph}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_scan_panic(
            text in any::<String>(),
            numbers in "[-−a ]?([0-9０-９,，.．%万亿千克日 :-]|million){0,40}",
        ) {
            for paragraph in [&text, &numbers] {
                let mut last = 0;
                each_token(paragraph, |range, _| {
                    assert!(last <= range.start && range.start < range.end && paragraph.get(range.clone()).is_some());
                    last = range.end;
                });
            }
        }
    }
}
