//! Formulas: how a derived figure is computed, with the numbers of its inputs filled in.

use super::{
    amount::number,
    estimate::{end, estimate},
    number::digits,
    quantity::{by_span, span_count},
};
use crate::figure::{Dataset, Decimal, Derived, DerivedKind, Divisor, Interval, Language, Quantity, Ref, Rounding};

/// The computation of a derived figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The first number.
    pub of: Term,
    /// What is done with it: "÷" or "−".
    pub operator: &'static str,
    /// The second number.
    pub per: Term,
    /// What the result is multiplied by: "× 100"; nothing for one.
    pub basis: Option<String>,
    /// The least that can come of it, as a computation with numbers; none where there is no bound.
    pub least: Option<String>,
    /// The most that can come of it, likewise.
    pub most: Option<String>,
}

/// A number in a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is; none for a number of days or nights.
    pub quantity: Option<Quantity>,
    /// The number: "465,800", "37 days", "about 2,405 a day".
    pub text: String,
}

/// The computation of a derived figure, with the numbers filled in.
pub fn formula(dataset: &Dataset, derived: Ref<Derived>, language: Language) -> Formula {
    let derived = &dataset[derived];
    let term = |quantity: Quantity| Term { quantity: Some(quantity), text: number_of(dataset, quantity, language) };
    let per = match derived.per {
        Divisor::Quantity(quantity) => term(quantity),
        Divisor::Time { span, count } => Term { quantity: None, text: span_count(span, count.into(), language) },
    };
    let operator = if derived.kind == DerivedKind::Difference { "−" } else { "÷" };
    let basis = (derived.basis > 0).then(|| format!("× {}", digits(one_with_zeros(derived.basis))));
    let (least, most) = ends(dataset, derived, operator, basis.as_deref());
    Formula { of: term(derived.of), operator, per, basis, least, most }
}

fn number_of(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => number(&dataset[figure].amount, &dataset[dataset[figure].unit], language),
        Quantity::Derived(derived) => {
            by_span(estimate(&dataset[derived].interval, language), &dataset[derived], language)
        }
    }
}

/// How the least and the most come about: each end of the result from the ends of the inputs that lead to it.
fn ends(dataset: &Dataset, derived: &Derived, operator: &str, basis: Option<&str>) -> (Option<String>, Option<String>) {
    let of = dataset.interval_of(derived.of);
    let per = match derived.per {
        Divisor::Quantity(quantity) => dataset.interval_of(quantity),
        Divisor::Time { count, .. } => Interval::exactly(Decimal::from(count)),
    };
    // Counts and measures are never below zero, so the least comes of the least by the most; a change is not
    // divided in any way that a reader could redo at a glance.
    if of.low.is_some_and(|low| low.is_negative()) || per.low.is_none_or(|low| low.is_negative()) {
        return (None, None);
    }
    let written = |of: Option<_>, per: Option<_>, result: Option<_>, rounding| {
        let basis = basis.map(|basis| format!(" {basis}")).unwrap_or_default();
        Some(format!("{} {operator} {}{basis} = {}", digits_of(of?), digits_of(per?), end(result?, rounding)))
    };
    (
        written(of.low, per.high, derived.interval.low, Rounding::Down),
        written(of.high, per.low, derived.interval.high, Rounding::Up),
    )
}

/// The digits of an input's end: all of them as far as it was printed, four of one that was computed.
fn digits_of(number: Decimal) -> String {
    if number.significant_digits() > 9 { end(number, Rounding::Down) } else { digits(number) }
}

fn one_with_zeros(zeros: i32) -> Decimal {
    Decimal::ONE.times_power_of_ten(zeros)
}
