//! The words of a page that cannot show its figures, or not yet.

/// Every fixed word or sentence of the page that stands in for the figures.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct FailureWords {
    pub unreachable: &'static str,
    pub missing: &'static str,
    /// A template with the place `status`.
    pub refused: &'static str,
    pub broken: &'static str,
    pub unavailable: &'static str,
    pub retry: &'static str,
    pub see_current_data: &'static str,
    pub see_page: &'static str,
    /// Of the figures of the page, whose version is `shown`.
    pub other_data: &'static str,
    pub stalled: &'static str,
    pub show_table: &'static str,
}
