//! Sentences that contain numbers, dates and names.

use super::{chunk_words, fill, punctuation, source_words, words};
use crate::{
    data::Language,
    query::{Family, View, ViewContent},
};

/// The text between a name and its value.
pub const fn colon(language: Language) -> &'static str {
    punctuation(language).colon
}

/// The hint in a tooltip how to open its mark, by touch or by mouse and keyboard.
pub const fn open_mark(by_touch: bool, language: Language) -> &'static str {
    let words = chunk_words(language);
    if by_touch { words.open_by_touch } else { words.open_by_click }
}

/// "27 figures" if a view shows all of its figures, otherwise "7 of 27 figures".
pub fn how_many(view: View, shown: usize, all: usize, language: Language) -> String {
    if shown == all { counted(view, all, language) } else { shown_of_all(view, shown, all, language) }
}

/// "7 of 27 figures", "3 of 8 ratios": the share of a view that is shown.
pub fn shown_of_all(view: View, shown: usize, all: usize, language: Language) -> String {
    let [_, noun] = nouns(view, language);
    let values = [("shown", &*shown.to_string()), ("all", &all.to_string()), ("noun", noun)];
    fill(words(language).shown_of_all, &values)
}

/// "7 figures", "1 ratio".
pub fn counted(view: View, count: usize, language: Language) -> String {
    let [one, several] = nouns(view, language);
    let noun = if count == 1 { one } else { several };
    fill(words(language).counted, &[("count", &count.to_string()), ("noun", noun)])
}

/// The noun for the content of a view: singular and plural.
const fn nouns(view: View, language: Language) -> [&'static str; 2] {
    let words = words(language);
    match view.content() {
        ViewContent::Figures => words.figures,
        ViewContent::Rates => words.rates,
        ViewContent::Ratios => words.computed_ratios,
    }
}

/// "As reported by … on 5 August 2022".
pub fn as_reported_by(authority: &str, date: &str, language: Language) -> String {
    fill(words(language).as_reported_by, &[("authority", authority), ("date", date)])
}

/// "27 claims, not independently verified".
pub fn claims(figures: usize, language: Language) -> String {
    fill(words(language).claims, &[("figures", &figures.to_string())])
}

/// "paragraph 14 of 26".
pub fn paragraph_of(paragraph: usize, all: usize, language: Language) -> String {
    fill(words(language).paragraph_of, &[("paragraph", &paragraph.to_string()), ("all", &all.to_string())])
}

/// Defines [`ViewNames`] by the rows of the table of views.
macro_rules! define_names {
    ($(
        $(#[doc = $doc:literal])*
        $View:ident $name:literal $family:ident $content:ident $form:ident $part:ident $function:ident;
    )*) => {
        /// The names of the views in one language.
        #[derive(Debug)]
        #[expect(missing_docs, reason = "the fields are the views")]
        pub struct ViewNames {
            $(pub $function: &'static str,)*
        }

        /// The name of a view.
        pub const fn view_name(view: View, language: Language) -> &'static str {
            let names = &words(language).view_names;
            match view {
                $(View::$View => names.$function,)*
            }
        }
    };
}

views!(define_names);

/// The name of a family. A family that always has one view has the name of that view.
pub const fn family_name(family: Family, language: Language) -> &'static str {
    let words = words(language);
    match family {
        Family::Compare => words.compare,
        Family::LeftOpen => words.view_names.left_open,
        Family::Relations => words.relations,
        Family::Timeline => words.view_names.timeline,
        Family::Statement => words.view_names.statement,
        Family::Table => words.view_names.table,
    }
}

/// "27 of 27 figures found in their places.": the result of a check of the reader's text.
pub fn figures_found(found: usize, elsewhere: usize, missing: usize, language: Language) -> String {
    let words = chunk_words(language);
    let all = (found + elsewhere + missing).to_string();
    let mut text = fill(words.figures_found, &[("found", &found.to_string()), ("all", &all)]);
    for (count, template) in [(elsewhere, words.figures_elsewhere), (missing, words.figures_missing)] {
        if count > 0 {
            text.push_str(&fill(template, &[("count", &count.to_string())]));
        }
    }
    text.push_str(punctuation(language).full_stop);
    text
}

/// "found, paragraphs 2 and 8": the paragraphs of the reader's text in which a number was found.
pub fn found_in(verdict: &str, paragraphs: &[usize], language: Language) -> String {
    let words = chunk_words(language);
    let template = if paragraphs.len() == 1 { words.found_in_one } else { words.found_in_several };
    let paragraphs = paragraphs.iter().map(usize::to_string).collect::<Vec<_>>().join(words.between_found);
    fill(template, &[("verdict", verdict), ("paragraphs", &paragraphs)])
}

/// Says that an earlier version of the data is shown, as the link asks.
pub fn earlier_data_shown(shown: &str, current: &str, language: Language) -> String {
    fill(source_words(language).earlier_shown, &[("shown", shown), ("current", current)])
}

/// Says that the current data is shown, because the version that the link asks for is not kept.
pub fn current_data_shown(shown: &str, asked: &str, language: Language) -> String {
    fill(source_words(language).current_shown, &[("shown", shown), ("asked", asked)])
}

/// The name of one chart for a screen reader: "People, 7 figures, log scale".
pub fn chart_name(heading: &str, count: &str, log: bool, language: Language) -> String {
    let words = words(language);
    let scale = if log { words.log_axis } else { words.linear_axis };
    fill(words.chart_name, &[("heading", heading), ("count", count), ("scale", scale)])
}
