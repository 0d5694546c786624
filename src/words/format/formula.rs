//! Formulas of derived figures, with the numbers of their inputs.

use super::{
    amount::number,
    estimate::estimate,
    number::digits,
    quantity::{by_span, span_count},
};
use crate::data::{Dataset, Decimal, Derived, DerivedKind, Divisor, Interval, Language, Quantity, Ref, Rounding};

/// The formula of a derived figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The dividend or minuend.
    pub of: Term,
    /// The operator: "÷" or "−".
    pub operator: &'static str,
    /// The divisor or subtrahend.
    pub per: Term,
    /// The factor of the result: "× 100"; `None` for 1.
    pub basis: Option<String>,
    /// The computation of the lower bound; `None` if there is no lower bound, or if both bounds are equal.
    pub least: Option<String>,
    /// The computation of the upper bound, likewise.
    pub most: Option<String>,
    /// The computation of an exact result.
    pub exact: Option<String>,
}

impl Formula {
    /// The formula on one line: "465,800 ÷ 37 days".
    pub fn to_text(&self) -> String {
        let terms = [&self.of.text, self.operator, &self.per.text].into_iter().chain(self.basis.as_deref());
        terms.collect::<Vec<_>>().join(" ")
    }
}

/// A number in a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The quantity; `None` for a number of days or nights.
    pub quantity: Option<Quantity>,
    /// The number: "465,800", "37 days", "about 2,405 a day".
    pub text: String,
}

/// The formula of a derived figure.
pub fn formula(dataset: &Dataset, derived: Ref<Derived>, language: Language) -> Formula {
    let &Derived { of, per, kind, basis, interval: result, .. } = &dataset[derived];
    let operator = if kind == DerivedKind::Difference { "−" } else { "÷" };
    Computation { of, per, operator, basis, result }.formula(dataset, language)
}

/// The formula of the quotient of two quantities of one dimension.
pub fn quotient(dataset: &Dataset, of: Quantity, per: Quantity, language: Language) -> Formula {
    let result = dataset.interval_of(of).divided_by(dataset.interval_of(per));
    Computation { of, per: Divisor::Quantity(per), operator: "÷", basis: 0, result }.formula(dataset, language)
}

/// A computation with one or two quantities.
#[derive(Clone, Copy)]
struct Computation {
    of: Quantity,
    per: Divisor,
    operator: &'static str,
    /// The exponent of ten of the factor.
    basis: i32,
    result: Interval,
}

impl Computation {
    fn formula(self, dataset: &Dataset, language: Language) -> Formula {
        let term = |quantity: Quantity| Term { quantity: Some(quantity), text: number_of(dataset, quantity, language) };
        let per = match self.per {
            Divisor::Quantity(quantity) => term(quantity),
            Divisor::Time { span, count } => Term { quantity: None, text: span_count(span, count.into(), language) },
        };
        let basis = (self.basis > 0).then(|| format!("× {}", digits(one_with_zeros(self.basis), language)));
        let (least, most) = self.ends(dataset, basis.as_deref(), language);
        let (least, most, exact) = if least == most { (None, None, least) } else { (least, most, None) };
        Formula { of: term(self.of), operator: self.operator, per, basis, least, most, exact }
    }
}

fn number_of(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    match quantity {
        Quantity::Figure(figure) => number(&dataset[figure].amount, &dataset[dataset[figure].unit], language),
        Quantity::Derived(derived) => {
            by_span(estimate(&dataset[derived].interval, language), &dataset[derived], language)
        }
    }
}

impl Computation {
    /// The computations of the lower and the upper bound from the bounds of the reported numbers, so that a reader can
    /// repeat them.
    fn ends(self, dataset: &Dataset, basis: Option<&str>, language: Language) -> (Option<String>, Option<String>) {
        let of = dataset.interval_of(self.of);
        let per = match self.per {
            Divisor::Quantity(quantity) => dataset.interval_of(quantity),
            Divisor::Time { count, .. } => Interval::exactly(Decimal::from(count)),
        };
        // The lower bound is the least dividend by the greatest divisor only for numbers that are not negative. A
        // change can be negative, and its bounds would be hard to repeat.
        if of.low.is_some_and(|low| low.is_negative()) || per.low.is_none_or(|low| low.is_negative()) {
            return (None, None);
        }
        let written = |of_end, per_end, result: Option<Decimal>| {
            let of = end_of(dataset, self.of, of_end, language)?;
            let per = match self.per {
                Divisor::Quantity(quantity @ Quantity::Figure(_)) => end_of(dataset, quantity, per_end, language)?,
                Divisor::Quantity(quantity) => ["(", &end_of(dataset, quantity, per_end, language)?, ")"].concat(),
                Divisor::Time { count, .. } => count.to_string(),
            };
            let basis = basis.map(|basis| [" ", basis].concat()).unwrap_or_default();
            Some([&of, " ", self.operator, " ", &per, &basis, " = ", &computed(result?, language)].concat())
        };
        let least = written(End::Low, End::High, self.result.low);
        let most = written(End::High, End::Low, self.result.high);
        (least, most)
    }
}

#[derive(Clone, Copy)]
enum End {
    Low,
    High,
}

/// A bound of a quantity in terms of reported numbers: "47,500", or "47,500 ÷ 3" for a rate.
fn end_of(dataset: &Dataset, quantity: Quantity, end: End, language: Language) -> Option<String> {
    let Interval { low, high } = dataset.interval_of(quantity);
    let number = match end {
        End::Low => low?,
        End::High => high?,
    };
    match quantity {
        Quantity::Derived(derived) => match dataset[derived].per {
            Divisor::Time { count, .. } => {
                Some([&end_of(dataset, dataset[derived].of, end, language)?, " ÷ ", &count.to_string()].concat())
            }
            Divisor::Quantity(_) => Some(computed(number, language)),
        },
        Quantity::Figure(_) => Some(digits(number, language)),
    }
}

/// The first digits of a computed number: "1.725…"; all digits of a short one.
fn computed(number: Decimal, language: Language) -> String {
    const SHOWN_DIGITS: i32 = 4;
    let place = (number.magnitude() - (SHOWN_DIGITS - 1)).min(0);
    let toward_zero = if number.is_negative() { Rounding::Up } else { Rounding::Down };
    let shown = number.rounded_to(place, toward_zero);
    let mut text = digits(shown, language);
    if shown != number {
        text.push('…');
    }
    text
}

fn one_with_zeros(zeros: i32) -> Decimal {
    Decimal::ONE.times_power_of_ten(zeros)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    fn ends_of(id: &str) -> (String, String) {
        let dataset = dataset();
        let Some(Quantity::Derived(derived)) = dataset.quantity_by_id(id) else { panic!("{id}") };
        let Formula { least, most, exact, .. } = formula(&dataset, derived, Language::En);
        (least.unwrap_or_default(), most.or(exact).unwrap_or_default())
    }

    #[test]
    fn the_ends_can_be_redone_with_reported_numbers() {
        for (id, least, most) in [
            ("suspects-per-case", "465,750 ÷ 269,850 = 1.725…", "465,850 ÷ 269,750 = 1.726…"),
            ("night-against-patrol", "47,500 ÷ 3 ÷ (89,500 ÷ 37) = 6.545…", "48,500 ÷ 3 ÷ (88,500 ÷ 37) = 6.758…"),
            ("suspects-per-day", "465,750 ÷ 37 = 12,587…", "465,850 ÷ 37 = 12,590…"),
            ("wave-dens-per-day", "", "102 ÷ 10 = 10.2"),
            ("wave-guns-per-hundred-guns", "", "9 ÷ 2,677 × 100 = 0.3361…"),
            ("knives-per-day", "11,000 ÷ 37 = 297.2…", ""),
        ] {
            assert_eq!(ends_of(id), (least.to_owned(), most.to_owned()), "{id}");
        }
    }
}
