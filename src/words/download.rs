//! The words of downloads: the dialog and the exported files.

use super::{
    fill,
    language::download_words,
    sentence::{colon, how_many, view_name},
};
use crate::{data::Language, query::View};

/// Every word or sentence of the dialog and the files. Texts with `{…}` are templates.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct DownloadWords {
    pub picture: &'static str,
    pub format: &'static str,
    pub wide: &'static str,
    pub square: &'static str,
    pub story: &'static str,
    pub fit: &'static str,
    pub theme: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    pub scale: &'static str,
    pub png: &'static str,
    pub svg: &'static str,
    pub svg_hint: &'static str,
    pub copy_picture: &'static str,
    pub data: &'static str,
    pub csv_hint: &'static str,
    pub excel_hint: &'static str,
    pub json_hint: &'static str,
    pub copy_table: &'static str,
    pub copy_table_hint: &'static str,
    pub everything: &'static str,
    pub zip_hint: &'static str,
    pub html_hint: &'static str,
    pub share: &'static str,
    pub share_hint: &'static str,
    pub working: &'static str,
    pub picture_copied: &'static str,
    pub table_copied: &'static str,
    pub no_picture_clipboard: &'static str,
    pub not_copied: &'static str,
    pub shared: &'static str,
    pub not_shared: &'static str,
    pub not_drawn: &'static str,
    pub not_packed: &'static str,
    pub not_written: &'static str,
    pub value: &'static str,
    pub low: &'static str,
    pub high: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub readme_what: &'static str,
    pub readme_whose: &'static str,
    pub readme_filters: &'static str,
    pub readme_files: &'static str,
    pub readme_columns: &'static str,
    pub readme_link: &'static str,
    pub readme_opening: &'static str,
    pub readme_claims: &'static str,
    pub no_filters: &'static str,
    pub pixels: &'static str,
    pub saved_as: &'static str,
    pub preview_of: &'static str,
    /// The files of the archive: the suffix of a file's name, and the file's description.
    pub files: [(&'static str, &'static str); 8],
}

/// "Totals: 7 of 27 figures": a view and its number of shown figures.
pub fn shown_in_words(view: View, shown: usize, all: usize, language: Language) -> String {
    [view_name(view, language), colon(language), &how_many(view, shown, all, language)].concat()
}

/// "2,400 × 1,350 pixels": the size of a picture.
pub fn pixels(width: &str, height: &str, language: Language) -> String {
    fill(download_words(language).pixels, &[("width", width), ("height", height)])
}

/// "Saved as hundred-days-….png.": the name of a saved file.
pub fn saved_as(name: &str, language: Language) -> String {
    fill(download_words(language).saved_as, &[("name", name)])
}

/// The label of a picture's preview for screen readers.
pub fn preview_of(title: &str, shown: &str, language: Language) -> String {
    fill(download_words(language).preview_of, &[("title", title), ("shown", shown)])
}

/// The description of a file of the archive, by the suffix of its name; empty for an unknown file.
pub fn file_description(name: &str, language: Language) -> &'static str {
    let found = download_words(language).files.iter().find(|(end, _)| name.ends_with(end));
    found.map_or("", |&(_, description)| description)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_named_with_how_much_it_shows() {
        assert_eq!(shown_in_words(View::Compare, 27, 27, Language::En), "Totals: 27 figures");
        assert_eq!(shown_in_words(View::Pace, 3, 12, Language::Zh), "每日：12个速率中的3个");
    }
}
