//! The words about datasets that are not the site’s own current one.

/// Every word or sentence about such a dataset. Texts with `{…}` are templates.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct SourceWords {
    /// A template with the place `count`, like the next two.
    pub invalid_file: &'static str,
    pub invalid_link: &'static str,
    pub invalid_draft: &'static str,
    pub too_long: &'static str,
    pub not_text: &'static str,
    pub damaged: &'static str,
    /// A template with the place `most`.
    pub too_large: &'static str,
    pub cannot_unpack: &'static str,
    pub no_draft: &'static str,
    pub carried_shown: &'static str,
    pub draft_shown: &'static str,
    pub see_own_data: &'static str,
    pub edit_draft: &'static str,
    pub carry_draft: &'static str,
    pub too_large_for_link: &'static str,
    pub cannot_pack: &'static str,
    /// A template with the places `shown` and `current`.
    pub earlier_shown: &'static str,
    /// A template with the places `shown` and `asked`.
    pub current_shown: &'static str,
}
