//! The readme of an archive: its content, the source of the figures, and a description of each file.

use crate::{
    export::{
        File, ViewData,
        line_break::{is_chinese, may_break, pieces},
        table::view_data::column_names,
    },
    words::{
        attribution, column_description, download_words, file_description, filters_in_words, punctuation,
        shown_in_words,
    },
};

/// The maximum line width, in columns of a fixed-width font; a Chinese character takes two.
const WIDTH: usize = 80;

impl ViewData<'_> {
    /// The readme, in the query's language, of an archive with these files.
    pub(in crate::export) fn to_readme(&self, files: &[File]) -> String {
        let Self { dataset, query, .. } = self;
        let language = query.language;
        let words = download_words(language);
        let mut text = String::new();
        push_heading(&mut text, dataset.title.in_language(language), '=');
        push_heading(&mut text, words.readme_what, '-');
        push_wrapped(&mut text, words.readme_opening, "");
        push_heading(&mut text, words.readme_whose, '-');
        let year = attribution::year_is_inferred(dataset, language).unwrap_or_default();
        let claims = [
            &*attribution::reported_by(dataset, attribution::Origin::Collected, &[], language),
            &year,
            attribution::not_verified(language),
            words.readme_claims,
        ];
        let claims: Vec<_> = claims.into_iter().filter(|claim| !claim.is_empty()).collect();
        push_wrapped(&mut text, &claims.join(punctuation(language).space), "");
        push_heading(&mut text, words.readme_filters, '-');
        push_wrapped(&mut text, &shown_in_words(query.view, self.quantities.len(), self.all, language), "");
        for filter in filters_in_words(dataset, query) {
            push_wrapped(&mut text, &filter, "");
        }
        if !query.has_filters() {
            push_wrapped(&mut text, words.no_filters, "");
        }
        push_heading(&mut text, words.readme_files, '-');
        for file in files {
            push_entry(&mut text, &file.name, file_description(&file.name, language));
        }
        push_heading(&mut text, words.readme_columns, '-');
        for name in column_names(self.is_derived()) {
            push_entry(&mut text, &name, column_description(&name, language));
        }
        push_heading(&mut text, words.readme_link, '-');
        push_wrapped(&mut text, &attribution::stands_in(None, &dataset.version.short(), language), "");
        text.push_str(&self.link);
        text.push_str("\r\n");
        text
    }
}

fn push_heading(text: &mut String, heading: &str, line: char) {
    if !text.is_empty() {
        text.push_str("\r\n");
    }
    text.push_str(heading);
    text.push_str("\r\n");
    text.extend(std::iter::repeat_n(line, heading.chars().map(columns_of).sum()));
    text.push_str("\r\n");
}

/// Adds a name, and its description, indented, below.
fn push_entry(text: &mut String, name: &str, description: &str) {
    text.extend([name, "\r\n"]);
    push_wrapped(text, description, "    ");
}

/// Adds a paragraph, wrapped after spaces and Chinese characters, but not before closing or after opening punctuation.
/// Lines end in CR LF.
fn push_wrapped(text: &mut String, paragraph: &str, indent: &str) {
    let mut line = String::from(indent);
    let mut width = indent.len();
    for piece in pieces(paragraph, may_break) {
        let needed: usize = piece.trim_end().chars().map(columns_of).sum();
        if width + needed > WIDTH && width > indent.len() {
            text.extend([line.trim_end(), "\r\n"]);
            line = indent.to_owned();
            width = indent.len();
        }
        line.push_str(piece);
        width += piece.chars().map(columns_of).sum::<usize>();
    }
    text.extend([line.trim_end(), "\r\n"]);
}

fn columns_of(character: char) -> usize {
    if is_chinese(character) { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::Language,
        export::sample::dataset,
        query::{Query, View},
    };

    fn readme(view: View, language: Language) -> String {
        let dataset = dataset();
        let query = Query { view, language, ..Query::default() };
        let data = ViewData::of(&dataset, &query, "https://example.org/?v=1".into());
        let files = ["picture.svg", "picture-wide.png", "table.csv", "data.json", "datapackage.json", "citation.txt"];
        data.to_readme(&files.map(|name| File { name: name.into(), bytes: Vec::new() }))
    }

    #[test]
    fn it_says_what_it_is_and_whose() {
        let text = readme(View::Compare, Language::En).split_whitespace().collect::<Vec<_>>().join(" ");
        for said in [
            "The Hundred Days Action, in figures ===",
            "Not independently verified.",
            "Figures reported by China’s Ministry of Public Security",
            "Totals: 27 figures ",
            "table.csv The figures as a table",
            "https://example.org/?v=1",
        ] {
            assert!(text.contains(said), "{said} is not in\n{text}");
        }
    }

    #[test]
    fn every_file_and_every_column_is_explained_in_lines_that_fit() {
        for view in View::ALL {
            for language in Language::ALL {
                let text = readme(view, language);
                for line in text.lines() {
                    assert!(line.chars().map(columns_of).sum::<usize>() <= WIDTH + 2, "{line}");
                }
                let names = text
                    .lines()
                    .zip(text.lines().skip(1))
                    .filter(|(name, below)| below.starts_with("    ") && !name.starts_with("    "));
                assert!(names.clone().count() >= 6 + column_names(false).len(), "{text}");
                assert!(names.into_iter().all(|(_, below)| below.trim().chars().count() > 3), "{text}");
            }
        }
    }

    #[test]
    fn no_word_is_lost_where_lines_end() {
        let paragraph =
            "按数字的印法，可能代表的最小值 and some words in English；“引号（括号）里的话”也一样。".repeat(4);
        let mut text = String::new();
        push_wrapped(&mut text, &paragraph, "  ");
        assert!(text.lines().count() > 3);
        assert!(text.lines().all(|line| !line.trim_start().starts_with(['，', '。', '；', '”', '）'])), "{text}");
        let squeezed = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
        assert_eq!(squeezed(&text), squeezed(&paragraph));
    }
}
