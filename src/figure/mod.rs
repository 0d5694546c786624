//! What was reported: the figures of one statement, as types that cannot hold nonsense.

mod amount;
mod category;
mod dataset;
mod decimal;
mod derived;
mod id;
mod interval;
mod mention;
mod parse;
mod period;
mod problem;
mod quantity;
mod reported;
mod statement;
mod text;
mod token;
mod unit;
mod version;

pub use amount::{Amount, Qualifier};
pub use category::Category;
pub use dataset::Dataset;
pub use decimal::{Decimal, NotADecimal, Rounding};
pub use derived::{Derived, DerivedKind, Dimension, Divisor, Scope, Span};
pub use id::{Id, NotAnId, Ref};
pub use interval::Interval;
pub use mention::Mention;
pub use parse::parse;
pub use period::{Nightly, Period};
pub use problem::{Problem, Problems};
pub use quantity::Quantity;
pub use reported::{Figure, Nature};
pub use statement::{Paragraph, Section, Statement};
pub use text::{Language, Text};
pub use token::{NumberToken, TokenError};
pub use unit::{Unit, UnitKind};
pub use version::Version;
