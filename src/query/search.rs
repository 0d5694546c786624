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

    /// Whether each part of the search occurs in one of the texts, which are lines, or is the number, in any of its printed
    /// forms. Parts are words with spaces between them, and numbers, which need no spaces: 4.8万人.
    ///
    /// Words are compared regardless of ASCII case, character width and the shape of apostrophes. Numbers are compared
    /// regardless of sign, group marks and multipliers: 269,800, 269 800, 269.8k and 26.98万 are equal. At the end of a
    /// search the first digits of a number find it as well, because a search is typed digit by digit.
    pub(crate) fn finds(&self, texts: &str, number: Decimal) -> bool {
        let texts = folded(texts);
        let search = folded(&self.0);
        let mut rest = &*search;
        while let Some(&first) = rest.as_bytes().first() {
            let after = after_number(rest, number.abs()).or_else(|| {
                let is_end = |byte: u8| byte == b' ' || byte.is_ascii_digit() && !first.is_ascii_digit();
                let end = rest.bytes().position(is_end).unwrap_or(rest.len());
                has_word(texts.as_bytes(), rest.get(..end)?.as_bytes()).then_some(rest.get(end..)?)
            });
            let Some(after) = after else { return false };
            rest = without_space(after);
        }
        true
    }
}

/// The rest of a folded text after a printed form of a number, with or without a sign. `None` if the text does not begin
/// with one. The first digits of the number are enough if nothing follows them.
///
/// It reads the text itself, because [`NumberToken::read`] would add 1 KB to the WebAssembly.
fn after_number(text: &str, number: Decimal) -> Option<&str> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mut digits, mut places, mut plain) = (0u64, None, String::new());
    let mut rest = "";
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
                rest = without_space(text.get(position..)?);
                break;
            }
        }
        plain.push(char::from(byte));
    }
    if plain.is_empty() {
        return None;
    }
    if rest.is_empty() && number.to_string().starts_with(&plain) {
        return Some(rest);
    }
    // The value decides, because a unit can begin like a multiplier: 千克.
    NumberToken::SCALES.iter().chain(&[("k", 3), ("m", 6), ("bn", 9), ("%", 0), ("", 0)]).find_map(|&(name, zeros)| {
        // A number with a decimal point may still get its multiplier.
        let is_to_come = rest.is_empty() && places > Some(0) && zeros > 3;
        let after = if is_to_come { rest } else { rest.strip_prefix(name)? };
        (Decimal::new(digits.into(), zeros - places.unwrap_or(0)) == Ok(number)).then_some(after)
    })
}

/// The text without a space at its start. A search has single spaces.
fn without_space(text: &str) -> &str {
    text.strip_prefix(' ').unwrap_or(text)
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
        let finds =
            |search: &str| Search::new(search).finds("Guns, first joint wave\n首轮联合行动缴获枪支", Decimal::ZERO);
        assert!(finds(""));
        assert!(finds("GUNS"));
        assert!(finds("wave gun"));
        assert!(finds("枪 guns"));
        assert!(finds("ｇｕｎｓ，"));
        assert!(!finds("guns knives"));
    }

    #[test]
    fn apostrophes_are_equal() {
        assert!(Search::new("China's").finds("China’s ministry", Decimal::ZERO));
    }

    #[test]
    fn a_number_is_found_in_each_of_its_printed_forms() {
        let finds = |search: &str, number: &str, unit: &str| {
            let number = number.parse().expect("a decimal");
            Search::new(search).finds(&["Criminal cases solved", "已破刑事案件", unit].join("\n"), number)
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
            "269,800 cases",
            "0.2698 million",
            "26.98",
            "269 800",
            "269.8k",
            "0.2698 m",
        ] {
            assert!(finds(form, "269800", ""), "{form}");
        }
        for form in ["16.3", "16.3%", "16.3 %", "16", "−16.3%", "-16.3", "－１６．３％", "−16.3 cases"] {
            assert!(finds(form, "-16.3", ""), "{form}");
        }
        for form in [
            "2亿",
            "200 million",
            "200,000,000",
            "200000000",
            "more than 200 million",
            "200 million yuan",
            "2亿元",
            "超过2亿元",
        ] {
            assert!(finds(form, "200000000", "more than 超过 yuan 元"), "{form}");
        }
        for (form, number) in [("35.7 kg", "35.7"), ("35.7千克", "35.7"), ("8,954 kg", "8954"), ("8954千克", "8954")]
        {
            assert!(finds(form, number, "kg 千克"), "{form}");
        }
        for (form, number) in [("89,000 people", "89000"), ("4.8万人", "48000"), ("2654人", "2654")] {
            assert!(finds(form, number, "people 人"), "{form}");
        }
        for other in [
            "69800",
            "269801",
            "269.8",
            "2698000",
            "guns 269800",
            "269800 guns",
            "269800把",
            "26.98千",
            "269 80",
            "269 cases",
            "26.99",
            "26.98k",
            "-",
        ] {
            assert!(!finds(other, "269800", ""), "{other}");
        }
    }
}
