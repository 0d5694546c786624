//! The page that replaces the figures if the dataset cannot be shown: the failure, and a retry link.

use crate::{
    data::{Language, Problems},
    ui::{Element, element::element},
    words::{FailureWords, failure_words, fill},
};

/// Why the dataset cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No response: the reader or the server is offline.
    Unreachable,
    /// The response has an error status.
    Refused {
        /// The HTTP status code.
        status: u16,
    },
    /// The file is not a valid dataset.
    Invalid(Problems),
    /// A bug in the page. `index.html` shows this failure if WebAssembly traps.
    Broken,
    /// The WebAssembly could not be started. `index.html` shows this failure above the prerendered page.
    Unavailable,
}

/// The largest number of problems that are listed.
const MAX_LISTED: usize = 50;

impl Failure {
    /// The failure in one language.
    fn text(&self, language: Language) -> String {
        let words = failure_words(language);
        match self {
            Self::Unreachable => words.unreachable.to_owned(),
            Self::Refused { status: 404 } => words.missing.to_owned(),
            Self::Refused { status } => fill(words.refused, &[("status", &status.to_string())]),
            Self::Invalid(Problems(problems)) => fill(words.invalid, &[("count", &problems.len().to_string())]),
            Self::Broken => words.broken.to_owned(),
            Self::Unavailable => words.unavailable.to_owned(),
        }
    }
}

/// An element with the text for each language except the first.
fn translations(tag: &'static str, text: impl Fn(Language) -> String) -> impl Iterator<Item = Element> {
    let others = Language::ALL.into_iter().skip(1);
    others.map(move |language| element(tag).attr("lang", language.tag()).child(text(language)))
}

/// The page for a failure, in every language, because the reader’s choice may be unknown. `address` is the dataset’s
/// URL. If that is an earlier version, `current` is the same link to the current one.
pub fn failure_page(failure: Failure, address: &str, current: Option<String>) -> Element {
    let [first, ..] = Language::ALL;
    let text = element("h1").child(failure.text(first));
    let others = translations("p", |language| failure.text(language)).map(|text| text.class("failure-translation"));
    let link = |href: String, text: fn(&FailureWords) -> &'static str| {
        element("a")
            .class("button")
            .attr("href", href)
            .child(text(failure_words(first)))
            .children(translations("span", move |language| [" · ", text(failure_words(language))].concat()))
    };
    let retry = link(String::new(), |words| words.retry).class("primary");
    let current = current.map(|href| link(href, |words| words.see_current_data));
    let retry = element("p").child(retry).children(current);
    let problem = |code: String, text: String| {
        element("li").child(element("code").child(code)).child(element("span").child(text))
    };
    let page = element("div").class("failure").attr("role", "alert").child(text).children(others).child(retry);
    let details = match failure {
        Failure::Invalid(Problems(problems)) => problems
            .into_iter()
            .take(MAX_LISTED)
            .map(|found| {
                problem(found.place().to_owned(), format!("expected {}, found {}", found.expected, found.found))
            })
            .collect(),
        Failure::Broken | Failure::Unavailable => Vec::new(),
        Failure::Unreachable | Failure::Refused { .. } => vec![problem(address.to_owned(), String::new())],
    };
    page.child(element("ul").class("problems").children(details))
}

/// The message for a slow start of the WebAssembly, in every language, with a button that shows the noscript table.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::ui) fn stalled() -> Element {
    let [first, ..] = Language::ALL.map(failure_words);
    let text = element("p")
        .child(first.stalled)
        .children(translations("span", |language| [" ", failure_words(language).stalled].concat()));
    let show = element("button")
        .class("button")
        .attr("type", "button")
        .child(first.show_table)
        .children(translations("span", |language| [" · ", failure_words(language).show_table].concat()));
    element("div").class("notice stalled").attr("role", "status").child(text).child(show)
}

#[cfg(test)]
mod tests {
    use super::{Failure, failure_page};
    use crate::data::{Problem, Problems};

    #[test]
    fn each_failure_says_which_it_is_and_offers_a_retry() {
        let problem = Problem { at: "/id".to_owned(), expected: "an id".to_owned(), found: "7".to_owned() };
        let cases = [
            (Failure::Unreachable, "no answer"),
            (Failure::Refused { status: 404 }, "missing"),
            (Failure::Refused { status: 503 }, "status 503"),
            (Failure::Invalid(Problems(vec![problem])), "expected an id, found 7"),
            (Failure::Broken, "Reload"),
        ];
        for (failure, said) in cases {
            let page = failure_page(failure, "data/x.json", None).to_text();
            assert!(page.contains(said), "{page}");
            assert!(page.contains("Try again"), "{page}");
            assert!(!page.contains("current data"), "{page}");
        }
        let page = failure_page(Failure::Unreachable, "data/archive/x.json", Some("?v=1".to_owned())).to_text();
        assert!(page.contains(r#"href="?v=1""#) && page.contains("See the current data"), "{page}");
    }
}
