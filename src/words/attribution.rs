//! Attribution in words: who reported a number, in which paragraphs, who published it, and when it was accessed.

use time::Date;

use super::{
    fill, format,
    language::{Punctuation, attribution_words, punctuation},
    paragraph_of,
};
use crate::data::{Dataset, Language};

/// The source of cited numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// One number that the statement's authority reported.
    Reported,
    /// One number that was computed from reported numbers. The authority did not report it.
    Derived,
    /// Two compared numbers, reported or computed.
    Compared,
    /// Several reported numbers.
    Collected,
}

/// The words that attribute a number in one language, as templates.
#[derive(Debug)]
pub(crate) struct AttributionWords {
    pub(crate) reported: &'static str,
    pub(crate) derived: &'static str,
    pub(crate) collected: &'static str,
    pub(crate) year_is_inferred: &'static str,
    pub(crate) not_verified: &'static str,
    pub(crate) in_page: &'static str,
    pub(crate) data_version: &'static str,
    pub(crate) read_at: &'static str,
    pub(crate) paragraphs: &'static str,
    pub(crate) against: &'static str,
}

/// Who reported a number, in which paragraphs, who published it and when: "Reported by China’s Ministry of Public
/// Security (paragraphs 2 and 8 of 26), published by China News Service, 5 August 2022."
pub fn reported_by(dataset: &Dataset, origin: Origin, paragraphs: &[usize], language: Language) -> String {
    let statement = &dataset.statement;
    let Punctuation { open_bracket, close_bracket, .. } = *punctuation(language);
    let place = paragraphs_of(paragraphs, statement.paragraphs.len(), language);
    let place = place.map(|place| [open_bracket, &place, close_bracket].concat()).unwrap_or_default();
    let words = attribution_words(language);
    let template = match origin {
        Origin::Reported => words.reported,
        Origin::Derived => words.derived,
        Origin::Compared | Origin::Collected => words.collected,
    };
    let values = [
        ("authority", statement.authority.in_language(language)),
        ("place", &place),
        ("outlet", statement.outlet.in_language(language)),
        ("date", &format::date(statement.published, language)),
    ];
    fill(template, &values)
}

/// The sentence that a year is inferred: "The text names no year; 2022 is inferred." `None` if the text names it.
pub fn year_is_inferred(dataset: &Dataset, language: Language) -> Option<String> {
    let statement = &dataset.statement;
    let year = statement.published.year().to_string();
    statement.year_inferred.then(|| fill(attribution_words(language).year_is_inferred, &[("year", &year)]))
}

/// The note that the numbers are not verified.
pub const fn not_verified(language: Language) -> &'static str {
    attribution_words(language).not_verified
}

/// The page that is cited, and the version of its data. Without a `page`, only the version.
pub fn stands_in(page: Option<&str>, version: &str, language: Language) -> String {
    let words = attribution_words(language);
    match page {
        Some(page) => fill(words.in_page, &[("page", page), ("version", version)]),
        None => fill(words.data_version, &[("version", version)]),
    }
}

/// A URL with its access date. A space after the URL separates it from the punctuation.
pub fn read_at(url: &str, day: Date, language: Language) -> String {
    let day = format::date(day, language);
    fill(attribution_words(language).read_at, &[("url", url), ("day", &day)])
}

/// "paragraphs 2 and 8 of 26"; in Chinese "第2、8段，共26段". `None` for no paragraph.
fn paragraphs_of(paragraphs: &[usize], all: usize, language: Language) -> Option<String> {
    let (last, earlier) = paragraphs.split_last()?;
    if earlier.is_empty() {
        return Some(paragraph_of(*last, all, language));
    }
    let earlier = earlier.iter().map(usize::to_string).collect::<Vec<_>>().join(punctuation(language).list_comma);
    let values = [("earlier", &*earlier), ("last", &last.to_string()), ("all", &all.to_string())];
    Some(fill(attribution_words(language).paragraphs, &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    #[test]
    fn a_reported_number_has_one_who_reported_it() {
        let dataset = dataset();
        let words = |origin, paragraphs: &[usize]| {
            [Language::En, Language::Zh].map(|language| reported_by(&dataset, origin, paragraphs, language))
        };
        assert_eq!(
            words(Origin::Reported, &[2, 8]),
            [
                "Reported by China’s Ministry of Public Security (paragraphs 2 and 8 of 26), published by China News \
                 Service, 5 August 2022.",
                "中国公安部通报（第2、8段，共26段），中国新闻社2022年8月5日发布。",
            ]
        );
        assert_eq!(
            words(Origin::Derived, &[14]),
            [
                "Computed from figures reported by China’s Ministry of Public Security (paragraph 14 of 26), \
                 published by China News Service, 5 August 2022.",
                "据中国公安部通报的数字计算（第14段，共26段），中国新闻社2022年8月5日发布。",
            ]
        );
        assert_eq!(
            words(Origin::Collected, &[]),
            [
                "Figures reported by China’s Ministry of Public Security, published by China News Service, 5 August \
                 2022.",
                "数字由中国公安部通报，中国新闻社2022年8月5日发布。",
            ]
        );
    }

    #[test]
    fn several_paragraphs_stand_in_a_row() {
        let words = |paragraphs: &[usize]| {
            [Language::En, Language::Zh].map(|language| paragraphs_of(paragraphs, 26, language).unwrap_or_default())
        };
        assert_eq!(words(&[]), ["", ""]);
        assert_eq!(words(&[9]), ["paragraph 9 of 26", "第9段，共26段"]);
        assert_eq!(words(&[2, 8, 14]), ["paragraphs 2, 8 and 14 of 26", "第2、8、14段，共26段"]);
    }

    #[test]
    fn an_inferred_year_is_said_to_be_inferred() {
        let mut dataset = dataset();
        let words = |dataset: &Dataset| {
            [Language::En, Language::Zh].map(|language| year_is_inferred(dataset, language).unwrap_or_default())
        };
        assert_eq!(words(&dataset), ["The text names no year; 2022 is inferred.", "原文未写年份，2022年系推断。"]);
        dataset.statement.year_inferred = false;
        assert_eq!(words(&dataset), ["", ""]);
    }
}
