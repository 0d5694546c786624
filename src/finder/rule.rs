//! Rules about the kind of a number, which both languages share.

use std::ops::Range;

use super::{
    found::NumberKind,
    numeral::Form,
    place::{Judgement, Place},
};

/// What a rule decides about the kind of a number; `None` if it is not about that number.
pub(super) type Rule = Option<Judgement<NumberKind>>;

/// A decision about the kind of a number.
pub(super) fn judge(kind: NumberKind, rule: &'static str, evidence: Range<usize>) -> Rule {
    Some(Judgement::new(kind, rule, evidence))
}

/// Whole dates, times and codes in digits.
pub(super) fn of_form(place: Place<'_>) -> Rule {
    let own = place.numeral().tokens.clone();
    match place.numeral().form {
        Form::Date => judge(NumberKind::Date, "a date in digits", own),
        Form::Time => judge(NumberKind::Time, "a time in digits", own),
        Form::Code => judge(NumberKind::PartOfName, "a code or a telephone number", own),
        _ => None,
    }
}
