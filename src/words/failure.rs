//! The words of a page that cannot show its figures, or not yet.

/// Every fixed word or sentence of the page that stands in for the figures.
#[derive(Debug)]
pub(crate) struct FailureWords {
    pub(crate) unreachable: &'static str,
    pub(crate) missing: &'static str,
    /// A template with the place `status`.
    pub(crate) refused: &'static str,
    /// A template with the place `count`.
    pub(crate) invalid: &'static str,
    pub(crate) broken: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) stalled: &'static str,
    pub(crate) show_table: &'static str,
}
