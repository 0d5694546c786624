//! A dataset that a link carries: its JSON, compressed, as text in the link’s fragment.
//!
//! A fragment is never sent to a server, so such a dataset stays between the reader and whoever gave them the link. The
//! text is in base64 with the alphabet for URLs and without padding.

/// The key in the fragment.
const KEY: &str = "data=";

/// What follows a text that ends in a sign, so that programs that end a link before punctuation leave it whole.
const END: &str = "&end";

/// The alphabet of base64 for URLs.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The limits of a dataset that a link carries, and the code of its text.
#[derive(Debug)]
pub struct Carried;

impl Carried {
    /// The longest text, in characters. The bundled dataset needs 14,000, so this is enough for more than a hundred
    /// figures. The page writes the text into every entry of the browser’s history, which should stay small.
    pub const MOST_CHARS: usize = 64 * 1024;

    /// The largest dataset, in bytes. The longest text could be 50 MB when it is decompressed, which would take the
    /// memory of a phone. The bundled dataset has 47 KB.
    pub const MOST_BYTES: usize = 4 << 20;

    /// The text of a fragment, with or without `#`, if it carries a dataset.
    pub fn text(fragment: &str) -> Option<&str> {
        let text = fragment.strip_prefix('#').unwrap_or(fragment).strip_prefix(KEY)?;
        let is_part = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
        let text = text.split('&').next().unwrap_or_default();
        // The text around a link may end in punctuation.
        Some(text.trim_end_matches(|character: char| character.is_ascii_punctuation() && !is_part(character)))
    }

    /// The fragment with a text, with `#`.
    pub fn fragment(text: &str) -> String {
        let end = if text.ends_with(['-', '_']) { END } else { "" };
        ["#", KEY, text, end].concat()
    }

    /// The bytes of a text; `None` if it is not base64.
    pub fn decode(text: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
        for group in text.as_bytes().chunks(4) {
            let mut bits = 0_u32;
            for &letter in group {
                let place = ALPHABET.iter().position(|&known| known == letter)?;
                bits = (bits << 6) + u32::try_from(place).ok()?;
            }
            let whole = match group.len() {
                1 => return None,
                count => count - 1,
            };
            bits <<= 6 * (4 - group.len());
            // The bits after the last byte are zero, so that a dataset has one text.
            if bits & (0xff_ffff >> (8 * whole)) != 0 {
                return None;
            }
            bytes.extend_from_slice(&bits.to_be_bytes()[1..=whole]);
        }
        Some(bytes)
    }

    /// The text of bytes.
    pub fn encode(bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
        for group in bytes.chunks(3) {
            let byte = |place: usize| group.get(place).copied().unwrap_or_default();
            let bits = u32::from_be_bytes([0, byte(0), byte(1), byte(2)]);
            let letter = |place: usize| char::from(ALPHABET[(bits >> (18 - 6 * place)) as usize & 63]);
            text.extend((0..=group.len()).map(letter));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Carried;

    #[test]
    fn the_limits_are_those_that_the_documents_name() {
        assert_eq!((Carried::MOST_CHARS, Carried::MOST_BYTES), (65_536, 4 * 1024 * 1024));
    }

    #[test]
    fn a_fragment_carries_a_text_or_not() {
        for (fragment, text) in [
            ("#data=abc", Some("abc")),
            ("data=abc-_", Some("abc-_")),
            ("#data=abc-&end", Some("abc-")),
            ("#data=abc).", Some("abc")),
            ("#data=", Some("")),
            ("#data", None),
            ("#figures", None),
            ("", None),
            ("#DATA=abc", None),
        ] {
            assert_eq!(Carried::text(fragment), text, "{fragment}");
        }
    }

    #[test]
    fn a_fragment_ends_in_a_letter_or_digit() {
        for text in ["abc", "abc-", "ab_"] {
            let fragment = Carried::fragment(text);
            assert!(fragment.ends_with(|end: char| end.is_ascii_alphanumeric()), "{fragment}");
            assert_eq!(Carried::text(&fragment), Some(text));
        }
    }

    #[test]
    fn the_text_is_base64_for_urls() {
        for (bytes, text) in [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")] {
            assert_eq!(Carried::encode(bytes.as_bytes()), text);
            assert_eq!(Carried::decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(Carried::encode(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn another_text_is_refused() {
        for text in ["Z", "Zm9vY", "Zg==", "Zm9+", "Zm/v", "Zm 9v", "Zm9é", "%5Am", "Zh", "Zm9"] {
            assert_eq!(Carried::decode(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn decoding_reverses_encoding(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(Carried::decode(&Carried::encode(&bytes)), Some(bytes));
        }

        #[test]
        fn any_text_is_decoded_or_refused(text in ".{0,60}") {
            if let Some(bytes) = Carried::decode(&text) {
                prop_assert_eq!(Carried::encode(&bytes), text);
            }
        }
    }
}
