//! Templates: sentences with named placeholders, so that each language has its own word order. And lists of texts.

/// A template with its placeholders replaced: "{count} figures" with a count. Braces in a value are plain text. An
/// unknown placeholder is removed.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        text.push_str(before);
        if let Some((_, value)) = values.iter().find(|(place, _)| *place == name) {
            text.push_str(value);
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The texts that are not `None`, with a separator between them.
pub(crate) fn joined(texts: &[Option<&str>], separator: &str) -> String {
    let mut joined = String::new();
    for text in texts.iter().flatten() {
        if !joined.is_empty() {
            joined.push_str(separator);
        }
        joined.push_str(text);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_that_are_there_are_joined() {
        assert_eq!(joined(&[Some("a"), None, Some("b")], ", "), "a, b");
        assert_eq!(joined(&[None], ", "), "");
    }

    #[test]
    fn places_are_filled_in_the_order_of_the_template() {
        let values = [("shown", "7"), ("all", "27")];
        assert_eq!(fill("{shown} of {all} figures", &values), "7 of 27 figures");
        assert_eq!(fill("{all}个数字中的{shown}个", &values), "27个数字中的7个");
    }

    #[test]
    fn a_value_is_not_taken_for_a_template() {
        assert_eq!(fill("{a} {b}", &[("a", "{b}"), ("b", "{")]), "{b} {");
        assert_eq!(fill("no place, { no end", &[]), "no place, { no end");
    }
}
