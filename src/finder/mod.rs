//! The finder: every number of a text, with its place, its value, and what it is.
//!
//! It reads English and Chinese, line by line, and needs no network, no browser and no model. The steps:
//!
//! 1. `paragraph` splits a line into tokens;
//! 2. `numeral` joins tokens to numbers and computes their values;
//! 3. `english` and `chinese` decide what each number is, from the words beside it: a rule each for the kind, the unit,
//!    the qualifier and the direction of change;
//! 4. `list` gives the numbers of a list what one of them says for all.
//!
//! Each decision has a reason. Every step looks at a bounded neighbourhood of a number, so that the cost grows linearly
//! with the text.

mod chinese;
mod english;
mod found;
mod list;
mod numeral;
mod paragraph;
mod place;
mod rule;
mod what;

use std::ops::Range;

pub use found::{Change, Decision, Found, NumberKind, Reason};

use crate::data::Qualifier;
use numeral::numerals;
use paragraph::Paragraph;
use place::{Judgement, Place};

/// What a number counts or measures.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Unit {
    /// Percent.
    Percent,
    /// Tokens of the paragraph.
    Words(Range<usize>),
}

/// The paragraphs of a text: its lines that are not blank.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    lines.filter(|line| !line.trim().is_empty())
}

/// The numbers of a text, in order.
pub fn find(text: &str) -> impl Iterator<Item = Found> {
    let paragraphs = lines(text).enumerate().map(|(index, line)| Paragraph::new(index + 1, line));
    paragraphs.flat_map(|paragraph| in_paragraph(&paragraph))
}

fn in_paragraph(paragraph: &Paragraph<'_>) -> Vec<Found> {
    let numerals = numerals(paragraph);
    let places: Vec<_> = (0..numerals.len()).map(|index| Place { paragraph, numerals: &numerals, index }).collect();
    let mut kinds: Vec<_> = places.iter().map(|&place| kind(place)).collect();
    list::share_kinds(&places, &mut kinds);
    let mut units: Vec<_> = places.iter().zip(&kinds).map(|(&place, kind)| unit(place, kind.decided)).collect();
    list::share_units(&places, &kinds, &mut units);
    let mut changes: Vec<_> = places.iter().map(|&place| change(place)).collect();
    list::share_changes(&places, &mut changes);
    let described = places.into_iter().zip(kinds).zip(units).zip(changes);
    described.map(|(((place, kind), unit), change)| found(place, kind, unit, change)).collect()
}

fn kind(place: Place<'_>) -> Judgement<NumberKind> {
    if place.paragraph.is_chinese { chinese::kind(place) } else { english::kind(place) }
}

fn qualifier(place: Place<'_>) -> Option<Judgement<Qualifier>> {
    if place.paragraph.is_chinese { chinese::qualifier(place) } else { english::qualifier(place) }
}

fn unit(place: Place<'_>, kind: NumberKind) -> Option<Judgement<Unit>> {
    if place.numeral().is_percent {
        return Some(Judgement::new(Unit::Percent, "in percent", place.numeral().tokens.clone()));
    }
    let words = if place.paragraph.is_chinese { chinese::unit(place) } else { english::unit(place, kind) };
    Some(words?.map(Unit::Words))
}

fn change(place: Place<'_>) -> Option<Judgement<Change>> {
    // (+84%).
    if let Some(sign) = place.start().checked_sub(1).filter(|&sign| place.text(sign) == "+") {
        return place.numeral().is_percent.then(|| Judgement::new(Change::Up, "a sign before it", sign..place.end()));
    }
    if place.paragraph.is_chinese { chinese::change(place) } else { english::change(place) }
}

fn found(
    place: Place<'_>,
    kind: Judgement<NumberKind>,
    unit: Option<Judgement<Unit>>,
    change: Option<Judgement<Change>>,
) -> Found {
    let (paragraph, numeral) = (place.paragraph, place.numeral());
    let qualifier = qualifier(place);
    // Only amounts change.
    let change = change.filter(|_| kind.decided == NumberKind::Figure);
    let mut reasons = vec![kind.reason(Decision::Kind, paragraph)];
    reasons.extend(qualifier.as_ref().map(|judgement| judgement.reason(Decision::Qualifier, paragraph)));
    reasons.extend(unit.as_ref().map(|judgement| judgement.reason(Decision::Unit, paragraph)));
    reasons.extend(change.as_ref().map(|judgement| judgement.reason(Decision::Change, paragraph)));
    let characters = paragraph.place(numeral.tokens.clone());
    let unit = match unit.map(|judgement| judgement.decided) {
        Some(Unit::Percent) => "%",
        Some(Unit::Words(words)) => paragraph.printed(words),
        None => "",
    };
    Found {
        paragraph: paragraph.number,
        start: characters.start,
        end: characters.end,
        printed: paragraph.printed(numeral.tokens.clone()).to_owned(),
        kind: kind.decided,
        value: numeral.value,
        step: numeral.value.and(numeral.step),
        qualifier: qualifier.map_or(Qualifier::AsStated, |judgement| judgement.decided),
        unit: unit.to_owned(),
        change: change.map_or(Change::None, |judgement| judgement.decided),
        what: paragraph.printed(what::what(place)).to_owned(),
        reasons,
    }
}
