//! The edition: which version of the data the page shows, and the banner that says so where it is not what a reader
//! would take for granted.

use crate::{
    ui::{Element, Explorer, element::element},
    words::{current_data_shown, earlier_data_shown},
};

/// Which version of the data the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// The current one, as the link asks or for want of any other wish.
    #[default]
    Current,
    /// An earlier one, which the link was made with.
    Earlier {
        /// The short form of the current version.
        current: String,
    },
    /// The current one in place of the one that the link was made with, which the site does not have.
    InPlaceOf {
        /// The short form of the version that the link names.
        asked: String,
    },
}

/// The banner on the version shown; nothing where it is the one that was asked for and the current one.
pub(in crate::ui) fn edition_banner(explorer: Explorer) -> Option<Element> {
    let Explorer { dataset, language, words, edition, .. } = explorer;
    let full = explorer.chunk_words();
    let shown = dataset.version.short();
    let banner = element("section").class("notice edition").attr("aria-label", words.data_version);
    match edition {
        Edition::Current => None,
        Edition::Earlier { current } => {
            let way = element("a")
                .class("button")
                .attr("href", move || explorer.link_to_current_data())
                .child(full.see_current_data);
            let text = element("p").child(earlier_data_shown(&shown, current, language));
            Some(banner.child(element("div").child(text)).child(way))
        }
        Edition::InPlaceOf { asked } => {
            let text = element("p").child(current_data_shown(&shown, asked, language));
            Some(banner.child(element("div").child(text)))
        }
    }
}
