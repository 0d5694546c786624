//! Intervals: all true values that are compatible with a reported or derived number, and interval arithmetic.

use std::ops::{Add, Neg, Sub};

use crate::data::{Decimal, Rounding};

/// The numbers from `low` to `high`, both included. A missing end is open, because the statement gives no bound.
///
/// The operations follow interval arithmetic (IEEE 1788): the result contains the result for any numbers inside the
/// operands. Sums and differences are exact. A quotient is rounded outwards in its 15th digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The least number, if there is one.
    pub low: Option<Decimal>,
    /// The greatest number, if there is one.
    pub high: Option<Decimal>,
}

impl Interval {
    /// The interval without bounds.
    pub const UNBOUNDED: Self = Self { low: None, high: None };

    /// The interval of one number.
    pub const fn exactly(value: Decimal) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    /// `value` with `margin` on either side.
    pub fn around(value: Decimal, margin: Decimal) -> Self {
        Self { low: Some(value - margin), high: Some(value + margin) }
    }

    /// `low` and everything above.
    pub const fn from(low: Decimal) -> Self {
        Self { low: Some(low), high: None }
    }

    /// `high` and everything below.
    pub const fn up_to(high: Decimal) -> Self {
        Self { low: None, high: Some(high) }
    }

    /// Whether it consists of one number.
    pub fn is_exact(&self) -> bool {
        self.low.is_some() && self.low == self.high
    }

    /// Whether it contains this number.
    pub fn contains(&self, number: Decimal) -> bool {
        self.low.is_none_or(|low| low <= number) && self.high.is_none_or(|high| number <= high)
    }

    /// The quotient of two intervals.
    ///
    /// If the divisor touches zero, one end of the quotient is open. If it crosses zero, both are. If it is zero, the
    /// result is unbounded.
    pub fn divided_by(self, divisor: Self) -> Self {
        let (from, to) = (divisor.low, divisor.high);
        if to.is_some_and(|to| to <= Decimal::ZERO) && from.is_none_or(|from| from < Decimal::ZERO) {
            return (-self).divided_by(-divisor);
        }
        // The divisor is now above zero, crosses zero, or is zero.
        let Some(from) = from.filter(|from| !from.is_negative() && to != Some(Decimal::ZERO)) else {
            return Self::UNBOUNDED;
        };
        // The largest divisor gives the end nearest to zero, the smallest divisor the farthest end. An unbounded
        // divisor gives zero, and a divisor that touches zero gives an open end.
        let toward_zero = |end: Decimal, rounding| match to {
            Some(to) => end.divided_by(to, rounding),
            None => Some(Decimal::ZERO),
        };
        let from_zero = |end: Decimal, rounding| end.divided_by(from, rounding);
        let low = self.low.and_then(|low| {
            if low.is_negative() { from_zero(low, Rounding::Down) } else { toward_zero(low, Rounding::Down) }
        });
        let high = self.high.and_then(|high| {
            if high > Decimal::ZERO { from_zero(high, Rounding::Up) } else { toward_zero(high, Rounding::Up) }
        });
        Self { low, high }
    }

    /// The interval times 10^`zeros`.
    pub fn times_power_of_ten(self, zeros: i32) -> Self {
        let scaled = |end: Option<Decimal>| end.map(|end| end.times_power_of_ten(zeros));
        Self { low: scaled(self.low), high: scaled(self.high) }
    }
}

impl Add for Interval {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let sum = |a: Option<Decimal>, b: Option<Decimal>| Some(a? + b?);
        Self { low: sum(self.low, other.low), high: sum(self.high, other.high) }
    }
}

impl Sub for Interval {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Interval {
    type Output = Self;

    fn neg(self) -> Self {
        Self { low: self.high.map(Neg::neg), high: self.low.map(Neg::neg) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal number")
    }

    /// An interval from the texts of its ends; an empty text is an open end.
    fn interval(low: &str, high: &str) -> Interval {
        let end = |text: &str| (!text.is_empty()).then(|| decimal(text));
        Interval { low: end(low), high: end(high) }
    }

    #[test]
    fn an_interval_contains_its_ends_and_what_is_between() {
        let around = Interval::around(decimal("10"), decimal("0.5"));
        assert_eq!(around, interval("9.5", "10.5"));
        for (number, inside, above, below) in [
            ("9", false, false, true),
            ("9.5", true, true, true),
            ("10.5", true, true, true),
            ("11", false, true, false),
        ] {
            let number = decimal(number);
            assert_eq!(around.contains(number), inside, "{number}");
            assert_eq!(Interval::from(decimal("9.5")).contains(number), above, "{number}");
            assert_eq!(Interval::up_to(decimal("10.5")).contains(number), below, "{number}");
        }
        assert!(Interval::UNBOUNDED.contains(Decimal::ZERO));
    }

    #[test]
    fn only_an_interval_of_one_number_is_exact() {
        assert!(Interval::exactly(Decimal::ONE).is_exact());
        for other in [interval("1", "2"), interval("1", ""), interval("", "1"), Interval::UNBOUNDED] {
            assert!(!other.is_exact(), "{other:?}");
        }
    }

    #[test]
    fn sums_and_differences_keep_open_ends() {
        assert_eq!(interval("1", "2") + interval("10", "20"), interval("11", "22"));
        assert_eq!(interval("1", "2") - interval("10", "20"), interval("-19", "-8"));
        assert_eq!(interval("1", "") + interval("10", "20"), interval("11", ""));
        assert_eq!(interval("1", "2") - interval("10", ""), interval("", "-8"));
        assert_eq!(interval("1", "") - interval("10", ""), Interval::UNBOUNDED);
    }

    #[test]
    fn quotients_by_intervals_above_or_below_zero() {
        assert_eq!(interval("2", "6").divided_by(interval("2", "4")), interval("0.5", "3"));
        assert_eq!(interval("-6", "2").divided_by(interval("2", "4")), interval("-3", "1"));
        assert_eq!(interval("-6", "-2").divided_by(interval("2", "4")), interval("-3", "-0.5"));
        assert_eq!(interval("2", "6").divided_by(interval("-4", "-2")), interval("-3", "-0.5"));
        assert_eq!(interval("2", "").divided_by(interval("2", "4")), interval("0.5", ""));
        assert_eq!(interval("2", "6").divided_by(interval("2", "")), interval("0", "3"));
        assert_eq!(interval("-6", "6").divided_by(interval("2", "")), interval("-3", "3"));
        assert_eq!(interval("", "6").divided_by(interval("", "-2")), interval("-3", ""));
    }

    #[test]
    fn quotients_by_intervals_that_touch_or_cross_zero_are_open() {
        assert_eq!(interval("2", "6").divided_by(interval("0", "4")), interval("0.5", ""));
        assert_eq!(interval("-6", "-2").divided_by(interval("0", "4")), interval("", "-0.5"));
        assert_eq!(interval("-2", "6").divided_by(interval("0", "4")), Interval::UNBOUNDED);
        assert_eq!(interval("2", "6").divided_by(interval("-4", "0")), interval("", "-0.5"));
        assert_eq!(interval("0", "6").divided_by(interval("0", "")), interval("0", ""));
        assert_eq!(interval("-6", "0").divided_by(interval("0", "4")), interval("", "0"));
        for divisor in
            [interval("-1", "4"), interval("0", "0"), interval("", "4"), interval("-4", ""), Interval::UNBOUNDED]
        {
            assert_eq!(interval("2", "6").divided_by(divisor), Interval::UNBOUNDED);
        }
    }

    /// Any interval, with a number inside it.
    fn any_interval() -> impl Strategy<Value = (Interval, Decimal)> {
        let number = || {
            (-10_000i128..10_000, 0i32..3).prop_map(|(digits, places)| Decimal::new(digits, -places).expect("in range"))
        };
        (proptest::array::uniform3(number()), any::<bool>(), any::<bool>()).prop_map(
            |(mut numbers, open_below, open_above)| {
                numbers.sort();
                let [low, inside, high] = numbers;
                (Interval { low: (!open_below).then_some(low), high: (!open_above).then_some(high) }, inside)
            },
        )
    }

    /// The interval with its ends moved outwards, or one of them removed.
    fn widened(interval: Interval, below: i128, above: i128) -> Interval {
        let moved = |by: i128| Decimal::new(by, 0).expect("in range");
        Interval {
            low: interval.low.filter(|_| below < 90).map(|low| low - moved(below)),
            high: interval.high.filter(|_| above < 90).map(|high| high + moved(above)),
        }
    }

    fn holds(outer: Interval, inner: Interval) -> bool {
        let low = outer.low.is_none_or(|outer| inner.low.is_some_and(|inner| outer <= inner));
        low && outer.high.is_none_or(|outer| inner.high.is_some_and(|inner| inner <= outer))
    }

    proptest! {
        #[test]
        fn results_for_numbers_inside_the_operands_are_inside_the_result((a, x) in any_interval(), (b, y) in any_interval()) {
            prop_assert!((a + b).contains(x + y));
            prop_assert!((a - b).contains(x - y));
            prop_assert!((-a).contains(-x));
            prop_assert!(a.times_power_of_ten(2).contains(x.times_power_of_ten(2)));
            let quotient = a.divided_by(b);
            for rounding in [Rounding::Down, Rounding::Up] {
                if let Some(z) = x.divided_by(y, rounding) {
                    // Rounding in the 15th digit can move a number out of the interval by that digit at most.
                    let slack = Decimal::new(1, -6).expect("in range").times_power_of_ten(z.magnitude() - 8);
                    let near = Interval { low: quotient.low.map(|low| low - slack), high: quotient.high.map(|high| high + slack) };
                    prop_assert!(near.contains(z), "{x} / {y} = {z} in {quotient:?}");
                }
            }
        }

        #[test]
        fn a_wider_operand_never_narrows_the_result(
            (a, _) in any_interval(), (b, _) in any_interval(), below in 0i128..100, above in 0i128..100,
        ) {
            let (wide_a, wide_b) = (widened(a, below, above), widened(b, above, below));
            prop_assert!(holds(wide_a + b, a + b) && holds(a + wide_b, a + b));
            prop_assert!(holds(wide_a - b, a - b) && holds(a - wide_b, a - b));
            prop_assert!(holds(wide_a.divided_by(b), a.divided_by(b)));
            if b != Interval::exactly(Decimal::ZERO) {
                prop_assert!(holds(a.divided_by(wide_b), a.divided_by(b)), "{a:?} / {b:?} and {wide_b:?}");
            }
        }
    }
}
