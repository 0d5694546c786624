//! Parsers of shared values: ids, texts in the languages of the file, enumerated names, dates and times.

use time::{Date, Month, Time};

use super::{fields::Fields, node::Node, quoted::quoted_list};
use crate::data::{Id, Language, Languages, Text, is_formatting};

/// An id.
pub(super) fn id(at: &Node) -> Option<Id> {
    let expected = "an id: 1 to 32 of a-z, 0-9 and -, beginning and ending in a letter or digit";
    at.text()?.parse().ok().or_else(|| at.reject(expected))
}

/// The characters that override the direction of the text around them, so that it looks like another text.
pub(crate) const OVERRIDES: [char; 9] =
    ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// A text in every language of the file.
pub(super) fn text(at: &Node) -> Option<Text> {
    let languages = at.languages();
    at.object(|fields| {
        let read = |language| languages.contains(language).then(|| text_in(fields, language));
        let texts = Language::ALL.map(read);
        if texts.contains(&Some(None)) {
            return None;
        }
        let first = texts.iter().flatten().flatten().next().cloned().unwrap_or_default();
        Some(Text::new(texts.map(|text| text.flatten().unwrap_or_else(|| first.clone()))))
    })
}

/// The languages of a file: a list of their codes, each once.
pub(super) fn languages(at: &Node) -> Option<Languages> {
    let read = at.list("language", |at| {
        let language = one_of(&Language::ALL, Language::code, at)?;
        Some((at, language))
    })?;
    let mut languages: Option<Languages> = None;
    for (at, language) in read {
        if languages.is_some_and(|languages| languages.contains(language)) {
            return at.reject("each language only once");
        }
        let only = Languages::only(language);
        languages = Some(languages.map_or(only, |languages| languages.union(only)));
    }
    languages
}

fn text_in(fields: &mut Fields<'_>, language: Language) -> Option<String> {
    let at = fields.find_as(language.code(), "a text in the language")?;
    let text = at.text()?;
    if text.chars().all(is_blank) {
        at.reject("a text that is not blank")
    } else if text.contains(OVERRIDES) {
        at.reject("a text without characters that override its direction")
    } else {
        Some(text.into())
    }
}

/// Whether a text of this character looks empty: spaces, formatting, and the letters that Unicode does not draw
/// (`Default_Ignorable_Code_Point`), with the empty pattern of braille.
fn is_blank(letter: char) -> bool {
    let is_not_drawn = matches!(
        letter,
        '\u{34f}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
    );
    letter.is_whitespace() || is_formatting(letter) || is_not_drawn
}

/// The variant with the name at a node.
pub(super) fn one_of<T: Copy>(all: &[T], name: fn(T) -> &'static str, at: &Node) -> Option<T> {
    let text = at.text()?;
    all.iter()
        .copied()
        .find(|&one| name(one) == text)
        .or_else(|| at.reject(&format!("one of {}", quoted_list(&mut all.iter().map(|&one| name(one))))))
}

/// A day.
pub(super) fn date(at: &Node) -> Option<Date> {
    let text = at.text()?;
    date_from_text(text).or_else(|| at.reject("a day as year-month-day, such as 2022-07-31"))
}

/// A time of day.
pub(super) fn time_of_day(at: &Node) -> Option<Time> {
    let text = at.text()?;
    time_from_text(text).or_else(|| at.reject("a time of day from 00:00 to 23:59"))
}

/// Parses a date such as `2022-07-31`.
pub(crate) fn date_from_text(text: &str) -> Option<Date> {
    let mut numbers = [0; 3];
    read_numbers(text, b'-', &[4, 2, 2], &mut numbers)?;
    let [year, month, day] = numbers;
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year.into(), month, u8::try_from(day).ok()?).ok()
}

/// Parses a time of day such as `20:00`.
pub(in crate::data) fn time_from_text(text: &str) -> Option<Time> {
    let mut numbers = [0; 2];
    read_numbers(text, b':', &[2, 2], &mut numbers)?;
    let [hour, minute] = numbers;
    Time::from_hms(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, 0).ok()
}

/// Parses numbers of fixed lengths that are separated by one byte.
fn read_numbers(text: &str, separator: u8, lengths: &[usize], numbers: &mut [u16]) -> Option<()> {
    let mut parts = text.as_bytes().split(|&byte| byte == separator);
    for (number, &length) in numbers.iter_mut().zip(lengths) {
        let digits = parts.next().filter(|part| part.len() == length && part.iter().all(u8::is_ascii_digit))?;
        *number = digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
    }
    if parts.next().is_none() { Some(()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{super::node::tests::problems, *};
    use crate::data::Qualifier;

    #[test]
    fn an_id_is_short_and_plain() {
        assert_eq!(problems(r#""wave-guns-2""#, id), [""; 0]);
        for bad in ["", "Guns", "guns-", "-guns", "the guns", "枪", &"a".repeat(41)] {
            let problems = problems(&format!("{bad:?}"), id);
            assert!(problems[0].contains("expected an id: 1 to 32 of a-z, 0-9 and -"), "{problems:?}");
        }
    }

    #[test]
    fn a_text_needs_every_language() {
        assert_eq!(problems(r#"{"en": "Guns", "zh": "枪支"}"#, text), [""; 0]);
        assert_eq!(
            problems(r#"{"en": "Guns"}"#, text),
            ["zh", "qaa"]
                .map(|code| format!("(the whole file): expected a text in the language “{code}”, found no such field"))
        );
        assert_eq!(
            problems(r#"{"en": " ", "zh": "　", "fr": "Armes"}"#, text),
            [
                "/en: expected a text that is not blank, found “ ”",
                "/zh: expected a text that is not blank, found “　”",
                "/qaa: expected a text that is not blank, found “ ”",
                "/fr: expected only the fields “en”, “zh”, “qaa”, found the field “fr”",
            ]
        );
    }

    #[test]
    fn names_come_from_a_list() {
        let qualifier = |at: &Node| one_of(&Qualifier::ALL, Qualifier::name, at);
        assert_eq!(problems(r#""more_than""#, qualifier), [""; 0]);
        assert_eq!(
            problems(r#""More_than""#, qualifier),
            ["(the whole file): expected one of “as_stated”, “more_than”, “about”, “less_than”, found “More_than”"]
        );
    }

    #[test]
    fn days_are_real_days() {
        assert_eq!(problems(r#""2024-02-29""#, date), [""; 0]);
        for bad in
            ["2022-02-29", "2022-13-01", "2022-00-10", "2022-6-25", "2022-06-25T00:00", "2022/06/25", "", "+022-06-25"]
        {
            assert_eq!(date_from_text(bad), None, "{bad}");
        }
        assert_eq!(
            problems(r#""2022-02-29""#, date),
            ["(the whole file): expected a day as year-month-day, such as 2022-07-31, found “2022-02-29”"]
        );
    }

    #[test]
    fn times_are_on_the_clock() {
        assert_eq!(problems(r#""02:00""#, time_of_day), [""; 0]);
        for bad in ["24:00", "20:60", "2:00", "20:00:00", "8 pm", ""] {
            assert_eq!(time_from_text(bad), None, "{bad}");
        }
    }
}
