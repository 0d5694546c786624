//! English: what a number is, what it counts, how exact it is, and whether it is a change.

mod change;
mod date;
mod kind;
pub(super) mod lexicon;
mod qualifier;
mod unit;

pub(super) use change::change;
pub(super) use kind::kind;
pub(super) use qualifier::qualifier;
pub(super) use unit::{is_currency_code, unit};
