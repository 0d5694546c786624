//! The descriptions of the columns of exported tables.

use super::language::column_descriptions;
use crate::data::Language;

/// The columns of the tables of reported and of derived figures: the name in the first row, and the description.
/// Columns that exist in each language, such as `label_en`, have one description, under their name without the code:
/// `label_`.
pub(super) type ColumnDescriptions = [(&'static str, &'static str); 30];

/// The description of a column, as a sentence; empty for an unknown name.
pub fn column_description(name: &str, language: Language) -> &'static str {
    let described = |name: &str| column_descriptions(language).iter().find(|(column, _)| *column == name);
    let without_code = name.rfind('_').map(|end| &name[..=end]);
    let found = described(name).or_else(|| without_code.and_then(described));
    found.map_or("", |&(_, description)| description)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_described_once_in_a_sentence() {
        let [english, chinese] = [Language::En, Language::Zh].map(column_descriptions);
        for (index, ((name, en), (zh_name, zh))) in english.iter().zip(chinese).enumerate() {
            assert_eq!(name, zh_name);
            assert!(en.ends_with('.') && zh.ends_with('。') && !zh.contains([',', ';', ':']), "{name}");
            assert!(english[..index].iter().all(|(before, _)| before != name), "{name} is duplicated");
            assert_eq!(column_description(name, Language::Zh), *zh);
        }
        assert_eq!(column_description("unknown", Language::En), "");
    }
}
