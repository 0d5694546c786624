//! The search: normalized words of limited length.

use super::fold::{folded, plain};
use crate::data::{Decimal, NumberToken};

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

    /// Whether each word occurs in one of the texts, or is the number, in any of its printed forms.
    ///
    /// Words are compared regardless of ASCII case, character width and the shape of apostrophes. Numbers are compared
    /// regardless of sign, group marks and multipliers: 269,800, 269 800, 269.8k and 26.98万 are equal. The first digits of a
    /// number find it as well, because a search is typed digit by digit.
    pub(crate) fn finds<'a>(&self, texts: impl Iterator<Item = &'a str>, number: Decimal) -> bool {
        let mut text = String::new();
        for part in texts {
            text.push_str(part);
            // No word contains it.
            text.push('\n');
        }
        let text = folded(&text);
        let number = number.abs();
        let search = folded(&self.0);
        is_number(&search, number)
            || search.split(' ').all(|word| has_word(text.as_bytes(), word.as_bytes()) || is_number(word, number))
    }
}

/// Whether a folded text is a printed form of a number without a sign, or begins with its first digits.
///
/// It reads the text itself, because [`NumberToken::read`] would add 1 KB to the WebAssembly.
fn is_number(text: &str, number: Decimal) -> bool {
    let (mut digits, mut places, mut plain) = (0u64, None, String::new());
    let mut suffix = "";
    for (position, byte) in text.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => {
                digits = digits.wrapping_mul(10) + u64::from(byte - b'0');
                places = places.map(|places| places + 1);
            }
            b'.' if places.is_none() => places = Some(0),
            b',' => continue,
            b' ' if is_group(text.as_bytes().get(position + 1..).unwrap_or_default()) => continue,
            _ => {
                suffix = text.get(position..).unwrap_or_default().trim_start();
                break;
            }
        }
        plain.push(char::from(byte));
    }
    let zeros = match suffix {
        _ if plain.is_empty() => return false,
        "k" => Some(3),
        "m" => Some(6),
        "bn" => Some(9),
        suffix => NumberToken::zeros_of_suffix(suffix),
    };
    let zeros: &[i32] = match &zeros {
        Some(0) if number.to_string().starts_with(&plain) => return true,
        // A number with a decimal point may still get its multiplier.
        Some(0) if places > Some(0) => &[4, 6, 8, 9],
        zeros => zeros.as_slice(),
    };
    zeros.iter().any(|zeros| Decimal::new(digits.into(), zeros - places.unwrap_or(0)) == Ok(number))
}

/// Whether a text begins with a group of three digits.
fn is_group(text: &[u8]) -> bool {
    text.len() >= 3 && text.iter().position(|byte| !byte.is_ascii_digit()).is_none_or(|end| end == 3)
}

/// Whether a word occurs in a text. The standard library's search would add 2 KB to the WebAssembly, and labels are
/// short.
fn has_word(text: &[u8], word: &[u8]) -> bool {
    word.is_empty() || text.windows(word.len()).any(|part| part == word)
}

#[cfg(test)]
mod tests {
    use super::Search;
    use crate::data::Decimal;

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
        let finds = |search: &str| {
            Search::new(search).finds(["Guns, first joint wave", "首轮联合行动缴获枪支"].into_iter(), Decimal::ZERO)
        };
        assert!(finds(""));
        assert!(finds("GUNS"));
        assert!(finds("wave gun"));
        assert!(finds("枪 guns"));
        assert!(finds("ｇｕｎｓ，"));
        assert!(!finds("guns knives"));
    }

    #[test]
    fn apostrophes_are_equal() {
        assert!(Search::new("China's").finds(["China’s ministry"].into_iter(), Decimal::ZERO));
    }

    #[test]
    fn a_number_is_found_in_each_of_its_printed_forms() {
        let finds = |search: &str, number: &str| {
            let number = number.parse().expect("a decimal");
            Search::new(search).finds(["Criminal cases solved", "已破刑事案件"].into_iter(), number)
        };
        for form in [
            "269,800",
            "269800",
            "269",
            "269,8",
            "26.98万",
            "26.98 万",
            "２６９，８００",
            "cases 269,800",
            "0.2698 million",
            "26.98",
            "269 800",
            "269.8k",
            "0.2698 m",
        ] {
            assert!(finds(form, "269800"), "{form}");
        }
        for form in ["16.3", "16.3%", "16.3 %", "16"] {
            assert!(finds(form, "-16.3"), "{form}");
        }
        for form in ["2亿", "200 million", "200,000,000", "200000000"] {
            assert!(finds(form, "200000000"), "{form}");
        }
        for other in ["69800", "269801", "269.8", "2698000", "guns 269800", "26.98千", "269 80", "26.99", "26.98k", "-"]
        {
            assert!(!finds(other, "269800"), "{other}");
        }
    }
}
