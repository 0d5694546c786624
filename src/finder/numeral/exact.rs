//! Exact numbers while their parts are joined.

/// The number `digits` × 10^`exponent`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Exact {
    pub(super) digits: i128,
    pub(super) exponent: i32,
}

impl Exact {
    pub(super) const fn new(digits: i128, exponent: i32) -> Self {
        Self { digits, exponent }
    }

    /// The sum with another number.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let least = self.exponent.min(other.exponent);
        let raised = |number: Self| {
            let zeros = u32::try_from(number.exponent - least).ok()?;
            number.digits.checked_mul(10i128.checked_pow(zeros)?)
        };
        Some(Self { digits: raised(self)?.checked_add(raised(other)?)?, exponent: least })
    }

    /// The product with 10^`zeros`.
    pub(super) fn raised(self, zeros: i32) -> Option<Self> {
        Some(Self { exponent: self.exponent.checked_add(zeros)?, ..self })
    }

    /// The quotient, if it has an exact decimal of a few more places: 3 by 8, but not 2 by 3.
    pub(super) fn over(self, denominator: i128) -> Option<Self> {
        const MOST_PLACES: i32 = 6;
        let mut digits = self.digits;
        for places in 0..=MOST_PLACES {
            if denominator != 0 && digits % denominator == 0 {
                return Some(Self { digits: digits / denominator, exponent: self.exponent - places });
            }
            digits = digits.checked_mul(10)?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_joined_exactly() {
        assert_eq!(Exact::new(3, 6).plus(Exact::new(25, -2)), Some(Exact::new(300_000_025, -2)));
        assert_eq!(Exact::new(i128::MAX, 0).plus(Exact::new(1, 0)), None);
        assert_eq!(Exact::new(3, 0).over(8), Some(Exact::new(375, -3)));
        assert_eq!(Exact::new(6, 0).over(3), Some(Exact::new(2, 0)));
        assert_eq!(Exact::new(2, 0).over(3), None);
        assert_eq!(Exact::new(2, 0).over(0), None);
    }
}
