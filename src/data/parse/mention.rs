//! Parses a mention: the paragraph number and the printed number token.

use super::{amount::Printed, node::Node};
use crate::data::{Mention, NumberToken, UnitKind};

/// The mention at a node, in a statement with this number of paragraphs. A valid token is added to `printed`. With 0
/// paragraphs, or `None` for `kind`, the checks that depend on them are skipped.
pub(super) fn mention<'a>(
    at: &'a Node,
    paragraphs: usize,
    kind: Option<UnitKind>,
    printed: &mut Vec<Printed<'a>>,
) -> Option<Mention> {
    at.object(|fields| {
        let paragraph = fields.required("paragraph", |at| paragraph(at, paragraphs));
        let token = fields.required("printed", |at| token(at, kind));
        let text = token.as_ref().map(|token| token.text.to_owned());
        printed.extend(token);
        Some(Mention { paragraph: paragraph?, printed: text? })
    })
}

/// The number of a paragraph at a node. With 0 paragraphs, any number is accepted.
pub(super) fn paragraph(at: &Node, paragraphs: usize) -> Option<usize> {
    let number = at.number()?.to_usize();
    if paragraphs == 0 {
        // The invalid list of paragraphs is already reported.
        return number;
    }
    let exists = number.filter(|number| (1..=paragraphs).contains(number));
    exists.or_else(|| at.reject(&format!("the number of a paragraph, from 1 to {paragraphs}")))
}

fn token<'a>(at: &'a Node, kind: Option<UnitKind>) -> Option<Printed<'a>> {
    let text = at.text()?;
    let token = match NumberToken::read(text) {
        Ok(token) => token,
        Err(reason) => {
            let expected = "a number as statements print it, such as “269,800”, “12.05 million”, “16.3%” or “2亿”";
            at.note(expected, &format!("{}: {reason}", at.describe()));
            return None;
        }
    };
    let is_change = kind.map(|kind| kind == UnitKind::Change);
    if is_change == Some(true) && !token.is_percent {
        at.expected("a percent sign, as the unit is a change");
    }
    if is_change == Some(false) && token.is_percent {
        at.expected("no percent sign, as the unit is not a change");
    }
    Some(Printed { text, token })
}

#[cfg(test)]
mod tests {
    use super::{super::node::tests::read, *};

    fn of(json: &str, paragraphs: usize, kind: Option<UnitKind>) -> Vec<String> {
        read(json, |at| mention(at, paragraphs, kind, &mut Vec::new())).1
    }

    #[test]
    fn a_mention_is_kept_with_its_token() {
        let (kept, problems) = read(r#"{"paragraph": 13, "printed": "12.05 million"}"#, |at| {
            let mut printed = Vec::new();
            let mention = mention(at, 26, Some(UnitKind::Count), &mut printed);
            (mention, printed.iter().map(|printed| printed.token.value.to_string()).collect::<Vec<_>>())
        });
        let mention = Mention { paragraph: 13, printed: "12.05 million".into() };
        assert_eq!((kept, problems), ((Some(mention), vec!["12050000".into()]), vec![]));
    }

    #[test]
    fn a_paragraph_exists() {
        for number in ["0", "27", "2.5", "-1"] {
            assert_eq!(
                of(&format!(r#"{{"paragraph": {number}, "printed": "9"}}"#), 26, None),
                [format!("/paragraph: expected the number of a paragraph, from 1 to 26, found {number}")]
            );
        }
        assert_eq!(of(r#"{"paragraph": 99, "printed": "9"}"#, 0, None), [""; 0]);
    }

    #[test]
    fn a_token_can_be_read() {
        assert_eq!(
            of(r#"{"paragraph": 1, "printed": "26,98,00"}"#, 26, None),
            ["/printed: expected a number as statements print it, such as “269,800”, “12.05 million”, “16.3%” or \
                 “2亿”, found “26,98,00”: its commas do not part groups of three digits"]
        );
    }

    #[test]
    fn a_change_and_nothing_else_is_printed_in_percent() {
        assert_eq!(
            of(r#"{"paragraph": 3, "printed": "16.3"}"#, 26, Some(UnitKind::Change)),
            ["/printed: expected a percent sign, as the unit is a change, found “16.3”"]
        );
        assert_eq!(
            of(r#"{"paragraph": 3, "printed": "9%"}"#, 26, Some(UnitKind::Count)),
            ["/printed: expected no percent sign, as the unit is not a change, found “9%”"]
        );
        assert_eq!(of(r#"{"paragraph": 3, "printed": "9%"}"#, 26, None), [""; 0]);
    }

    #[test]
    fn a_token_beside_a_bad_paragraph_still_counts() {
        let json = r#"{"paragraph": "two", "printed": "9"}"#;
        let (counted, problems) = read(json, |at| {
            let mut printed = Vec::new();
            let mention = mention(at, 26, None, &mut printed);
            (mention, printed.len())
        });
        assert_eq!((counted, problems), ((None, 1), vec!["/paragraph: expected a number, found “two”".into()]));
    }
}
