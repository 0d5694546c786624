//! Formats quantities, reported or derived.

use time::Date;

use super::period::{counted, day_of_month};
use super::{
    amount::{amount, amount_with_unit, spoken_amount, unit_name},
    estimate::{at_mark, estimate},
};
use crate::{
    data::{Dataset, Derived, Dimension, Divisor, Language, Measure, Quantity, Ref, Span, Unit, UnitKind},
    words::{
        Punctuation, chunk_words, fill,
        language::{format_words, punctuation},
    },
};

/// The number that a quantity's mark shows: "more than 11,000", "≈7.2", "≈12,600 a day"; in Chinese "每日≈1.26万".
pub fn quantity(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => amount(&dataset[figure].amount, &dataset[dataset[figure].unit], language),
        Quantity::Derived(derived) => {
            let derived = &dataset[derived];
            by_span(at_mark(&derived.interval, language), derived, language)
        }
    }
}

/// The number at the mark of a derived figure and its unit, for marks with the two below each other: "≈12,600" and
/// "people a day".
pub fn number_above_unit(dataset: &Dataset, derived: &Derived, language: Language) -> [String; 2] {
    [at_mark(&derived.interval, language), unit_of(dataset, derived, language)]
}

/// The label of a quantity's mark. A rate has the label of its figure.
pub fn row_label(dataset: &Dataset, quantity: Quantity, language: Language) -> &str {
    let shown = if divided_by(dataset, quantity).is_some() { dataset.subject_of(quantity).into() } else { quantity };
    dataset.label_of(shown).in_language(language)
}

/// The note below that label: the time that a rate's number is divided by, such as "37 days".
pub fn row_note(dataset: &Dataset, quantity: Quantity, language: Language) -> Option<String> {
    divided_by(dataset, quantity).map(|(span, count)| span_count(span, count.into(), language))
}

/// The days or nights that a rate's number is divided by.
fn divided_by(dataset: &Dataset, quantity: Quantity) -> Option<(Span, u32)> {
    let Quantity::Derived(derived) = quantity else { return None };
    match dataset[derived].per {
        Divisor::Time { span, count } => Some((span, count)),
        Divisor::Quantity(_) => None,
    }
}

/// The number of a quantity with its unit, and both ends if it is computed: "2,654 people", "1.725 to 1.727 people per
/// case"; in Chinese "2654人", "1.725至1.727人/起案件", "每百4.5至4.7". A rate
/// by days that are counted from an inferred first day says so: "12,587 to 12,591 people a day, if counted from 25 June".
pub fn quantity_with_unit(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => amount_with_unit(&dataset[figure].amount, &dataset[dataset[figure].unit], language),
        Quantity::Derived(derived) => {
            let shown = &dataset[derived];
            let number = with_dimension(dataset, estimate(&shown.interval, language), shown, language);
            match counted_from(dataset, derived) {
                Some(date) => {
                    let values = [("number", &*number), ("date", &day_of_month(date, language))];
                    fill(chunk_words(language).if_counted_from, &values)
                }
                None => number,
            }
        }
    }
}

/// The inferred first day on which a number of days in the computation of a derived figure depends.
fn counted_from(dataset: &Dataset, derived: Ref<Derived>) -> Option<Date> {
    dataset.computation_of(derived.into()).into_iter().find_map(|quantity| {
        let Quantity::Derived(part) = quantity else { return None };
        if !matches!(dataset[part].per, Divisor::Time { .. }) {
            return None;
        }
        let period = &dataset[dataset.period_of(quantity)];
        period.from_inferred.then_some(period.from)
    })
}

/// The number at a quantity's mark with its unit: "2,654 people", "≈1.73 people per case".
pub fn mark_with_unit(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => amount_with_unit(&dataset[figure].amount, &dataset[dataset[figure].unit], language),
        Quantity::Derived(derived) => {
            let derived = &dataset[derived];
            with_dimension(dataset, at_mark(&derived.interval, language), derived, language)
        }
    }
}

/// Both ends of a derived figure with its unit; `None` if its mark already says as much.
pub fn range(dataset: &Dataset, derived: Ref<Derived>, language: Language) -> Option<String> {
    let [range, mark] = [quantity_with_unit, mark_with_unit].map(|text| text(dataset, derived.into(), language));
    (range != mark).then_some(range)
}

fn with_dimension(dataset: &Dataset, number: String, derived: &Derived, language: Language) -> String {
    let unit = dimension_name(dataset, derived.dimension, language);
    let text = match derived.dimension {
        Dimension::Times { basis: 1.., .. } => {
            fill(format_words(language).number_per, &[("number", &number), ("per", &unit)])
        }
        _ => [&*number, punctuation(language).space, &*unit].concat(),
    };
    by_span(text, derived, language)
}

/// The number of a quantity with its unit, for screen readers.
pub fn spoken_quantity(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => {
            let figure = &dataset[figure];
            let unit = &dataset[figure.unit];
            let amount = spoken_amount(&figure.amount, unit, language);
            let Punctuation { open_bracket, close_bracket, .. } = *punctuation(language);
            match unit.kind {
                UnitKind::Change | UnitKind::Share => {
                    [&*amount, open_bracket, unit_name(unit, language), close_bracket].concat()
                }
                _ => amount,
            }
        }
        Quantity::Derived(_) => mark_with_unit(dataset, quantity, language),
    }
}

/// A number with "a day" or "a night" if it is a rate.
pub(super) fn by_span(number: String, derived: &Derived, language: Language) -> String {
    let words = format_words(language);
    of_span(derived, [words.number_a_day, words.number_a_night], "number", number)
}

/// A text in the template for a day or a night if a derived figure is a rate.
fn of_span(derived: &Derived, [day, night]: [&str; 2], name: &str, text: String) -> String {
    match derived.per {
        Divisor::Time { span: Span::Day, .. } => fill(day, &[(name, &text)]),
        Divisor::Time { span: Span::Night, .. } => fill(night, &[(name, &text)]),
        Divisor::Quantity(_) => text,
    }
}

/// A number of days or nights: "37 days", "3 nights"; in Chinese "37天", "3夜".
pub fn span_count(span: Span, count: i64, language: Language) -> String {
    let words = format_words(language);
    let templates = match span {
        Span::Day => words.days,
        Span::Night => words.nights,
    };
    counted(templates, count)
}

/// The unit of a derived figure's number: "people per case", "people a day".
pub fn unit_of(dataset: &Dataset, derived: &Derived, language: Language) -> String {
    let name = dimension_name(dataset, derived.dimension, language);
    let words = format_words(language);
    of_span(derived, [words.unit_a_day, words.unit_a_night], "unit", name)
}

/// The words after a number of a dimension: "people", "people per case", "times", "per hundred".
pub fn dimension_name(dataset: &Dataset, dimension: Dimension, language: Language) -> String {
    match dimension {
        Dimension::Unit(unit) | Dimension::Pace(unit) => unit_name(&dataset[unit], language).into(),
        Dimension::UnitPerUnit(unit, per) => {
            let (unit, per) = (&dataset[unit], &dataset[per]);
            per_one(unit_name(unit, language), per, language)
        }
        Dimension::Times { basis, .. } => for_basis(&format_words(language).times, basis).into(),
    }
}

/// The title of a group of quantities of one dimension: "People", "People a day or night", "People per case".
pub fn dimension_heading(dataset: &Dataset, dimension: Dimension, language: Language) -> String {
    let heading = |unit: Ref<Unit>| dataset[unit].heading.in_language(language);
    let words = format_words(language);
    match dimension {
        Dimension::Unit(unit) => heading(unit).into(),
        Dimension::Pace(unit) => {
            let has = |wanted| {
                let rates = dataset.derived().map(|derived| &dataset[derived]);
                let mut spans = rates.filter(|rate| rate.dimension == dimension).map(|rate| rate.per);
                spans.any(|per| matches!(per, Divisor::Time { span, .. } if span == wanted))
            };
            let [by_day, by_night, by_both] = words.pace_headings;
            let template = match [Span::Day, Span::Night].map(has) {
                [_, false] => by_day,
                [false, true] => by_night,
                [true, true] => by_both,
            };
            fill(template, &[("unit", heading(unit))])
        }
        Dimension::UnitPerUnit(unit, per) => per_one(heading(unit), &dataset[per], language),
        Dimension::Times { of, basis } => {
            let (Measure::Unit(unit) | Measure::Pace(unit) | Measure::UnitPerUnit(unit, _)) = of;
            [for_basis(&words.times_headings, basis), " · ", heading(unit)].concat()
        }
    }
}

fn per_one(unit: &str, per: &Unit, language: Language) -> String {
    fill(format_words(language).unit_per_one, &[("unit", unit), ("one", per.one.in_language(language))])
}

/// The text for a ratio per ten to the power of `basis`.
fn for_basis(texts: &[&'static str], basis: i32) -> &'static str {
    usize::try_from(basis).ok().and_then(|basis| texts.get(basis)).copied().unwrap_or_default()
}
