//! Quantities, reported or derived, as they stand at their marks.

use super::{
    amount::{amount, amount_with_unit, spoken_amount, unit_name},
    estimate::estimate,
};
use crate::data::{Dataset, Derived, Dimension, Divisor, Language, Quantity, Ref, Span, Unit, UnitKind};

/// The number of a quantity at its mark: "more than 11,000", "7.1 to 7.3", "about 12,590 a day"; in Chinese
/// "每日约12,590".
pub fn quantity(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => amount(&dataset[figure].amount, &dataset[dataset[figure].unit], language),
        Quantity::Derived(derived) => {
            let derived = &dataset[derived];
            by_span(estimate(&derived.interval, language), derived, language)
        }
    }
}

/// What a quantity is called at its mark: its label; a rate is called what its figure is.
pub fn row_label(dataset: &Dataset, quantity: Quantity, language: Language) -> &str {
    let shown = if divided_by(dataset, quantity).is_some() { dataset.subject_of(quantity).into() } else { quantity };
    dataset.label_of(shown).in_language(language)
}

/// What stands below that: the time that a rate's number was divided by, so that unequal lengths are seen: "37 days".
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

/// The number of a quantity with its unit: "2,654 people", "1.725 to 1.727 people per case".
pub fn quantity_with_unit(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => amount_with_unit(&dataset[figure].amount, &dataset[dataset[figure].unit], language),
        Quantity::Derived(derived) => {
            let derived = &dataset[derived];
            let unit = dimension_name(dataset, derived.dimension, language);
            let number = estimate(&derived.interval, language);
            let text = match (derived.dimension, language) {
                (Dimension::Times { basis: 0 } | Dimension::Pace(_), Language::Zh) => [&*number, &*unit].concat(),
                (Dimension::Unit(_), Language::Zh) => [&*number, &*unit].concat(),
                _ => [&*number, &*unit].join(" "),
            };
            by_span(text, derived, language)
        }
    }
}

/// The number of a quantity with its unit as it is to be read aloud.
pub fn spoken_quantity(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => {
            let figure = &dataset[figure];
            let unit = &dataset[figure.unit];
            let amount = spoken_amount(&figure.amount, unit, language);
            if unit.kind == UnitKind::Change { format!("{amount} ({})", unit_name(unit, language)) } else { amount }
        }
        Quantity::Derived(_) => quantity_with_unit(dataset, quantity, language),
    }
}

/// A number as it stands, with "a day" or "a night" where it is a rate.
pub(super) fn by_span(number: String, derived: &Derived, language: Language) -> String {
    let Divisor::Time { span, .. } = derived.per else { return number };
    match (span, language) {
        (Span::Day, Language::En) => number + " a day",
        (Span::Night, Language::En) => number + " a night",
        (Span::Day, Language::Zh) => ["每日", &number].concat(),
        (Span::Night, Language::Zh) => ["每夜", &number].concat(),
    }
}

/// A number of days or nights: "37 days", "3 nights"; in Chinese "37天", "3夜".
pub fn span_count(span: Span, count: i64, language: Language) -> String {
    let (en, zh) = match span {
        Span::Day => ("day", "天"),
        Span::Night => ("night", "夜"),
    };
    match language {
        Language::En => format!("{count} {en}{}", if count == 1 { "" } else { "s" }),
        Language::Zh => format!("{count}{zh}"),
    }
}

/// What stands after a number of a dimension: "people", "people per case", "times", "per hundred".
pub fn dimension_name(dataset: &Dataset, dimension: Dimension, language: Language) -> String {
    match dimension {
        Dimension::Unit(unit) | Dimension::Pace(unit) => unit_name(&dataset[unit], language).into(),
        Dimension::UnitPerUnit(unit, per) => {
            let (unit, per) = (&dataset[unit], &dataset[per]);
            per_one(unit_name(unit, language), per, language)
        }
        Dimension::Times { basis } => times(basis, language),
    }
}

/// The title of a group of quantities of one dimension: "People", "People by day or night", "People per case".
pub fn dimension_heading(dataset: &Dataset, dimension: Dimension, language: Language) -> String {
    let heading = |unit: Ref<Unit>| dataset[unit].heading.in_language(language);
    match (dimension, language) {
        (Dimension::Unit(unit), _) => heading(unit).into(),
        (Dimension::Pace(unit), Language::En) => [heading(unit), " a day or night"].concat(),
        (Dimension::Pace(unit), Language::Zh) => ["每日或每夜", heading(unit)].concat(),
        (Dimension::UnitPerUnit(unit, per), _) => per_one(heading(unit), &dataset[per], language),
        (Dimension::Times { basis: 0 }, Language::En) => "Times as many".into(),
        (Dimension::Times { basis: 0 }, Language::Zh) => "倍数".into(),
        (Dimension::Times { basis }, Language::En) => {
            let mut text = times(basis, language);
            text.replace_range(..1, "P");
            text
        }
        (Dimension::Times { basis }, Language::Zh) => times(basis, language),
    }
}

fn per_one(unit: &str, per: &Unit, language: Language) -> String {
    let one = per.one.in_language(language);
    match language {
        Language::En => [unit, " per ", one].concat(),
        Language::Zh => [unit, "/每", one].concat(),
    }
}

/// What a number of times is given for, by its number of zeros.
fn times(basis: i32, language: Language) -> String {
    const POWERS: [(&str, &str); 7] = [
        ("times", "倍"),
        ("per ten", "每十"),
        ("per hundred", "每百"),
        ("per thousand", "每千"),
        ("per ten thousand", "每万"),
        ("per hundred thousand", "每十万"),
        ("per million", "每百万"),
    ];
    let (en, zh) = usize::try_from(basis).ok().and_then(|basis| POWERS.get(basis)).copied().unwrap_or_default();
    match language {
        Language::En => en.into(),
        Language::Zh => zh.into(),
    }
}
