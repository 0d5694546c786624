//! The words of a draft: texts that a program writes into a dataset until an editor writes better ones.

/// The words of a draft in one language.
#[derive(Debug)]
pub struct DraftWords {
    /// The only category, if the text has no headings: "All figures".
    pub all_figures: &'static str,
    /// The only section, if the text has no headings.
    pub the_statement: &'static str,
    /// The title of a statement without one.
    pub untitled: &'static str,
    /// The authority, if nobody has named it.
    pub authority_unknown: &'static str,
    /// The outlet, if nobody has named it.
    pub outlet_unknown: &'static str,
    /// The label of a figure that nobody has confirmed. Placeholder: `label`.
    pub unconfirmed: &'static str,
    /// The unit of a number without one.
    pub no_unit: &'static str,
    /// The label of a figure without one. Placeholder: `number`.
    pub unlabelled: &'static str,
    /// The heading of changes in percent.
    pub change: &'static str,
    /// The heading of shares in percent.
    pub share: &'static str,
    /// The heading of an increase. Placeholder: `unit`.
    pub increase: &'static str,
    /// The heading of a decrease. Placeholder: `unit`.
    pub decrease: &'static str,
    /// The label of a period without a first day. Placeholder: `date`.
    pub until: &'static str,
    /// The label of a number per day. Placeholder: `label`.
    pub per_day: &'static str,
    /// The label of a number per night. Placeholder: `label`.
    pub per_night: &'static str,
    /// The label of a ratio. Placeholders: `of`, `per`.
    pub ratio: &'static str,
    /// The summary of a paragraph without figures.
    pub no_figures: &'static str,
}
