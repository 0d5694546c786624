//! The description of a dataset for data catalogues, and the sizes and hashes of its files.

use sha2::{Digest as _, Sha256};

use crate::{
    data::{Dataset, Language},
    export::JsonValue,
    words::{format, words},
};

/// The description of the dataset: who reported the figures, when, and that they are not verified.
pub(in crate::export) fn description(dataset: &Dataset) -> String {
    let statement = &dataset.statement;
    let words = words(Language::default());
    let date = format::date(statement.published, Language::default());
    let inferred = if statement.year_inferred { format!(" ({})", words.year_inferred) } else { String::new() };
    format!(
        "{} figures of one statement, as reported by {} and published by {} on {date}{inferred}: each with its unit, \
         its period, how precisely it was printed, where it stands, and what it leaves open. {}",
        dataset.figures().len(),
        statement.authority.in_default_language(),
        statement.outlet.in_default_language(),
        words.not_verified
    )
}

/// The title of the statement as a source.
pub(in crate::export) fn source_title(dataset: &Dataset) -> String {
    let statement = &dataset.statement;
    let date = format::date(statement.published, Language::default());
    format!(
        "Statement by {}, published by {}, {date}",
        statement.authority.in_default_language(),
        statement.outlet.in_default_language()
    )
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
            description(&dataset),
            "27 figures of one statement, as reported by China’s Ministry of Public Security and published by China \
             News Service on 5 August 2022 (the text names no year; it is inferred): each with its unit, its period, \
             how precisely it was printed, where it stands, and what it leaves open. The figures are the authority’s \
             own claims. They are shown as reported and not independently verified."
        );
        dataset.statement.year_inferred = false;
        assert!(!description(&dataset).contains("inferred"));
    }

    #[test]
    fn the_hash_of_the_dataset_is_its_version() {
        assert_eq!(sha256(&FILE), dataset().version.to_string());
    }
}
