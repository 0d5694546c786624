//! The names of the files of a view, in ASCII.

use crate::export::ViewData;

/// The maximum length of a filter in a name.
const MAX_FILTER_LEN: usize = 32;

impl ViewData<'_> {
    /// The name without its extension: dataset, view, filters and data version, such as
    /// "hundred-days-2022-08-05-compare-patrol-6543eacb". It has only letters, digits and hyphens.
    pub fn file_stem(&self) -> String {
        let Self { dataset, query, .. } = self;
        let mut parts = vec![dataset.id.as_str().to_owned(), query.view.name().to_owned()];
        let chosen = dataset.categories().filter(|&category| query.categories.contains(category));
        let categories: Vec<_> = chosen.map(|category| dataset[category].id.as_str()).collect();
        let joined = categories.join("-");
        if joined.len() > MAX_FILTER_LEN {
            parts.push([&*categories.len().to_string(), "-categories"].concat());
        } else if !joined.is_empty() {
            parts.push(joined);
        }
        parts.extend(query.period.map(|period| dataset[period].id.as_str().to_owned()));
        if !query.search.is_empty() {
            parts.push(ascii_words(query.search.as_str()));
        }
        parts.push(dataset.version.short());
        parts.join("-")
    }
}

/// The ASCII words of a text, joined by hyphens; "search" if there are none.
fn ascii_words(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if out.len() + word.len() > MAX_FILTER_LEN {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&word.to_ascii_lowercase());
    }
    if out.is_empty() { "search".into() } else { out }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::{
        data::Dataset,
        export::sample::dataset,
        query::{Query, Search, View},
    };

    #[test]
    fn a_file_is_named_after_what_it_shows() {
        let dataset = dataset();
        let version = dataset.version.short();
        let stem = |query: &Query| ViewData::of(&dataset, query, String::new()).file_stem();
        let mut query = Query::default();
        assert_eq!(stem(&query), format!("hundred-days-2022-08-05-compare-{version}"));
        query.toggle_category(dataset.category_by_id("patrol").expect("a category"));
        assert_eq!(stem(&query), format!("hundred-days-2022-08-05-compare-patrol-{version}"));
        dataset
            .categories()
            .filter(|&category| dataset[category].id.as_str() != "patrol")
            .for_each(|category| query.toggle_category(category));
        query.view = View::Table;
        query.search = Search::new("Guns, 枪!");
        let count = dataset.categories().len();
        assert_eq!(stem(&query), format!("hundred-days-2022-08-05-table-{count}-categories-guns-{version}"));
        query.search = Search::new("枪");
        assert!(stem(&query).ends_with(&format!("-search-{version}")));
    }

    proptest! {
        #[test]
        fn a_name_is_plain_whatever_was_searched_for(text in any::<String>()) {
            static DATASET: LazyLock<Dataset> = LazyLock::new(dataset);
            let query = Query { search: Search::new(&text), ..Query::default() };
            let stem = ViewData::of(&DATASET, &query, String::new()).file_stem();
            prop_assert!(stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            prop_assert!(stem.len() <= 120 && !stem.contains("--"), "{}", stem);
        }
    }
}
