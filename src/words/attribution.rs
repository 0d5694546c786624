//! Attribution in words: who reported a number, where it stands, who published it, and when it was read.

use time::Date;

use super::{format, paragraph_of};
use crate::data::{Dataset, Language};

/// Whose numbers something shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// One number that the statement's authority reported.
    Reported,
    /// One number that was computed from reported ones, which the authority did not report itself.
    Derived,
    /// Two numbers, reported or computed, held against each other.
    Compared,
    /// Several reported numbers together.
    Collected,
}

/// Who reported a number, in which paragraphs, who published it and when: "Reported by China’s Ministry of Public
/// Security (paragraphs 2 and 8 of 26), published by China News Service, 5 August 2022."
pub fn reported_by(dataset: &Dataset, origin: Origin, paragraphs: &[usize], language: Language) -> String {
    let statement = &dataset.statement;
    let [authority, outlet] = [&statement.authority, &statement.outlet].map(|text| text.in_language(language));
    let date = format::date(statement.published, language);
    let place = match paragraphs_of(paragraphs, statement.paragraphs.len(), language) {
        Some(place) if language == Language::En => [" (", &place, ")"].concat(),
        Some(place) => ["（", &place, "）"].concat(),
        None => String::new(),
    };
    let [before, after] = match (origin, language) {
        (Origin::Reported, Language::En) => ["Reported by ", ""],
        (Origin::Derived, Language::En) => ["Computed from figures reported by ", ""],
        (Origin::Compared | Origin::Collected, Language::En) => ["Figures reported by ", ""],
        (Origin::Reported, Language::Zh) => ["", "通报"],
        (Origin::Derived, Language::Zh) => ["据", "通报的数字计算"],
        (Origin::Compared | Origin::Collected, Language::Zh) => ["数字由", "通报"],
    };
    match language {
        Language::En => [before, authority, after, &place, ", published by ", outlet, ", ", &date, "."].concat(),
        Language::Zh => [before, authority, after, &place, "，", outlet, &date, "发布。"].concat(),
    }
}

/// That a year is inferred: "The text names no year; 2022 is inferred." `None` where the text names it.
pub fn year_is_inferred(dataset: &Dataset, language: Language) -> Option<String> {
    let statement = &dataset.statement;
    let year = statement.published.year();
    statement.year_inferred.then(|| match language {
        Language::En => format!("The text names no year; {year} is inferred."),
        Language::Zh => format!("原文未写年份，{year}年系推断。"),
    })
}

/// That nobody vouches for the numbers.
pub const fn not_verified(language: Language) -> &'static str {
    match language {
        Language::En => "Not independently verified.",
        Language::Zh => "未经独立核实。",
    }
}

/// The page on which something stands, and the version of its data; `page` is `None` where it was named before.
pub fn stands_in(page: Option<&str>, version: &str, language: Language) -> String {
    match (page, language) {
        (Some(page), Language::En) => ["In “", page, "”, data version ", version, "."].concat(),
        (None, Language::En) => ["Data version ", version, "."].concat(),
        (Some(page), Language::Zh) => ["载《", page, "》，数据版本", version, "。"].concat(),
        (None, Language::Zh) => ["数据版本", version, "。"].concat(),
    }
}

/// An address with the day on which it was read; no mark that could be taken for a part of it touches its end.
pub fn read_at(url: &str, day: Date, language: Language) -> String {
    let day = format::date(day, language);
    match language {
        Language::En => [url, " (accessed ", &day, ")."].concat(),
        Language::Zh => [url, " （", &day, "访问）。"].concat(),
    }
}

/// "paragraphs 2 and 8 of 26"; in Chinese "第2、8段，共26段". `None` for no paragraph.
fn paragraphs_of(paragraphs: &[usize], all: usize, language: Language) -> Option<String> {
    let (last, earlier) = paragraphs.split_last()?;
    if earlier.is_empty() {
        return Some(paragraph_of(*last, all, language));
    }
    let between = match language {
        Language::En => ", ",
        Language::Zh => "、",
    };
    let earlier = earlier.iter().map(usize::to_string).collect::<Vec<_>>().join(between);
    Some(match language {
        Language::En => format!("paragraphs {earlier} and {last} of {all}"),
        Language::Zh => format!("第{earlier}、{last}段，共{all}段"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    #[test]
    fn a_reported_number_has_one_who_reported_it() {
        let dataset = dataset();
        let words = |origin, paragraphs: &[usize]| {
            Language::ALL.map(|language| reported_by(&dataset, origin, paragraphs, language))
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
            Language::ALL.map(|language| paragraphs_of(paragraphs, 26, language).unwrap_or_default())
        };
        assert_eq!(words(&[]), ["", ""]);
        assert_eq!(words(&[9]), ["paragraph 9 of 26", "第9段，共26段"]);
        assert_eq!(words(&[2, 8, 14]), ["paragraphs 2, 8 and 14 of 26", "第2、8、14段，共26段"]);
    }

    #[test]
    fn an_inferred_year_is_said_to_be_inferred() {
        let mut dataset = dataset();
        let words =
            |dataset: &Dataset| Language::ALL.map(|language| year_is_inferred(dataset, language).unwrap_or_default());
        assert_eq!(words(&dataset), ["The text names no year; 2022 is inferred.", "原文未写年份，2022年系推断。"]);
        dataset.statement.year_inferred = false;
        assert_eq!(words(&dataset), ["", ""]);
    }
}
