//! The words of the page: fixed sentences in each language, and numbers and dates in words.

pub mod attribution;
mod caption;
mod columns;
mod comparison;
mod download;
mod drafts;
mod editor;
mod embed;
mod failure;
pub mod format;
// `data` uses the macro `languages`.
#[macro_use]
mod language;
mod metadata;
mod method;
mod picture;
mod relation;
mod sentence;
mod source;
mod template;

pub(crate) use caption::periods_with_most;
pub use columns::column_description;
pub use comparison::ComparisonWords;
pub use download::{DownloadWords, file_description, pixels, preview_of, saved_as, shown_in_words};
pub use drafts::DraftWords;
pub use editor::EditorWords;
pub use embed::EmbedWords;
pub use failure::FailureWords;
pub use language::{
    Punctuation, chunk_words, comparison_words, download_words, draft_words, editor_words, embed_words, failure_words,
    metadata_words, picture_words, punctuation, relation_words, source_words, words,
};
pub(crate) use language::{attribution_words, caption_words};
pub use metadata::MetadataWords;
pub use method::{MethodPart, method};
pub(crate) use picture::more;
pub use picture::{PictureWords, filters_in_words};
pub use relation::RelationWords;
pub use sentence::{
    ViewNames, as_reported_by, chart_name, claims, colon, counted, current_data_shown, earlier_data_shown, family_name,
    figures_found, found_in, how_many, open_mark, paragraph_of, shown_of_all, view_name,
};
pub use source::SourceWords;
pub(crate) use template::{fill, joined};

/// Every word or sentence of the page that the base shows. Texts with `{…}` are templates.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct Words {
    pub skip_to_figures: &'static str,
    /// The button that opens the editor.
    pub open_statement: &'static str,
    pub claims: &'static str,
    pub own_name: &'static str,
    pub theme: &'static str,
    pub theme_hint: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub share: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub filter_by_category: &'static str,
    pub all: &'static str,
    pub search: &'static str,
    pub find: &'static str,
    pub in_use: &'static str,
    pub close: &'static str,
    pub more: &'static str,
    pub clear_all: &'static str,
    pub all_periods: &'static str,
    pub nothing_here: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_hint: &'static str,
    pub views: &'static str,
    pub compare: &'static str,
    pub relations: &'static str,
    pub view_names: ViewNames,
    pub scale: &'static str,
    pub scale_auto: &'static str,
    pub scale_log: &'static str,
    pub scale_linear: &'static str,
    pub sort: &'static str,
    pub by_value: &'static str,
    pub by_statement: &'static str,
    pub by_name: &'static str,
    pub by_category: &'static str,
    pub order_reversed: &'static str,
    pub legend_rounding: &'static str,
    pub legend_open: &'static str,
    pub how_to_move: &'static str,
    pub alone_in_unit: &'static str,
    pub alone: &'static str,
    pub alone_hint: &'static str,
    pub alone_in_category: &'static str,
    pub log_axis: &'static str,
    pub linear_axis: &'static str,
    pub figure: &'static str,
    pub category: &'static str,
    pub stands_for: &'static str,
    pub unit: &'static str,
    pub period: &'static str,
    pub length: &'static str,
    pub paragraph: &'static str,
    pub about: &'static str,
    pub about_hint: &'static str,
    pub authority: &'static str,
    pub outlet: &'static str,
    pub published: &'static str,
    pub year_inferred: &'static str,
    pub periods_covered: &'static str,
    pub not_verified: &'static str,
    pub data_version: &'static str,
    pub data_file: &'static str,
    pub method: &'static str,
    pub actions: &'static str,
    pub download: &'static str,
    pub cite: &'static str,
    pub part_not_loaded: &'static str,
    pub try_again: &'static str,
    pub loading: &'static str,
    pub still_loading: &'static str,
    pub undrawable: &'static str,
    pub group_by: &'static str,
    pub embed: &'static str,
    pub full_screen: &'static str,
    pub printed_link: &'static str,
    pub figures: [&'static str; 2],
    pub rates: [&'static str; 2],
    pub computed_ratios: [&'static str; 2],
    pub counted: &'static str,
    pub shown_of_all: &'static str,
    pub as_reported_by: &'static str,
    pub paragraph_of: &'static str,
    pub chart_name: &'static str,
    pub mark_label: &'static str,
    pub mark_label_with_note: &'static str,
}

/// Every word or sentence that only the chunks show. It is a separate table because a static is loaded as a whole:
/// words of the chunks in [`Words`] would be loaded with the base. Texts with `{…}` are templates.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct ChunkWords {
    pub pace_note: &'static str,
    pub timeline_note: &'static str,
    pub whole_time: &'static str,
    pub enlarged: &'static str,
    pub nights_enlarged: &'static str,
    pub statement_published: &'static str,
    pub ratio_note: &'static str,
    pub statement_note: &'static str,
    pub without_pace: &'static str,
    pub stock_has_no_pace: &'static str,
    pub change_has_no_pace: &'static str,
    pub pace_not_derived: &'static str,
    pub formula: &'static str,
    pub at_least: &'static str,
    pub exactly: &'static str,
    pub at_most: &'static str,
    pub computed: &'static str,
    pub scope_same: &'static str,
    pub inputs_may_overlap: &'static str,
    pub if_counted_from: &'static str,
    pub inputs: &'static str,
    pub used_in: &'static str,
    pub show_in_statement: &'static str,
    pub check_yourself: &'static str,
    pub check_hint: &'static str,
    pub open_text_file: &'static str,
    pub paste_text: &'static str,
    pub clear_text: &'static str,
    pub text_is_cut: &'static str,
    pub paragraphs_counted: &'static str,
    pub paragraphs_ordered: &'static str,
    pub printed: &'static str,
    pub verdict: &'static str,
    pub found: &'static str,
    pub found_elsewhere: &'static str,
    pub missing: &'static str,
    pub some_places: &'static str,
    pub own_text: &'static str,
    pub citation_text: &'static str,
    pub copy: &'static str,
    pub copied_text: &'static str,
    pub copy_text_by_hand: &'static str,
    pub example: &'static str,
    pub left_open: &'static str,
    pub stands_in: &'static str,
    pub deviation: &'static str,
    pub within_units: &'static str,
    pub detail: &'static str,
    pub figures_found: &'static str,
    pub figures_elsewhere: &'static str,
    pub figures_missing: &'static str,
    pub found_in_one: &'static str,
    pub found_in_several: &'static str,
    pub between_found: &'static str,
    pub open_by_click: &'static str,
    pub open_by_touch: &'static str,
    pub link_ignored: &'static str,
    pub unknown_key: &'static str,
    pub unknown_id: &'static str,
    pub legend_log: &'static str,
    pub legend_bar: &'static str,
    pub bad_value: &'static str,
    pub use_instead: &'static str,
    pub bad_escape: &'static str,
    pub repeated: &'static str,
    pub too_long: &'static str,
    pub too_many: &'static str,
    pub newer_version: &'static str,
    pub only_when_embedded: &'static str,
    pub only_beside_figure: &'static str,
    pub dismiss: &'static str,
    pub reported: &'static str,
}
