//! Formats numbers and periods as text. No other module does.

mod amount;
mod estimate;
mod formula;
mod number;
mod period;
mod precision;
mod quantity;
mod tick;
mod words;

pub use amount::{amount, amount_with_unit, number, qualifier, spoken_amount, unit_name};
pub use estimate::estimate;
pub use formula::{Formula, Term, formula, quotient};
pub use number::{addend, additional, compact, digits, primary};
pub use period::{
    date, date_range, day_of_month, month, nightly_hours, period_dates, period_length, short_date, short_period_dates,
    spoken_nightly_hours, spoken_period_dates,
};
pub use precision::{deviation, interval, interval_of_sum, rounding};
pub use quantity::{
    dimension_heading, dimension_name, mark_with_unit, number_above_unit, quantity, quantity_with_unit, range,
    row_label, row_note, span_count, spoken_quantity, unit_of,
};
pub use tick::tick;

pub(super) use number::Magnitude;
pub(super) use words::{DateRanges, FormatWords};
