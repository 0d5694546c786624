//! Lists: numbers that share a kind, a unit or a direction of change.

use super::{
    Unit, chinese,
    english::lexicon::is_plural,
    found::{Change, NumberKind},
    numeral::Form,
    paragraph::TokenKind,
    place::{Judgement, Place},
};

/// The words and signs between two numbers of a list.
const JOINTS: [&str; 16] =
    ["、", "和", "及", "与", "以及", ",", "and", "or", ", and", "to", "-", "–", "—", "至", "到", "~"];

/// The joints of a range, or of a change from one level to another.
const RANGE_JOINTS: [&str; 7] = ["to", "-", "–", "—", "至", "到", "~"];

/// Whether only the joint of a list, and in Chinese a measure word, stands between two numbers.
fn is_list(first: Place<'_>, second: Place<'_>) -> bool {
    let paragraph = first.paragraph;
    let mut between = paragraph.slice(first.end()..second.start()).trim();
    if paragraph.is_chinese
        && let Some(measure) = chinese::measure(between)
    {
        between = between.strip_prefix(measure).unwrap_or(between);
    }
    JOINTS.contains(&between) || between == "/" && paragraph.kind(first.end()) == Some(TokenKind::Sign)
}

fn is_range(first: Place<'_>, second: Place<'_>) -> bool {
    let between = first.paragraph.slice(first.end()..second.start());
    RANGE_JOINTS.iter().any(|joint| between.trim_end().ends_with(joint))
}

/// Gives a number of a range or a list, about which no rule decides, the kind of the next one: 22至24日, two or three
/// years, 18 to 24 years old; or of the one before it: aged 18 to 24.
pub(super) fn share_kinds(places: &[Place<'_>], kinds: &mut [Judgement<NumberKind>]) {
    let share = |from: usize, to: usize, kinds: &mut [Judgement<NumberKind>]| {
        let (first, second) = (places[from.min(to)], places[from.max(to)]);
        let kind = kinds[from].decided;
        if kinds[to].is_by_default()
            && can_be(places[from], kind)
            && can_be(places[to], kind)
            && is_joined(first, second)
        {
            kinds[to] = Judgement::new(kind, "the kind of the list", first.start()..second.end());
        }
    };
    for index in (1..places.len()).rev() {
        let shared: &[NumberKind] = if places[index].paragraph.is_chinese {
            &[NumberKind::Date, NumberKind::Time, NumberKind::Duration, NumberKind::Age]
        } else {
            &[NumberKind::Duration, NumberKind::Age]
        };
        if shared.contains(&kinds[index].decided) {
            share(index, index - 1, kinds);
        }
    }
    for index in 1..places.len() {
        let counts = is_plural(places[index].paragraph.next_text(places[index].end()));
        if kinds[index - 1].decided == NumberKind::Age && !counts {
            share(index - 1, index, kinds);
        }
    }
}

/// Whether a number can be of a kind that a list shares.
fn can_be(place: Place<'_>, kind: NumberKind) -> bool {
    let numeral = place.numeral();
    let most: u32 = match kind {
        NumberKind::Date => 31,
        NumberKind::Time => 24,
        _ => u32::MAX,
    };
    matches!(numeral.form, Form::Plain | Form::Words)
        && !numeral.is_percent
        && numeral.value.is_some_and(|value| value <= most.into())
}

/// Whether only the joint of a range or a list stands between two numbers.
fn is_joined(first: Place<'_>, second: Place<'_>) -> bool {
    let between = first.paragraph.slice(first.end()..second.start());
    !matches!(between, "," | ", ") && (JOINTS.contains(&between.trim()) || matches!(between.trim(), "——" | "或"))
}

/// Gives a number without a unit of its own that of the next number of its list: 153 000 and 320 000 new cases. A
/// unit 个 is that of the next number if that is longer: 0.3个和2.8个百分点.
pub(super) fn share_units(
    places: &[Place<'_>],
    kinds: &[Judgement<NumberKind>],
    units: &mut [Option<Judgement<Unit>>],
) {
    for index in (1..places.len()).rev() {
        let (first, second) = (places[index - 1], places[index]);
        if !is_list(first, second) || kinds[index - 1].decided != kinds[index].decided {
            continue;
        }
        let Some(next) = units[index].as_ref().map(|next| next.decided.clone()) else { continue };
        let text = |unit: &Unit| match unit {
            Unit::Percent => "%",
            Unit::Words(words) => first.paragraph.slice(words.clone()),
        };
        let is_short = |own: &Judgement<Unit>| text(&own.decided) == "个" && text(&next).starts_with("个");
        if units[index - 1].as_ref().is_none_or(is_short) {
            let evidence = first.start()..second.end();
            units[index - 1] = Some(Judgement::new(next, "the unit of the next number of the list", evidence));
        }
    }
}

/// Gives a number without a direction of its own that of its list: 分别下降27.9%、16.7%; 5% and 6% fewer cases.
pub(super) fn share_changes(places: &[Place<'_>], changes: &mut [Option<Judgement<Change>>]) {
    let share = |from: usize, to: usize, changes: &mut [Option<Judgement<Change>>]| {
        let (first, second) = (places[from.min(to)], places[from.max(to)]);
        if changes[to].is_none()
            && is_list(first, second)
            && !is_range(first, second)
            && let Some(change) = &changes[from]
        {
            let evidence = first.start()..second.end();
            changes[to] = Some(Judgement::new(change.decided, "the direction of the list", evidence));
        }
    };
    for index in 1..places.len() {
        share(index - 1, index, changes);
    }
    // Only English has words of change after a list.
    for index in (1..places.len()).rev().filter(|&index| !places[index].paragraph.is_chinese) {
        share(index, index - 1, changes);
    }
}
