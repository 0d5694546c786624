//! The words of the embedded page and of the dialog with its embed code.

/// Every fixed word or sentence of the embedded page and of the embed dialog.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct EmbedWords {
    pub open_page: &'static str,
    pub new_tab: &'static str,
    pub hint: &'static str,
    pub data: &'static str,
    pub pinned: &'static str,
    pub following: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub height: &'static str,
    pub automatic: &'static str,
    pub fixed: &'static str,
    pub pinned_hint: &'static str,
    pub following_hint: &'static str,
    pub automatic_hint: &'static str,
    pub fixed_hint: &'static str,
    pub preview: &'static str,
    pub code: &'static str,
    pub copy_code: &'static str,
}
