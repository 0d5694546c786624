//! Parses value and step of an amount and checks them against the printed number tokens.

use std::collections::BTreeSet;

use super::{node::Node, quoted::quoted};
use crate::data::{Decimal, NumberToken, UnitKind};

/// A number token as text and in parsed form.
pub(super) struct Printed<'a> {
    /// The printed text.
    pub(super) text: &'a str,
    /// The parsed token.
    pub(super) token: NumberToken,
}

/// The value at a node. It must equal every token. A change may have the opposite sign, because words can describe a
/// printed 16.3% as a decrease. With `None` for `kind`, checks that depend on the kind are skipped.
pub(super) fn value(at: &Node, kind: Option<UnitKind>, printed: &[Printed<'_>]) -> Option<Decimal> {
    let value = at.number()?;
    if value.is_negative() && kind.is_some_and(|kind| kind != UnitKind::Change) {
        at.expected("a number not below 0, as its unit is not a change");
    }
    if value.places() > 0 && kind == Some(UnitKind::Count) {
        at.expected("a whole number, as its unit is a count");
    }
    for Printed { text, token } in distinct(printed) {
        let said = token.value;
        let agrees = if said.is_negative() { value == said } else { value.abs() == said };
        if !agrees {
            let or_opposite =
                if kind == Some(UnitKind::Change) && !said.is_negative() { " or its opposite" } else { "" };
            at.expected(&format!("{said}{or_opposite}, as {} is printed", quoted(text)));
        }
    }
    Some(value)
}

/// The step at a node. It must be the place value of the last significant digit of every token.
pub(super) fn step(at: &Node, printed: &[Printed<'_>]) -> Option<Decimal> {
    let step = at.number()?;
    if step <= Decimal::ZERO {
        return at.reject("a number above 0");
    }
    for Printed { text, token } in distinct(printed) {
        if step != token.step {
            at.expected(&format!("{}, the place of the last significant digit of {}", token.step, quoted(text)));
        }
    }
    Some(step)
}

/// The tokens without duplicates, so that a repeated token causes one problem.
fn distinct<'p, 'a>(printed: &'p [Printed<'a>]) -> impl Iterator<Item = &'p Printed<'a>> {
    let mut seen = BTreeSet::new();
    printed.iter().filter(move |printed| seen.insert(printed.text))
}

#[cfg(test)]
mod tests {
    use super::{super::node::tests::read, *};

    fn printed<'a>(texts: &[&'a str]) -> Vec<Printed<'a>> {
        let read = |&text| Printed { text, token: NumberToken::read(text).expect("a number token") };
        texts.iter().map(read).collect()
    }

    fn of_value(json: &str, kind: UnitKind, texts: &[&str]) -> Vec<String> {
        read(json, |at| value(at, Some(kind), &printed(texts))).1
    }

    fn of_step(json: &str, texts: &[&str]) -> Vec<String> {
        read(json, |at| step(at, &printed(texts))).1
    }

    #[test]
    fn a_value_is_what_is_printed() {
        assert_eq!(of_value("12050000", UnitKind::Count, &["12.05 million", "1205万"]), [""; 0]);
        assert_eq!(of_value("16.3", UnitKind::Change, &["16.3%"]), [""; 0]);
        assert_eq!(of_value("-16.3", UnitKind::Change, &["16.3%"]), [""; 0]);
        assert_eq!(of_value("-16.3", UnitKind::Change, &["-16.3%"]), [""; 0]);
    }

    #[test]
    fn a_value_that_differs_is_reported_once_for_each_token() {
        assert_eq!(
            of_value("269801", UnitKind::Count, &["269,800", "269,800", "26.98万"]),
            [
                "(the whole file): expected 269800, as “269,800” is printed, found 269801",
                "(the whole file): expected 269800, as “26.98万” is printed, found 269801",
            ]
        );
        assert_eq!(
            of_value("-16.4", UnitKind::Change, &["16.3%"]),
            ["(the whole file): expected 16.3 or its opposite, as “16.3%” is printed, found -16.4"]
        );
        assert_eq!(
            of_value("16.3", UnitKind::Change, &["\u{2212}16.3%"]),
            ["(the whole file): expected -16.3, as “\u{2212}16.3%” is printed, found 16.3"]
        );
    }

    #[test]
    fn only_a_change_falls_and_only_a_count_is_whole() {
        assert_eq!(
            of_value("-9", UnitKind::Count, &["9"]),
            ["(the whole file): expected a number not below 0, as its unit is not a change, found -9"]
        );
        assert_eq!(
            of_value("35.7", UnitKind::Count, &["35.7"]),
            ["(the whole file): expected a whole number, as its unit is a count, found 35.7"]
        );
        assert_eq!(of_value("35.7", UnitKind::Mass, &["35.7"]), [""; 0]);
    }

    #[test]
    fn a_step_is_the_place_of_the_last_significant_digit() {
        assert_eq!(of_step("10000", &["12.05 million", "80,000"]), [""; 0]);
        assert_eq!(
            of_step("1", &["80,000"]),
            ["(the whole file): expected 10000, the place of the last significant digit of “80,000”, found 1"]
        );
        assert_eq!(of_step("0", &["80,000"]), ["(the whole file): expected a number above 0, found 0"]);
        assert_eq!(of_step("-1", &[]), ["(the whole file): expected a number above 0, found -1"]);
    }
}
