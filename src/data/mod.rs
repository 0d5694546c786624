//! The data model: the figures of one statement as validated types, and the parsers of dataset files.

mod model;
mod parse;

use model::Lookup;
pub use model::{
    Amount, Carrier, Category, Dataset, Decimal, Derived, DerivedKind, Dimension, Divisor, Figure, Gap, Id, Interval,
    Language, Languages, Measure, Mention, Nature, Nightly, NotADecimal, NotAnId, NumberToken, Paragraph, Period,
    Qualifier, Quantity, Ref, Relation, Rounding, Scope, Section, Span, Stated, Statement, Text, TokenError, Unit,
    UnitKind, Version, in_order,
};
pub(crate) use model::{is_formatting, plain_from_full_width};
pub(crate) use parse::{OVERRIDES, date_from_text, quoted};
pub use parse::{Problem, Problems, checksum, parse, read_checked};

#[cfg(test)]
pub(crate) mod sample;
