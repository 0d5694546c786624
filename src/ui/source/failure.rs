//! The page for a dataset that cannot be used.

use crate::{
    data::{Language, Problems},
    query::link::Carried,
    ui::{
        Element,
        app::failure::{failure_layout, problem, retry},
    },
    words::{fill, source_words},
};

/// The largest number of problems that are listed.
const MAX_LISTED: usize = 50;

/// Why a dataset cannot be used.
#[derive(Debug)]
pub(super) enum Unusable {
    /// A file of the site is not a valid dataset.
    File(Problems),
    /// The link carries no valid dataset.
    Link(Problems),
    /// The reader’s draft is no valid dataset.
    Draft(Problems),
    /// The link carries more than [`Carried::MOST_CHARS`].
    TooLong,
    /// The link carries something else than base64.
    NotText,
    /// What the link carries cannot be unpacked.
    Damaged,
    /// What the link carries is larger than [`Carried::MOST_BYTES`].
    TooLarge,
    /// The browser cannot unpack anything.
    CannotUnpack,
    /// The browser has no draft.
    NoDraft,
}

impl Unusable {
    fn problems(&self) -> &Problems {
        match self {
            Self::File(problems) | Self::Link(problems) | Self::Draft(problems) => problems,
            _ => const { &Problems(Vec::new()) },
        }
    }

    /// The reason in one language.
    fn text(&self, language: Language) -> String {
        let words = source_words(language);
        let template = match self {
            Self::File(_) => words.invalid_file,
            Self::Link(_) => words.invalid_link,
            Self::Draft(_) => words.invalid_draft,
            Self::TooLong => words.too_long,
            Self::NotText => words.not_text,
            Self::Damaged => words.damaged,
            Self::TooLarge => words.too_large,
            Self::CannotUnpack => words.cannot_unpack,
            Self::NoDraft => words.no_draft,
        };
        let values = [self.problems().0.len(), Carried::MOST_BYTES >> 20].map(|number| number.to_string());
        fill(template, &[("count", &values[0]), ("most", &values[1])])
    }
}

/// The page for a dataset that cannot be used, in every language, with these links. A dataset that a link carries is the
/// same at the next attempt, so there is none.
pub(super) fn unusable_page(unusable: &Unusable, links: impl IntoIterator<Item = Element>) -> Element {
    let problems =
        unusable.problems().0.iter().take(MAX_LISTED).map(|found| {
            problem(found.place().to_owned(), format!("expected {}, found {}", found.expected, found.found))
        });
    let can_change = matches!(unusable, Unusable::File(_) | Unusable::Draft(_) | Unusable::NoDraft);
    let links = can_change.then(retry).into_iter().chain(links);
    failure_layout(&|language| unusable.text(language), links, problems)
}

#[cfg(test)]
mod tests {
    use super::{Unusable, unusable_page};
    use crate::{
        data::{Language, Problem, Problems, sample::assert_is_made_up},
        ui::app::failure::link_in_all,
        words::source_words,
    };

    fn problems(count: usize) -> Problems {
        let problem = Problem { at: "/id".to_owned(), expected: "an id".to_owned(), found: "<7>".to_owned() };
        Problems(vec![problem; count])
    }

    #[test]
    fn each_reason_has_its_text_and_its_links() {
        for (unusable, said) in [
            (Unusable::File(problems(1)), "The data file cannot be used. Problems found: 1."),
            (Unusable::Link(problems(2)), "The data in this link cannot be used. Problems found: 2."),
            (Unusable::Draft(problems(1)), "cannot be shown yet"),
            (Unusable::TooLong, "carries more data"),
            (Unusable::NotText, "cut or changed"),
            (Unusable::Damaged, "not complete"),
            (Unusable::TooLarge, "larger than 4 MB"),
            (Unusable::CannotUnpack, "A newer browser"),
            (Unusable::NoDraft, "no draft in this browser"),
        ] {
            let own = link_in_all("button", "/a".to_owned(), |language| source_words(language).see_own_data);
            let page = unusable_page(&unusable, [own]).to_text();
            assert!(page.contains(said), "{page}");
            assert!(page.contains("href=\"/a\""), "{page}");
            let can_change = matches!(unusable, Unusable::File(_) | Unusable::Draft(_) | Unusable::NoDraft);
            assert_eq!(page.contains("Try again"), can_change, "{page}");
            assert_is_made_up(&unusable.text(Language::MadeUp), &["4"]);
        }
    }

    #[test]
    fn problems_are_listed_as_text_and_not_without_end() {
        let page = unusable_page(&Unusable::Link(problems(80)), []).to_text();
        assert!(page.contains("<code>/id</code><span>expected an id, found &lt;7&gt;</span>"), "{page}");
        assert_eq!(page.matches("<li>").count(), 50);
    }
}
