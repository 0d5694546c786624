//! A mention: one place where the statement prints a figure.

/// One place where a figure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The paragraph, counted from 1; it exists in the statement.
    pub paragraph: usize,
    /// The number token as it is printed there, without unit or qualifier.
    pub printed: String,
}
