//! Exact decimal numbers: half a step of 0.1 is exactly 0.05.

use std::{
    cmp::Ordering,
    fmt,
    ops::{Add, Neg, Sub},
    str::FromStr,
};

/// The number `digits` × 10^`exponent`, exactly.
///
/// Stored in lowest terms (no trailing zero in `digits`), so equal numbers are equal values. Every number in a dataset
/// is below 10^15 in size and has at most 6 decimal places. Sums, differences and halves of such numbers fit into
/// `digits`: a dozen halvings and ten million sums in a row are still exact. Quotients are rounded to numbers that fit
/// too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i128,
    exponent: i32,
}

/// The direction of rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Down.
    Down,
    /// Up.
    Up,
}

/// An error: not a plain decimal number below 10^15 in size with at most 6 decimal places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { digits: 0, exponent: 0 };
    /// One.
    pub const ONE: Self = Self { digits: 1, exponent: 0 };

    /// The largest number of digits before the decimal point. Floating point keeps this many digits exactly.
    pub const MAX_DIGITS: i32 = 15;
    /// The largest number of digits after the decimal point.
    const MAX_PLACES: i32 = 6;

    /// The largest numbers of digits of a quotient: in total, after the decimal point, and before it.
    const QUOTIENT_DIGITS: i32 = 15;
    const QUOTIENT_PLACES: i32 = 15;
    const QUOTIENT_WHOLE: i32 = 21;

    /// `digits` × 10^`exponent`, in lowest terms; an error outside the range a dataset may use.
    pub fn new(digits: i128, exponent: i32) -> Result<Self, NotADecimal> {
        // Other exponents are out of range for all digits, and incrementing the exponent could overflow.
        if !(-40..=40).contains(&exponent) {
            return Err(NotADecimal);
        }
        let number = Self::reduced(digits, exponent);
        let places_fit = (-Self::MAX_PLACES..Self::MAX_DIGITS).contains(&number.exponent);
        let fits = places_fit && digits_below(number.digits, Self::MAX_DIGITS - number.exponent);
        if fits { Ok(number) } else { Err(NotADecimal) }
    }

    fn reduced(mut digits: i128, mut exponent: i32) -> Self {
        if digits == 0 {
            return Self::ZERO;
        }
        while digits % 10 == 0 {
            digits /= 10;
            exponent += 1;
        }
        Self { digits, exponent }
    }

    /// The place value of the last significant digit: 100 for 269,800, 0.1 for 35.7, 1 for 0.
    pub const fn step(self) -> Self {
        Self { digits: 1, exponent: self.exponent }
    }

    /// Half of the number.
    pub fn half(self) -> Self {
        Self::reduced(self.digits * 5, self.exponent - 1)
    }

    /// The number divided by another, rounded to 15 digits and 15 decimal places; `None` for a division by zero and for
    /// a quotient of 10^21 or more.
    pub fn divided_by(self, divisor: Self, rounding: Rounding) -> Option<Self> {
        if divisor.digits == 0 {
            return None;
        }
        let (dividend_size, divisor_size) = (self.digits.unsigned_abs(), divisor.digits.unsigned_abs());
        let is_negative = self.is_negative() != divisor.is_negative();
        // Appends zeros to the dividend for at least the digits that are kept. A number has at most 22 digits, so the
        // result has at most 37, which fits into the integer type.
        let zeros = (Self::QUOTIENT_DIGITS + digit_count(divisor_size) - digit_count(dividend_size)).max(0);
        let scaled = dividend_size.checked_mul(power_of_ten(zeros).unsigned_abs())?;
        let (size, rest) = (scaled / divisor_size, scaled % divisor_size);
        let exponent = self.exponent - divisor.exponent - zeros;
        Self::cut(size, exponent, rest != 0, is_negative, rounding)
    }

    /// A number rounded to the digits of a quotient. `has_more` says that further digits follow.
    fn cut(size: u128, exponent: i32, has_more: bool, is_negative: bool, rounding: Rounding) -> Option<Self> {
        let surplus = (digit_count(size) - Self::QUOTIENT_DIGITS).max(-Self::QUOTIENT_PLACES - exponent).max(0);
        let unit = 10u128.checked_pow(surplus.unsigned_abs());
        let (kept, rest) = unit.map_or((0, size), |unit| (size / unit, size % unit));
        let is_away_from_zero = is_negative == (rounding == Rounding::Down);
        let kept = kept + u128::from(is_away_from_zero && (has_more || rest != 0));
        let digits = i128::try_from(kept).ok()?;
        let number = Self::reduced(if is_negative { -digits } else { digits }, exponent + surplus);
        (digit_count(kept) + exponent + surplus <= Self::QUOTIENT_WHOLE).then_some(number)
    }

    /// The number rounded to a whole multiple of 10^`place`.
    pub fn rounded_to(self, place: i32, rounding: Rounding) -> Self {
        let surplus = place - self.exponent;
        if surplus <= 0 {
            return self;
        }
        let (kept, has_rest) = match 10i128.checked_pow(surplus.unsigned_abs()) {
            Some(unit) => (self.digits.div_euclid(unit), self.digits.rem_euclid(unit) != 0),
            None => (if self.is_negative() { -1 } else { 0 }, self.digits != 0),
        };
        Self::reduced(kept + i128::from(has_rest && rounding == Rounding::Up), place)
    }

    /// The number rounded to the nearest whole multiple of 10^`place`, and up halfway between two.
    pub fn rounded_to_nearest(self, place: i32) -> Self {
        (self + Self::ONE.times_power_of_ten(place).half()).rounded_to(place, Rounding::Down)
    }

    /// The number times 10^`zeros`, exactly.
    pub const fn times_power_of_ten(self, zeros: i32) -> Self {
        if self.digits == 0 { self } else { Self { digits: self.digits, exponent: self.exponent + zeros } }
    }

    /// The exponent of ten of its first digit: 5 for 269,800, -1 for 0.25; 0 for 0.
    pub fn magnitude(self) -> i32 {
        if self.digits == 0 { 0 } else { digit_count(self.digits.unsigned_abs()) - 1 + self.exponent }
    }

    /// The absolute value.
    pub const fn abs(self) -> Self {
        Self { digits: self.digits.abs(), exponent: self.exponent }
    }

    /// Whether the number is negative.
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// The number of digits after the decimal point.
    pub fn places(self) -> usize {
        self.exponent.min(0).unsigned_abs() as usize
    }

    /// The nearest floating-point number, for drawing. With more than 15 digits the last bit may differ.
    pub fn to_f64(self) -> f64 {
        if self.exponent < 0 {
            self.digits as f64 / 10f64.powi(-self.exponent)
        } else {
            self.digits as f64 * 10f64.powi(self.exponent)
        }
    }

    /// The number as a `usize`; `None` if it is negative or not whole.
    pub fn to_usize(self) -> Option<usize> {
        if self.exponent < 0 {
            return None;
        }
        usize::try_from(self.digits * power_of_ten(self.exponent)).ok()
    }

    /// Both numbers' digits at the smaller of their exponents, and that exponent.
    fn aligned(self, other: Self) -> (i128, i128, i32) {
        let exponent = self.exponent.min(other.exponent);
        let digits = |number: Self| number.digits * power_of_ten(number.exponent - exponent);
        (digits(self), digits(other), exponent)
    }
}

fn power_of_ten(exponent: i32) -> i128 {
    10i128.pow(exponent.unsigned_abs())
}

/// The number of digits. 0 has one digit.
fn digit_count(size: u128) -> i32 {
    size.checked_ilog10().map_or(1, |log| log as i32 + 1)
}

fn digits_below(digits: i128, count: i32) -> bool {
    digits.unsigned_abs() < power_of_ten(count).unsigned_abs()
}

impl From<u32> for Decimal {
    fn from(count: u32) -> Self {
        Self::reduced(count.into(), 0)
    }
}

/// Recovers a decimal number that a JSON parser read as floating point: the number of at most 15 digits that is nearest
/// to it. There is at most one, and it is found without formatting a text.
impl TryFrom<f64> for Decimal {
    type Error = NotADecimal;

    fn try_from(number: f64) -> Result<Self, NotADecimal> {
        let size = number.abs();
        let mut unit = 1.0;
        for places in 0..=Self::MAX_PLACES {
            // The cast saturates, so huge numbers and NaN fail the comparison.
            let digits = (size * unit + 0.5) as i64;
            if digits as f64 / unit == size && digits_below(digits.into(), Self::MAX_DIGITS) {
                let sign = if number.is_sign_negative() { -1 } else { 1 };
                return Self::new(sign * i128::from(digits), -places);
            }
            unit *= 10.0;
        }
        Err(NotADecimal)
    }
}

impl Add for Decimal {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let (a, b, exponent) = self.aligned(other);
        Self::reduced(a + b, exponent)
    }
}

impl Sub for Decimal {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Decimal {
    type Output = Self;

    fn neg(self) -> Self {
        Self { digits: -self.digits, exponent: self.exponent }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b, _) = self.aligned(*other);
        a.cmp(&b)
    }
}

/// Parses `-?digits(.digits)?`, the form of JSON numbers without an exponent.
impl FromStr for Decimal {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let (sign, unsigned) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction.trim_end_matches('0')),
            Some(_) => return Err(NotADecimal),
            None => (unsigned, ""),
        };
        let only_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let short_enough = whole.len() <= Self::MAX_DIGITS as usize && fraction.len() <= Self::MAX_PLACES as usize;
        if whole.is_empty() || !only_digits(whole) || !only_digits(fraction) || !short_enough {
            return Err(NotADecimal);
        }
        let digits: i128 = format!("{whole}{fraction}").parse().map_err(|_| NotADecimal)?;
        Self::new(sign * digits, -(fraction.len() as i32))
    }
}

/// Writes plain digits without grouping: `-16.3`, `12050000`.
impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let size = self.digits.unsigned_abs();
        let places = self.places();
        // The digits fit into 64 bits, and the formatting of `u64` is in the program anyway.
        if places == 0 {
            write!(out, "{sign}{}{:0<zeros$}", size as u64, "", zeros = self.exponent.unsigned_abs() as usize)
        } else {
            let unit = power_of_ten(self.exponent).unsigned_abs();
            write!(out, "{sign}{}.{:0places$}", (size / unit) as u64, (size % unit) as u64)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal number")
    }

    #[test]
    fn equal_numbers_are_equal_values() {
        assert_eq!(decimal("1800"), Decimal::new(18, 2).expect("in range"));
        assert_eq!(decimal("1.50"), decimal("1.5"));
        assert_eq!(decimal("-0"), Decimal::ZERO);
        assert_eq!(decimal("1"), Decimal::ONE);
    }

    #[test]
    fn the_step_is_the_place_of_the_last_significant_digit() {
        for (number, step) in [("269800", "100"), ("2654", "1"), ("80000", "10000"), ("35.7", "0.1"), ("0", "1")] {
            assert_eq!(decimal(number).step(), decimal(step), "{number}");
        }
        assert_eq!(decimal("-16.30").step(), decimal("0.1"));
    }

    #[test]
    fn half_a_step_is_exact() {
        assert_eq!(decimal("0.1").half(), decimal("0.05"));
        assert_eq!(decimal("100").half(), decimal("50"));
        assert_eq!(decimal("35.7") - decimal("0.1").half(), decimal("35.65"));
        assert_eq!(decimal("0.000001").half() + decimal("0.000001").half(), decimal("0.000001"));
    }

    #[test]
    fn quotients_are_exact_where_they_can_be() {
        let both = |a: &str, b: &str| {
            [Rounding::Down, Rounding::Up]
                .map(|way| decimal(a).divided_by(decimal(b), way).map(|number| number.to_string()))
        };
        assert_eq!(both("345000", "48000"), [Some("7.1875".into()), Some("7.1875".into())]);
        assert_eq!(both("1", "3"), [Some("0.333333333333333".into()), Some("0.333333333333334".into())]);
        assert_eq!(both("-2", "3"), [Some("-0.666666666666667".into()), Some("-0.666666666666666".into())]);
        assert_eq!(both("0", "-7"), [Some("0".into()), Some("0".into())]);
        assert_eq!(both("7", "0"), [None, None]);
        assert_eq!(
            both("999999999999999", "0.000001"),
            [Some("999999999999999000000".into()), Some("999999999999999000000".into())]
        );
    }

    #[test]
    fn a_quotient_has_fifteen_digits_and_fifteen_decimal_places() {
        for (dividend, divisor, down, up) in [
            ("120000000000000", "123456789012345.678901", "0.972000008748", "0.972000008748001"),
            ("123456789012345.678901", "1", "123456789012345", "123456789012346"),
            ("1", "7000000", "0.000000142857142", "0.000000142857143"),
            ("0.000001", "999999999999999", "0", "0.000000000000001"),
            ("-0.000001", "999999999999999", "-0.000000000000001", "0"),
        ] {
            let quotient = |way| decimal(dividend).divided_by(decimal(divisor), way).map(|number| number.to_string());
            assert_eq!(quotient(Rounding::Down).as_deref(), Some(down), "{dividend} / {divisor}");
            assert_eq!(quotient(Rounding::Up).as_deref(), Some(up), "{dividend} / {divisor}");
        }
    }

    #[test]
    fn a_quotient_that_is_too_large_is_none() {
        let quotient = |a: &str| decimal(a).divided_by(decimal("0.000001").half(), Rounding::Down);
        assert_eq!(quotient("499999999999999.5"), Some(decimal("999999999999999").times_power_of_ten(6)));
        assert_eq!(quotient("500000000000000"), None);
        assert_eq!(quotient("999999999999999"), None);
    }

    #[test]
    fn numbers_are_rounded_to_a_place() {
        for (number, place, down, up) in
            [("269800", 3, "269000", "270000"), ("-16.3", 0, "-17", "-16"), ("35.7", -1, "35.7", "35.7")]
        {
            assert_eq!(decimal(number).rounded_to(place, Rounding::Down), decimal(down), "{number}");
            assert_eq!(decimal(number).rounded_to(place, Rounding::Up), decimal(up), "{number}");
        }
        // No power of ten of the integer type is as large as this place.
        let far = Decimal::ONE.times_power_of_ten(50);
        for (number, down, up) in
            [("7", Decimal::ZERO, far), ("0", Decimal::ZERO, Decimal::ZERO), ("-7", -far, Decimal::ZERO)]
        {
            assert_eq!(decimal(number).rounded_to(50, Rounding::Down), down, "{number}");
            assert_eq!(decimal(number).rounded_to(50, Rounding::Up), up, "{number}");
        }
    }

    #[test]
    fn a_number_halfway_between_two_is_rounded_up() {
        for (number, place, nearest) in
            [("2.5", 0, "3"), ("2.4", 0, "2"), ("-2.5", 0, "-2"), ("-2.6", 0, "-3"), ("1250", 2, "1300"), ("7", 0, "7")]
        {
            assert_eq!(decimal(number).rounded_to_nearest(place), decimal(nearest), "{number}");
        }
    }

    #[test]
    fn a_number_knows_its_magnitude_and_scales_by_powers_of_ten() {
        for (number, magnitude) in [("269800", 5), ("9", 0), ("0.25", -1), ("-16.3", 1), ("0", 0), ("0.001", -3)] {
            assert_eq!(decimal(number).magnitude(), magnitude, "{number}");
        }
        assert_eq!(decimal("0.045").times_power_of_ten(2), decimal("4.5"));
        assert_eq!(Decimal::ZERO.times_power_of_ten(2), Decimal::ZERO);
    }

    #[test]
    fn numbers_are_written_as_plain_digits() {
        for text in ["0", "9", "-16.3", "12050000", "0.05", "-0.000001", "999999999999999.999999", "100"] {
            assert_eq!(decimal(text).to_string(), text);
        }
    }

    #[test]
    fn numbers_out_of_range_or_not_plain_are_refused() {
        for text in [
            "",
            "-",
            "+1",
            ".5",
            "5.",
            "1e3",
            "1,000",
            "1.2.3",
            "٣",
            " 1",
            "1000000000000000",
            "0000000000000001",
            "0.0000001",
            "--1",
            "1.-1",
        ] {
            assert_eq!(text.parse::<Decimal>(), Err(NotADecimal), "{text}");
        }
        for (digits, exponent) in [(i128::MIN, 0), (i128::MAX, 0), (10, i32::MAX), (1, i32::MIN), (1, -7), (1, 15)] {
            assert_eq!(Decimal::new(digits, exponent), Err(NotADecimal), "{digits} {exponent}");
        }
        assert!(Decimal::new(10i128.pow(38), -38).is_ok_and(|number| number == Decimal::ONE));
    }

    #[test]
    fn only_whole_numbers_convert_to_usize() {
        assert_eq!(decimal("1800").to_usize(), Some(1800));
        assert_eq!(decimal("0").to_usize(), Some(0));
        assert_eq!(decimal("2.5").to_usize(), None);
        assert_eq!(decimal("-1").to_usize(), None);
    }

    #[test]
    fn floating_point_numbers_convert_to_the_written_decimal() {
        for (number, text) in
            [(16.3, "16.3"), (-16.3, "-16.3"), (0.1, "0.1"), (35.7, "35.7"), (2e8, "200000000"), (-0.0, "0")]
        {
            assert_eq!(Decimal::try_from(number), Ok(decimal(text)));
        }
        for number in
            [f64::NAN, f64::INFINITY, f64::MAX, 1e15, 1.0 / 3.0, 1e-7, f64::MIN_POSITIVE, 123_456_789_012_345.6]
        {
            assert_eq!(Decimal::try_from(number), Err(NotADecimal), "{number}");
        }
    }

    /// Any number a dataset may hold.
    fn any_decimal() -> impl Strategy<Value = Decimal> {
        (-999_999_999_999_999_999_999i128..=999_999_999_999_999_999_999, 0i32..=6, 0u32..=20)
            .prop_map(|(digits, places, cut)| Decimal::new(digits / 10i128.pow(cut), -places))
            .prop_filter_map("in range", Result::ok)
    }

    /// Any number of at most 15 digits that floating point preserves.
    fn any_short_decimal() -> impl Strategy<Value = Decimal> {
        (-999_999_999_999_999i128..=999_999_999_999_999, 0i32..=6)
            .prop_filter_map("in range", |(digits, places)| Decimal::new(digits, -places).ok())
    }

    proptest! {
        #[test]
        fn making_a_number_never_panics(digits in any::<i128>(), exponent in any::<i32>(), near in -60i32..60) {
            let _ = Decimal::new(digits, exponent);
            let _ = Decimal::new(digits, near);
        }

        #[test]
        fn reading_never_panics(
            text in any::<String>(),
            number in "-?[0-9]{0,40}[.]?[0-9]{0,40}",
            bits in any::<u64>(),
        ) {
            let _ = text.parse::<Decimal>();
            let _ = number.parse::<Decimal>();
            let _ = Decimal::try_from(f64::from_bits(bits));
        }

        #[test]
        fn text_round_trips(number in any_decimal()) {
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }

        #[test]
        fn floating_point_round_trips(number in any_short_decimal()) {
            prop_assert_eq!(Decimal::try_from(number.to_f64()), Ok(number));
            prop_assert_eq!(number.to_string().parse(), Ok(number.to_f64()));
        }

        #[test]
        fn sums_differences_and_order_agree(a in any_decimal(), b in any_decimal()) {
            prop_assert_eq!(a + b, b + a);
            prop_assert_eq!(a + b - b, a);
            prop_assert_eq!(a - a, Decimal::ZERO);
            prop_assert_eq!(a < b, (a - b).is_negative());
            prop_assert_eq!(a.abs() >= a, true);
        }

        #[test]
        fn a_quotient_lies_between_its_two_roundings(
            a in -1_000_000_000_000i128..1_000_000_000_000, b in -1_000_000i128..1_000_000,
            places_a in 0i32..=6, places_b in 0i32..=6,
        ) {
            let number = |digits, places: i32| Decimal::new(digits, -places).expect("in range");
            let (dividend, divisor) = (number(a, places_a), number(b, places_b));
            if b == 0 {
                prop_assert_eq!(dividend.divided_by(divisor, Rounding::Up), None);
            } else {
                let [low, high] = [Rounding::Down, Rounding::Up].map(|way| dividend.divided_by(divisor, way).expect("a quotient"));
                prop_assert!(low <= high);
                // low <= a/b <= high, with both sides multiplied by b: exact, since quotients have 15 digits.
                let times = |quotient: Decimal| Decimal::reduced(quotient.digits * divisor.digits, quotient.exponent + divisor.exponent);
                let (low_times, high_times) = (times(low), times(high));
                let (least, most) = if b > 0 { (low_times, high_times) } else { (high_times, low_times) };
                prop_assert!(least <= dividend && dividend <= most);
                let last_place = (low.abs().max(high.abs()).magnitude() - 14).max(-15);
                prop_assert!(low == high || (high - low).magnitude() <= last_place);
            }
        }

        #[test]
        fn rounding_goes_in_its_direction(number in any_decimal(), place in -8i32..20) {
            let (low, high) = (number.rounded_to(place, Rounding::Down), number.rounded_to(place, Rounding::Up));
            prop_assert!(low <= number && number <= high);
            let unit = Decimal { digits: 1, exponent: place };
            prop_assert!(high - low == Decimal::ZERO || high - low == unit);
        }

        #[test]
        fn halves_sum_to_the_whole_a_dozen_times_over(number in any_decimal()) {
            let mut part = number;
            for _ in 0..12 {
                prop_assert_eq!(part.half() + part.half(), part);
                part = part.half();
            }
            prop_assert!(part.abs() <= number.abs());
        }
    }
}
