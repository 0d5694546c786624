//! The edition: which data version the page shows, and the banner for a version that the link did not ask for or that
//! is not current.

use crate::{
    ui::{Element, Explorer, element::element},
    words::{current_data_shown, earlier_data_shown, failure_words},
};

/// The data version that the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// The current version.
    #[default]
    Current,
    /// An earlier version, which the link asks for.
    Earlier {
        /// The short form of the current version.
        current: String,
    },
    /// The current version, because the site does not have the one that the link asks for.
    InPlaceOf {
        /// The short form of the version that the link names.
        asked: String,
    },
}

/// The banner about the data version. It is empty for [`Edition::Current`].
pub(in crate::ui) fn edition_banner(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, edition, .. } = explorer;
    let shown = dataset.version.short();
    let banner = element("section").class("notice edition").attr("aria-label", words.data_version);
    match edition {
        Edition::Current => banner,
        Edition::Earlier { current } => {
            let link = element("a")
                .class("button")
                .attr("href", move || explorer.link_to_current_data())
                .child(failure_words(language).see_current_data);
            let text = element("p").child(earlier_data_shown(&shown, current, language));
            banner.child(element("div").child(text)).child(link)
        }
        Edition::InPlaceOf { asked } => {
            let text = element("p").child(current_data_shown(&shown, asked, language));
            banner.child(element("div").child(text))
        }
    }
}
