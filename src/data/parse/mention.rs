//! Parses a mention: the paragraph number and the printed number token.

use super::{amount::Printed, dataset::Schema, node::Node};
use crate::data::{Mention, NumberToken, TokenError, UnitKind};

/// The mention at a node, in a statement with this number of paragraphs. A valid token is added to `printed`. With 0
/// paragraphs, or `None` for `kind`, the checks that depend on them are skipped.
pub(super) fn mention<'a>(
    at: &'a Node,
    paragraphs: usize,
    kind: Option<UnitKind>,
    schema: Schema,
    printed: &mut Vec<Printed<'a>>,
) -> Option<Mention> {
    at.object(|fields| {
        let paragraph = fields.required("paragraph", |at| paragraph(at, paragraphs));
        let text = fields.required("printed", |at| {
            let token = token(at, kind, schema)?;
            printed.extend(token);
            at.as_text()
        });
        Some(Mention { paragraph: paragraph?, printed: text?.to_owned() })
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

/// The number token at a node; `Some(None)` for a number in words, whose value only an editor knows.
fn token<'a>(at: &'a Node, kind: Option<UnitKind>, schema: Schema) -> Option<Option<Printed<'a>>> {
    let text = at.text()?;
    let token = match NumberToken::read(text) {
        Ok(token) => token,
        Err(TokenError::NoDigit | TokenError::UnknownSuffix(_)) if schema == Schema::Second => return Some(None),
        Err(reason) => {
            let expected = "a number as statements print it, such as “269,800”, “12.05 million”, “16.3%” or “2亿”";
            at.note(expected, &format!("{}: {reason}", at.describe()));
            return None;
        }
    };
    let is_percent = kind.map(UnitKind::is_percent);
    if is_percent == Some(true) && !token.is_percent {
        at.expected("a percent sign, as the unit is a change or a share");
    }
    if is_percent == Some(false) && token.is_percent {
        at.expected("no percent sign, as the unit is neither a change nor a share");
    }
    Some(Some(Printed { text, token }))
}

#[cfg(test)]
mod tests {
    use super::{super::node::tests::read, *};

    fn of(json: &str, paragraphs: usize, kind: Option<UnitKind>) -> Vec<String> {
        read(json, |at| mention(at, paragraphs, kind, Schema::First, &mut Vec::new())).1
    }

    #[test]
    fn a_mention_is_kept_with_its_token() {
        let (kept, problems) = read(r#"{"paragraph": 13, "printed": "12.05 million"}"#, |at| {
            let mut printed = Vec::new();
            let mention = mention(at, 26, Some(UnitKind::Count), Schema::First, &mut printed);
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
            ["/printed: expected a percent sign, as the unit is a change or a share, found “16.3”"]
        );
        assert_eq!(
            of(r#"{"paragraph": 3, "printed": "9%"}"#, 26, Some(UnitKind::Count)),
            ["/printed: expected no percent sign, as the unit is neither a change nor a share, found “9%”"]
        );
        assert_eq!(of(r#"{"paragraph": 3, "printed": "9%"}"#, 26, None), [""; 0]);
    }

    #[test]
    fn a_token_beside_a_bad_paragraph_still_counts() {
        let json = r#"{"paragraph": "two", "printed": "9"}"#;
        let (counted, problems) = read(json, |at| {
            let mut printed = Vec::new();
            let mention = mention(at, 26, None, Schema::First, &mut printed);
            (mention, printed.len())
        });
        assert_eq!((counted, problems), ((None, 1), vec!["/paragraph: expected a number, found “two”".into()]));
    }
}
