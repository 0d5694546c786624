//! Numbers and periods as words: the only place where they become what a reader sees.

mod amount;
mod number;
mod period;
mod precision;
mod tick;

pub use amount::{amount, amount_with_unit, number, qualifier, spoken_amount, unit_name};
pub use number::{compact, digits, myriads, primary};
pub use period::{date, nightly_hours, period_dates, period_length, spoken_nightly_hours, spoken_period_dates};
pub use precision::{interval, meaning, rounding};
pub use tick::{TickStyle, tick};
