//! The ends of a formula: minimum, maximum or exact result, each as a computation.

use crate::{
    ui::{Element, Explorer, element::element},
    words::colon,
};

/// A line for each end that is present.
pub(super) fn ends(explorer: Explorer, [least, most, exact]: [Option<String>; 3]) -> impl Iterator<Item = Element> {
    let chunk_words = explorer.chunk_words();
    let ends = [(chunk_words.at_least, least), (chunk_words.at_most, most), (chunk_words.exactly, exact)];
    ends.into_iter().filter_map(move |(label, end)| {
        end.map(|computation| {
            element("span").class("more").child([label, colon(explorer.language), &computation].concat())
        })
    })
}
