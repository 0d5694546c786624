//! Percent-encoding of texts into characters that survive mail, chat and social networks.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Encodes a text in `A-Z`, `a-z`, `0-9`, `.`, `_`, `~`, `-` and `%`, ending in a letter or digit. Chat programs end a
/// link at other characters and before trailing punctuation.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, byte) in text.bytes().enumerate() {
        let is_last = index + 1 == text.len();
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'-') && !is_last {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            escaped.push(char::from(HEX[usize::from(byte >> 4)]));
            escaped.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    escaped
}

/// Decodes a text that was encoded by this site, or by forms and social networks, which write `+` for a space. `None`
/// if an escape is incomplete or the bytes are not UTF-8.
pub(super) fn unescape(escaped: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(escaped.len());
    let mut rest = escaped.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => hex_digit(rest.next()?)? * 16 + hex_digit(rest.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// Decodes a decoded text once more, if it is encoded still: a program has encoded the link again. `None` if it is not.
pub(super) fn unescape_again(text: &str) -> Option<String> {
    if text.bytes().any(|byte| byte == b'%') { unescape(text) } else { None }
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, unescape, unescape_again};

    #[test]
    fn decoding_reverses_encoding() {
        for text in ["", "guns", "a b", "a+b%c&d=e#f", "枪支", "end.", "end-", "end_", "~", "A.b_c~d-e", "\u{10FFFF}"]
        {
            let escaped = escape(text);
            assert_eq!(unescape(&escaped).as_deref(), Some(text), "{escaped}");
            assert!(escaped.bytes().last().is_none_or(|byte| byte.is_ascii_alphanumeric()), "{escaped}");
        }
        assert_eq!(escape("a.b c."), "a.b%20c%2E");
    }

    #[test]
    fn escapes_of_other_programs_are_decoded() {
        assert_eq!(unescape("a+b").as_deref(), Some("a b"));
        assert_eq!(unescape("%e6%9e%aa").as_deref(), Some("枪"));
        assert_eq!(unescape("枪").as_deref(), Some("枪"));
    }

    #[test]
    fn a_text_that_is_encoded_still_is_decoded_again() {
        for (text, again) in [("%E6%9E%AA", Some("枪")), ("risk%2Epatrol", Some("risk.patrol")), ("a+b", None)] {
            assert_eq!(unescape_again(text).as_deref(), again, "{text}");
        }
        assert_eq!(unescape_again("100%"), None);
    }

    #[test]
    fn broken_escapes_are_refused() {
        for broken in ["%", "a%2", "%zz", "%+1", "100%", "%ff", "%E6%9E", "%C0%AF"] {
            assert_eq!(unescape(broken), None, "{broken}");
        }
    }
}
