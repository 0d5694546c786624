//! The footer: data version, data file, and disclaimer.

use super::method;
use crate::ui::{Edition, Element, Explorer, element::element};

pub(in crate::ui) fn footer(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, edition, .. } = explorer;
    let file = match edition {
        Edition::Earlier { .. } => format!("data/archive/{}.json", dataset.version.short()),
        Edition::Current | Edition::InPlaceOf { .. } => format!("data/{}.json", dataset.id),
    };
    let version = element("span")
        .attr("title", dataset.version.to_string())
        .child(words.data_version)
        .child(" ")
        .child(element("code").child(dataset.version.short()));
    // The stylesheet adds the page's URL before it, because the build does not know the URL.
    let link = element("p")
        .class("printed-link")
        .child(element("b").child(words.printed_link))
        .child(element("span").child(move || ["?", &explorer.query_to_share()].concat()));
    element("footer")
        .child(version)
        .child(element("a").attr("href", file).child(words.data_file))
        .child(element("a").attr("href", method::address(language)).child(words.method))
        .child(element("span").child(words.not_verified))
        .child(link)
}
