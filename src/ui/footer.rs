//! The footer: the data's version and file, and the reservation.

use super::{Element, Explorer, element::element};

pub(super) fn footer(explorer: Explorer) -> Element {
    let Explorer { dataset, words, .. } = explorer;
    let version = element("span")
        .attr("title", dataset.version.to_string())
        .text(words.data_version)
        .text(" ")
        .child(element("code").text(dataset.version.short()));
    element("footer")
        .child(version)
        .child(element("a").attr("href", format!("data/{}.json", dataset.id)).text(words.data_file))
        .child(element("span").text(words.not_verified))
}
