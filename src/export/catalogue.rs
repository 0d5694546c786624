//! The description of a dataset for data catalogues, and the sizes and hashes of its files.

use sha2::{Digest as _, Sha256};

use crate::{
    data::{Dataset, Language},
    export::JsonValue,
    words::{Punctuation, fill, format, metadata_words, punctuation, words},
};

/// The description of the dataset: who reported the figures, when, and that they are not verified.
pub(in crate::export) fn description(dataset: &Dataset, language: Language) -> String {
    let Punctuation { open_bracket, close_bracket, .. } = *punctuation(language);
    let words = words(language);
    let is_inferred = dataset.statement.year_inferred;
    let inferred =
        if is_inferred { [open_bracket, words.year_inferred, close_bracket].concat() } else { String::new() };
    let count = dataset.figures().len().to_string();
    let values = [("count", &*count), ("inferred", &inferred), ("not_verified", words.not_verified)];
    with_source(metadata_words(language).description, dataset, &values, language)
}

/// The title of the statement as a source.
pub(in crate::export) fn source_title(dataset: &Dataset, language: Language) -> String {
    with_source(metadata_words(language).source_title, dataset, &[], language)
}

/// A template with the authority, the outlet and the date of the statement, and with more values.
fn with_source(template: &str, dataset: &Dataset, more: &[(&str, &str)], language: Language) -> String {
    let statement = &dataset.statement;
    let date = format::date(statement.published, language);
    let [authority, outlet] = [&statement.authority, &statement.outlet].map(|name| name.in_language(language));
    let source = [("authority", authority), ("outlet", outlet), ("date", &*date)];
    fill(template, &[&source, more].concat())
}

/// The SHA-256 of bytes in hexadecimal digits.
pub(in crate::export) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The number of bytes, as a JSON value.
pub(in crate::export) fn byte_count(bytes: &[u8]) -> JsonValue {
    JsonValue::Whole(i64::try_from(bytes.len()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample::{FILE, dataset};

    #[test]
    fn the_description_says_whose_figures_they_are() {
        let mut dataset = dataset();
        assert_eq!(
            description(&dataset, Language::En),
            "27 figures of one statement, as reported by China’s Ministry of Public Security and published by China \
             News Service on 5 August 2022 (the text names no year; it is inferred): each with its unit, its period, \
             how precisely it was printed, where it stands, and what it leaves open. The figures are the authority’s \
             own claims. They are shown as reported and not independently verified."
        );
        dataset.statement.year_inferred = false;
        assert!(!description(&dataset, Language::En).contains("inferred"));
    }

    #[test]
    fn the_hash_of_the_dataset_is_its_version() {
        assert_eq!(sha256(&FILE), dataset().version.to_string());
    }
}
