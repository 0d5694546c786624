//! Chinese: what a number is, what it counts, how exact it is, and whether it is a change.

mod change;
mod kind;
mod measure;
mod qualifier;
mod unit;

pub(super) use change::change;
pub(super) use kind::kind;
pub(super) use measure::measure;
pub(super) use qualifier::qualifier;
pub(super) use unit::unit;
