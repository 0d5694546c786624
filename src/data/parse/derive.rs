//! The arithmetic of derived figures: rates, differences and ratios, each with its interval.

use crate::data::{Decimal, Dimension, Divisor, Figure, Interval, Measure, Period, Ref, Rounding, Unit};

/// An input of a computation.
#[derive(Clone, Copy)]
pub(in crate::data) struct Operand {
    /// The dimension.
    pub(in crate::data) dimension: Dimension,
    /// The printed number, or the result for the printed numbers.
    pub(in crate::data) nominal: Decimal,
    /// The interval.
    pub(in crate::data) interval: Interval,
}

impl Operand {
    /// The operand of a reported figure.
    pub(in crate::data) const fn of_figure(figure: &Figure) -> Self {
        let Figure { unit, amount, interval, .. } = figure;
        Self { dimension: Dimension::Unit(*unit), nominal: amount.value, interval: *interval }
    }
}

/// The result of a computation, which can be an input of another.
#[derive(Clone, Copy)]
pub(in crate::data) struct Computed {
    /// The divisor or subtrahend.
    pub(in crate::data) per: Divisor,
    /// The result.
    pub(in crate::data) operand: Operand,
}

/// A figure of a unit divided by the days or the nights of its period.
pub(in crate::data) fn rate(of: Operand, unit: Ref<Unit>, period: &Period) -> Option<Computed> {
    let count = u32::try_from(period.days()).ok()?;
    let divisor = Decimal::from(count);
    let operand = Operand {
        dimension: Dimension::Pace(unit),
        nominal: of.nominal.divided_by(divisor, Rounding::Down)?,
        interval: of.interval.divided_by(Interval::exactly(divisor)),
    };
    Some(Computed { per: Divisor::Time { span: period.span(), count }, operand })
}

/// One number minus another of the same dimension.
pub(in crate::data) fn difference(of: Operand, per: Operand, divisor: Divisor) -> Computed {
    let (nominal, interval) = (of.nominal - per.nominal, of.interval - per.interval);
    Computed { per: divisor, operand: Operand { dimension: of.dimension, nominal, interval } }
}

/// The dimension of a ratio per ten to the power of `basis`; `None` if one dimension cannot be divided by the other.
pub(in crate::data) fn ratio_dimension(of: Dimension, per: Dimension, basis: i32) -> Option<Dimension> {
    match (of, per) {
        (a, b) if a == b => Some(Dimension::Times { of: Measure::of(a), basis }),
        (Dimension::Unit(a), Dimension::Unit(b)) => Some(Dimension::UnitPerUnit(a, b)),
        _ => None,
    }
}

/// One number divided by another, per ten to the power of `basis`; `None` for a division by zero.
pub(in crate::data) fn ratio(
    of: Operand,
    per: Operand,
    divisor: Divisor,
    dimension: Dimension,
    basis: i32,
) -> Option<Computed> {
    let nominal = of.nominal.divided_by(per.nominal, Rounding::Down)?.times_power_of_ten(basis);
    let interval = of.interval.divided_by(per.interval).times_power_of_ten(basis);
    Some(Computed { per: divisor, operand: Operand { dimension, nominal, interval } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Quantity;

    #[test]
    fn a_difference_has_every_number_that_is_possible() {
        let decimal = |text: &str| text.parse::<Decimal>().expect("a decimal number");
        let operand = |text: &str, margin: &str| Operand {
            dimension: Dimension::Unit(Ref::new(0)),
            nominal: decimal(text),
            interval: Interval::around(decimal(text), decimal(margin)),
        };
        let per = Divisor::Quantity(Quantity::Figure(Ref::new(1)));
        let Operand { nominal, interval, .. } = difference(operand("300", "5"), operand("120", "0.5"), per).operand;
        assert_eq!(nominal, decimal("180"));
        assert_eq!(interval, Interval::around(decimal("180"), decimal("5.5")));
    }
}
