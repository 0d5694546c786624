//! Escapes text for XML and HTML, and JSON for HTML.

/// The text with the markup characters of XML and HTML escaped.
///
/// The result is valid between tags and in double-quoted attributes. Characters that XML forbids are removed, because
/// parsers reject the whole file otherwise.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(&mut out, text);
    out
}

/// Appends the [`escaped`] text.
pub fn push_escaped(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(character),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(character),
        }
    }
}

/// JSON as the content of a script element, in which no tag may end or begin. JSON without `<` stays as it is.
pub fn json_in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::{escaped, json_in_script};

    #[test]
    fn no_tag_ends_in_json() {
        assert_eq!(json_in_script("{\"a\": \"</script>\"}"), "{\"a\": \"\\u003c/script>\"}");
        assert_eq!(json_in_script("{\"a\": 1}"), "{\"a\": 1}");
    }

    #[test]
    fn markup_becomes_text() {
        assert_eq!(escaped("<a b=\"c\">&amp; 数“'"), "&lt;a b=&quot;c&quot;&gt;&amp;amp; 数“'");
    }

    #[test]
    fn only_characters_that_xml_cannot_hold_are_left_out() {
        assert_eq!(escaped("\0a\u{B}b\u{1F}c\u{FFFE}d\u{FFFF}"), "abcd");
        let kept = "\t\n\r \u{7F}\u{85}\u{E000}\u{FFFD}\u{10FFFF}";
        assert_eq!(escaped(kept), kept);
    }
}
