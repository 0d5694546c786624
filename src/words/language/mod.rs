//! The table of languages, with the words, punctuation and numbers of each.
//!
//! A new language is a file in this folder, with its `mod` line and its row here. A dataset needs its texts in the new
//! language.

mod chinese;
mod english;
#[cfg(test)]
mod made_up;

use super::{
    ChunkWords, RelationWords, Words, attribution::AttributionWords, caption::CaptionWords,
    columns::ColumnDescriptions, comparison::ComparisonWords, download::DownloadWords, drafts::DraftWords,
    editor::EditorWords, embed::EmbedWords, failure::FailureWords, format::FormatWords, metadata::MetadataWords,
    method::MethodWords, picture::PictureWords, source::SourceWords,
};
use crate::data::Language;

/// The languages in the order in which the site offers them: the name in code, the code in datasets and links, the
/// BCP 47 tag, and the file of its words. A tag begins with its code. Documents for programs, such as metadata, are in
/// the first language.
///
/// The macro passes its rows to another macro, after the arguments in brackets. It is a macro because [`Language`] is
/// part of the data layer, which cannot import words.
macro_rules! languages {
    ($macro:ident ($($argument:tt)*)) => {
        $macro! {
            ($($argument)*)
            /// English.
            En "en" "en" english;
            /// Simplified Chinese.
            Zh "zh" "zh-Hans" chinese;
            /// A made-up language. Only its file has its words, so tests detect words from any other file.
            #[cfg(test)]
            MadeUp "qaa" "qaa" made_up;
        }
    };
}

/// The punctuation of a language: the text between two parts of a sentence, with its spaces.
#[derive(Debug)]
pub struct Punctuation {
    /// Between a name and its value.
    pub colon: &'static str,
    /// Between two parts of a sentence.
    pub comma: &'static str,
    /// Between two items of a list.
    pub list_comma: &'static str,
    /// Between two clauses.
    pub semicolon: &'static str,
    /// At the end of a sentence, without a space.
    pub full_stop: &'static str,
    /// Between two words, and between two sentences.
    pub space: &'static str,
    /// Before a quoted text.
    pub open_quote: &'static str,
    /// After a quoted text.
    pub close_quote: &'static str,
    /// Before the title of a page.
    pub open_title: &'static str,
    /// After the title of a page.
    pub close_title: &'static str,
    /// Before an addition in brackets.
    pub open_bracket: &'static str,
    /// After an addition in brackets.
    pub close_bracket: &'static str,
}

/// The table with a name, by language.
macro_rules! by_language {
    (
        ($language:ident $TABLE:ident)
        $($(#[doc = $doc:literal])* $(#[cfg($cfg:meta)])? $Variant:ident $code:literal $tag:literal $file:ident;)*
    ) => {
        match $language {
            $($(#[cfg($cfg)])? Language::$Variant => &$file::$TABLE,)*
        }
    };
}

/// Defines a function for each table that returns it by language. Each table is a separate static, so the program
/// contains only the tables that it uses.
macro_rules! tables {
    ($($(#[$doc:meta])* $visibility:vis fn $name:ident -> $Table:ty = $TABLE:ident;)*) => {$(
        $(#[$doc])*
        $visibility const fn $name(language: Language) -> &'static $Table {
            languages!(by_language (language $TABLE))
        }
    )*};
}

tables! {
    /// The punctuation of a language.
    pub fn punctuation -> Punctuation = PUNCTUATION;
    /// The words of the page in one language.
    pub fn words -> Words = WORDS;
    /// The words of the chunks in one language.
    pub fn chunk_words -> ChunkWords = CHUNK;
    /// The words of comparisons in one language.
    pub fn comparison_words -> ComparisonWords = COMPARISON;
    /// The words of downloads in one language.
    pub fn download_words -> DownloadWords = DOWNLOAD;
    /// The words of drafts in one language.
    pub fn draft_words -> DraftWords = DRAFT;
    /// The words of the editor in one language.
    pub fn editor_words -> EditorWords = EDITOR;
    /// The words of embedded pages in one language.
    pub fn embed_words -> EmbedWords = EMBED;
    /// The words of a page that cannot show its figures, in one language.
    pub fn failure_words -> FailureWords = FAILURE;
    /// The words of metadata in one language.
    pub fn metadata_words -> MetadataWords = METADATA;
    /// The words of pictures in one language.
    pub fn picture_words -> PictureWords = PICTURE;
    /// The words about relations between figures in one language.
    pub fn relation_words -> RelationWords = RELATIONS;
    /// The words of captions in one language.
    pub(crate) fn caption_words -> CaptionWords = CAPTION;
    /// The words that attribute a number in one language.
    pub(crate) fn attribution_words -> AttributionWords = ATTRIBUTION;
    /// The words about datasets that are not the site’s own current one, in one language.
    pub fn source_words -> SourceWords = SOURCE;
    /// Numbers and dates in one language.
    pub(super) fn format_words -> FormatWords = FORMAT;
    /// The method in one language.
    pub(super) fn method_words -> MethodWords = METHOD;
    /// The descriptions of table columns in one language.
    pub(super) fn column_descriptions -> ColumnDescriptions = COLUMNS;
}
