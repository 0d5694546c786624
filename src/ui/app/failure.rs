//! The page that replaces the figures if the dataset cannot be shown: the failure, and a retry link.

use std::iter;

use crate::{
    data::Language,
    ui::{Element, element::element},
    words::{failure_words, fill},
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
    /// A bug in the page. `index.html` shows this failure if WebAssembly traps.
    Broken,
    /// The WebAssembly could not be started. `index.html` shows this failure above the prerendered page.
    Unavailable,
}

impl Failure {
    /// The failure in one language.
    fn text(&self, language: Language) -> String {
        let words = failure_words(language);
        match self {
            Self::Unreachable => words.unreachable.to_owned(),
            Self::Refused { status: 404 } => words.missing.to_owned(),
            Self::Refused { status } => fill(words.refused, &[("status", &status.to_string())]),
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
/// URL, and `link` another link than the retry link.
pub fn failure_page(failure: Failure, address: &str, link: Option<Element>) -> Element {
    let is_of_file = matches!(failure, Failure::Unreachable | Failure::Refused { .. });
    let file = is_of_file.then(|| problem(address.to_owned(), String::new()));
    failure_layout(&|language| failure.text(language), iter::once(retry()).chain(link), file)
}

/// The layout of the page for a failure: its text, links, and details.
pub(in crate::ui) fn failure_layout(
    text: &dyn Fn(Language) -> String,
    links: impl IntoIterator<Item = Element>,
    details: impl IntoIterator<Item = Element>,
) -> Element {
    let [first, ..] = Language::ALL;
    element("div")
        .class("failure")
        .attr("role", "alert")
        .child(element("h1").child(text(first)))
        .children(translations("p", text).map(|text| text.class("failure-translation")))
        .child(element("p").children(links))
        .child(element("ul").class("problems").children(details))
}

/// The link that loads the page again. It leaves out the fragment.
pub(in crate::ui) fn retry() -> Element {
    link_in_all("button primary", String::new(), |language| failure_words(language).retry)
}

/// The link to the current version of the data.
pub(in crate::ui) fn current_data(href: String) -> Element {
    link_in_all("button", href, |language| failure_words(language).see_current_data)
}

/// A link with its text in every language.
pub(in crate::ui) fn link_in_all(class: &'static str, href: String, text: fn(Language) -> &'static str) -> Element {
    let [first, ..] = Language::ALL;
    element("a")
        .class(class)
        .attr("href", href)
        .child(text(first))
        .children(translations("span", move |language| [" · ", text(language)].concat()))
}

/// A detail of a failure: a place, and what is wrong there.
pub(in crate::ui) fn problem(code: String, text: String) -> Element {
    element("li").child(element("code").child(code)).child(element("span").child(text))
}

/// The message for WebAssembly that could not be started, above the prerendered figures of this version. The link and the
/// note, which says that the reader asked for other data, are hidden until the script of `index.html` shows them.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::ui) fn unavailable(to_page: Element, version: &str) -> Element {
    let note = |language| fill(failure_words(language).other_data, &[("shown", version)]);
    let [first, ..] = Language::ALL;
    let note = element("li").attr("hidden", "").child(note(first)).children(translations("span", note));
    failure_layout(&|language| Failure::Unavailable.text(language), [retry(), to_page], [note])
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
    use super::{Failure, current_data, failure_page};
    #[test]
    fn each_failure_says_which_it_is_and_offers_a_retry() {
        let cases = [
            (Failure::Unreachable, "no answer"),
            (Failure::Refused { status: 404 }, "missing"),
            (Failure::Refused { status: 503 }, "status 503"),
            (Failure::Broken, "Reload"),
        ];
        for (failure, said) in cases {
            let page = failure_page(failure, "data/x.json", None).to_text();
            assert!(page.contains(said), "{page}");
            assert!(page.contains("Try again"), "{page}");
            assert!(!page.contains("current data"), "{page}");
        }
        let page =
            failure_page(Failure::Unreachable, "data/archive/x.json", Some(current_data("?v=1".to_owned()))).to_text();
        assert!(page.contains(r#"href="?v=1""#) && page.contains("See the current data"), "{page}");
    }
}
