//! The footer: the data's version and file, and the reservation.

use super::{Edition, Element, Explorer, element::element, method};

pub(super) fn footer(explorer: Explorer) -> Element {
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
    element("footer")
        .child(version)
        .child(element("a").attr("href", file).text(words.data_file))
        .child(element("a").attr("href", method::address(language)).text(words.method))
        .child(element("span").text(words.not_verified))
}
