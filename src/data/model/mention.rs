//! A mention: one place where the statement prints a figure.

/// One place in the statement that prints a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The number of the paragraph, counted from 1.
    pub paragraph: usize,
    /// The printed number, without unit or qualifier.
    pub printed: String,
}
