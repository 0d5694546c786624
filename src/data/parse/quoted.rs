//! Quoted names and texts for problem messages.

/// A text in quotation marks, cut if it is long.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST).and_then(|(end, _)| text.get(..end)) {
        Some(beginning) => format!("“{beginning}…”"),
        None => format!("“{text}”"),
    }
}

/// Names in quotation marks, separated by commas.
pub(super) fn quoted_list(names: &mut dyn Iterator<Item = &str>) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(&quoted(name));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(quoted("两亿"), "“两亿”");
        assert_eq!(quoted(&"亿".repeat(60)), format!("“{}”", "亿".repeat(60)));
        assert_eq!(quoted(&"亿".repeat(61)), format!("“{}…”", "亿".repeat(60)));
    }

    #[test]
    fn names_are_separated_by_commas() {
        assert_eq!(quoted_list(&mut ["en", "zh"].into_iter()), "“en”, “zh”");
        assert_eq!(quoted_list(&mut [].into_iter()), "");
    }
}
