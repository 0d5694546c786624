//! Quoted names and texts for problem messages.

/// A text in quotation marks, cut if it is long.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST).and_then(|(end, _)| text.get(..end)) {
        Some(beginning) => format!("“{beginning}…”"),
        None => format!("“{text}”"),
    }
}

/// Names in quotation marks, separated by commas. Of many names, the first ones are listed and the others are counted.
pub(super) fn quoted_list(names: &mut dyn Iterator<Item = &str>) -> String {
    const MOST: usize = 50;
    let mut list = String::new();
    for name in names.take(MOST) {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(&quoted(name));
    }
    match names.count() {
        0 => list,
        others => format!("{list} and {others} more"),
    }
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

    #[test]
    fn many_names_are_counted() {
        let list = |count: usize| quoted_list(&mut ["a"].into_iter().cycle().take(count));
        assert_eq!(list(50), vec!["“a”"; 50].join(", "));
        assert_eq!(list(53), format!("{} and 3 more", list(50)));
    }
}
