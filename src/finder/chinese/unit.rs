//! What a number counts or measures, in Chinese: the measure word after it, or the currency beside it.

use std::ops::Range;

use crate::finder::{
    english::lexicon::Class,
    numeral::Form,
    paragraph::TokenKind,
    place::{Judgement, Place},
};

/// What a number counts or measures.
pub(in crate::finder) fn unit(place: Place<'_>) -> Option<Judgement<Range<usize>>> {
    let (start, end) = (place.start(), place.end());
    if matches!(place.numeral().form, Form::Date | Form::Time | Form::Code) {
        return None;
    }
    let first = end + usize::from(matches!(place.text(end), "余" | "多" | "来" | "几"));
    let first = place.paragraph.next(first);
    let rest = place.paragraph.from(first);
    if let Some(measure) = super::measure(rest) {
        let tokens = first..place.paragraph.after(first, measure.len());
        return Some(Judgement::new(tokens.clone(), "the measure word after it", tokens));
    }
    if place.paragraph.kind(first) == Some(TokenKind::Word) && Class::Measure.has(place.text(first)) {
        return Some(Judgement::new(first..first + 1, "a unit after it", first..first + 1));
    }
    let sign =
        place.paragraph.previous(start).filter(|&sign| matches!(place.text(sign), "$" | "£" | "€" | "¥" | "￥"))?;
    Some(Judgement::new(sign..sign + 1, "a currency before it", sign..sign + 1))
}
