//! The names of the files that a site has for each of its statements and languages.

use crate::data::{Carrier, Dataset, Language};

/// The name of such a file: `method.html` for the statement of the page in the first language, `method.<id>.zh.html`
/// for another statement of the site in Chinese.
pub fn page_name(stem: &str, dataset: &Dataset, language: Language, ending: &str) -> String {
    let id = if dataset.carrier == Carrier::Site { dataset.id.as_str() } else { "" };
    let code = if language == Language::default() { "" } else { language.code() };
    [stem, id, code, ending].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::page_name;
    use crate::data::{Carrier, Dataset, Language, sample::dataset};

    #[test]
    fn the_statement_of_the_page_and_the_first_language_are_not_named() {
        let names = |dataset: &Dataset| {
            [Language::En, Language::Zh].map(|language| page_name("method", dataset, language, "html"))
        };
        let own = dataset();
        assert_eq!(names(&own), ["method.html", "method.zh.html"]);
        let other = own.carried_by(Carrier::Site, None);
        let id = &other.id;
        assert_eq!(names(&other), [format!("method.{id}.html"), format!("method.{id}.zh.html")]);
    }
}
