//! The edition: which data the page shows, and the banner for a version that the link did not ask for or that is not
//! current, and for data that is not the site’s.

use wasm_bindgen_futures::spawn_local;

use crate::{
    data::Carrier,
    ui::{
        Element, Explorer, browser,
        element::element,
        source::{NotLinked, draft_dataset, link_with_data},
        state::value::State,
    },
    words::{current_data_shown, earlier_data_shown, failure_words, source_words},
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
    /// Not the site’s data: a dataset that the link carries, or the reader’s draft.
    NotOfSite,
}

/// The link, without its `?`, that opens the editor with the reader’s draft.
pub(in crate::ui) const EDITOR: &str = "edit=1";

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
        Edition::NotOfSite => not_of_site(explorer, banner),
    }
}

/// The banner for a dataset that is not the site’s: it says whose it is, and has a way to the site’s or to the editor.
fn not_of_site(explorer: Explorer, banner: Element) -> Element {
    let words = source_words(explorer.language);
    let link = |link, action| element("a").class("button").attr("href", browser::relative_link(link)).child(action);
    if explorer.dataset.carrier != Carrier::Browser {
        let text = element("div").child(element("p").child(words.carried_shown));
        return banner.child(text).child(link("", words.see_own_data));
    }
    let status = State::new("");
    let carry =
        element("button").class("button").attr("type", "button").child(words.carry_draft).on("click", move |_| {
            spawn_local(async move {
                match link_with_data(&draft_dataset().await.unwrap_or_default()).await {
                    Ok(link) => browser::open(&link),
                    Err(NotLinked::TooLarge) => status.set(words.too_large_for_link),
                    Err(_) => status.set(words.cannot_pack),
                }
            });
        });
    let text = element("div")
        .child(element("p").child(words.draft_shown))
        .child(element("p").attr("role", "status").child(move || status.get().to_owned()));
    banner.child(text).child(carry).child(link(EDITOR, words.edit_draft))
}
