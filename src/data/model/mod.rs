//! The types of a dataset, one in each file, and exact numbers.

mod amount;
mod category;
mod dataset;
mod decimal;
mod derived;
mod figure;
mod id;
mod interval;
mod mention;
mod number_token;
mod order;
mod period;
mod quantity;
mod statement;
mod text;
mod unit;
mod version;

pub use amount::{Amount, Qualifier};
pub use category::Category;
pub use dataset::Dataset;
pub use decimal::{Decimal, NotADecimal, Rounding};
pub use derived::{Derived, DerivedKind, Dimension, Divisor, Scope, Span};
pub use figure::{Figure, Nature};
pub use id::{Id, NotAnId, Ref};
pub use interval::Interval;
pub use mention::Mention;
pub(crate) use number_token::plain_from_full_width;
pub use number_token::{NumberToken, TokenError};
pub use order::in_order;
pub use period::{Nightly, Period};
pub use quantity::Quantity;
pub use statement::{Paragraph, Section, Statement};
pub use text::{Language, Text};
pub use unit::{Unit, UnitKind};
pub use version::Version;
