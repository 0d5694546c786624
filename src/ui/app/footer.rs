//! The footer: the data's version and file, and the reservation.

use super::method;
use crate::ui::{
    Edition, Element, Explorer,
    element::{classed, element},
};

pub(in crate::ui) fn footer(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, edition, .. } = explorer;
    let file = match edition {
        Edition::Earlier { .. } => format!("data/archive/{}.json", dataset.version.short()),
        Edition::Current | Edition::InPlaceOf { .. } => format!("data/{}.json", dataset.id),
    };
    let version = element("span")
        .attr("title", dataset.version.to_string())
        .text(words.data_version)
        .text(" ")
        .child(element("code").text(dataset.version.short()));
    // The page's own address is put before it by the stylesheet: it is not known where the page is built.
    let link = classed("p", "printed-link")
        .child(element("b").text(words.printed_link))
        .child(element("span").live_text(move || ["?", &explorer.query_to_share()].concat()));
    element("footer")
        .child(version)
        .child(element("a").attr("href", file).text(words.data_file))
        .child(element("a").attr("href", method::address(language)).text(words.method))
        .child(element("span").text(words.not_verified))
        .child(link)
}
