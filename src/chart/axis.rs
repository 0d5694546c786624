//! The axis of a chart: its range and its ticks.

/// A horizontal axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Whether the axis is logarithmic.
    pub log: bool,
    /// The number at its left end.
    pub low: f64,
    /// The number at its right end.
    pub high: f64,
    /// The numbers with a tick, from left to right.
    pub ticks: Vec<f64>,
}

impl Axis {
    /// The largest ratio of numbers that is shown on a linear axis by default.
    const WIDEST_LINEAR_SPAN: f64 = 100.0;

    /// Whether numbers from `low` to `high` span more than two orders of magnitude.
    pub fn is_log_by_default(low: f64, high: f64) -> bool {
        low > 0.0 && high / low > Self::WIDEST_LINEAR_SPAN
    }

    /// An axis from zero, so that the lengths of bars can be compared, with about `ticks` round ticks. It ends at a tick
    /// on both sides, so that no bar passes the last one.
    pub fn linear(low: f64, high: f64, ticks: f64) -> Self {
        let (low, high) = (low.min(0.0), high.max(0.0));
        let span = if high > low { high - low } else { 1.0 };
        let step = round_step(span / ticks);
        // A tolerance, because a quotient of binary fractions is inexact.
        let first = (low / step + 1e-9).floor() as i64;
        let last = ((low + span) / step - 1e-9).ceil() as i64;
        let ticks: Vec<_> = (first..=last).map(|tick| tick as f64 * step).collect();
        Self { log: false, low: first as f64 * step, high: last as f64 * step, ticks }
    }

    /// An axis of whole powers of ten around `low` to `high`, both above zero.
    pub fn log(low: f64, high: f64) -> Self {
        let first = low.log10().floor() as i32;
        let last = (high.log10().ceil() as i32).max(first + 1);
        let ticks: Vec<_> = (first..=last).map(|exponent| 10f64.powi(exponent)).collect();
        Self { log: true, low: 10f64.powi(first), high: 10f64.powi(last), ticks }
    }

    /// The position of a number, from 0 at the left end to 1 at the right end.
    pub fn position(&self, number: f64) -> f64 {
        if self.log {
            (number / self.low).log10() / (self.high / self.low).log10()
        } else {
            (number - self.low) / (self.high - self.low)
        }
    }
}

/// The least of 1, 2, 5 × 10^n that is at least `step`.
fn round_step(step: f64) -> f64 {
    let magnitude = 10f64.powi(step.log10().floor() as i32);
    let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * magnitude >= step).unwrap_or(10.0);
    factor * magnitude
}

#[cfg(test)]
mod tests {
    use super::Axis;

    #[test]
    fn a_linear_axis_begins_at_zero_and_ends_at_a_round_tick() {
        for (low, high, ticks) in [
            (44_000.0, 958_500.0, &[0.0, 500_000.0, 1_000_000.0][..]),
            (5_315.0, 85_000.0, &[0.0, 50_000.0, 100_000.0]),
            (1.0, 100.0, &[0.0, 50.0, 100.0]),
            (0.1, 0.6, &[0.0, 0.2, 0.4, 0.6]),
            (-16.35, -16.25, &[-20.0, -15.0, -10.0, -5.0, 0.0]),
            (-3.0, 11.0, &[-5.0, 0.0, 5.0, 10.0, 15.0]),
            (0.0, 0.0, &[0.0, 0.5, 1.0]),
        ] {
            let axis = Axis::linear(low, high, 4.0);
            assert_eq!(axis.ticks.len(), ticks.len(), "{axis:?}");
            assert!(axis.ticks.iter().zip(ticks).all(|(a, b)| (a - b).abs() < 1e-9), "{axis:?}");
            assert_eq!((axis.ticks.first(), axis.ticks.last()), (Some(&axis.low), Some(&axis.high)));
        }
    }

    #[test]
    fn a_log_axis_runs_between_powers_of_ten() {
        let axis = Axis::log(1835.0, 23_055_000.0);
        assert_eq!((axis.low, axis.high), (1_000.0, 100_000_000.0));
        assert_eq!(axis.ticks.len(), 6);
        assert_eq!(axis.position(1_000.0), 0.0);
        assert_eq!(axis.position(100_000_000.0), 1.0);
    }

    #[test]
    fn one_number_or_none_above_zero_still_makes_an_axis() {
        assert_eq!(Axis::log(10.0, 10.0).high, 100.0);
        assert_eq!(Axis::linear(0.0, 0.0, 4.0).high, 1.0);
    }

    #[test]
    fn log_is_the_default_beyond_two_orders_of_magnitude() {
        assert!(Axis::is_log_by_default(1.0, 101.0));
        assert!(!Axis::is_log_by_default(1.0, 100.0));
        assert!(!Axis::is_log_by_default(0.0, 1e9));
        assert!(!Axis::is_log_by_default(-5.0, 1e9));
    }
}
