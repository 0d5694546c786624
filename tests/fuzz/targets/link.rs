//! A link: it is read without loss of what is understood, and its query has one link.

use std::sync::LazyLock;

use hundred_days::{
    data::{Carrier, Dataset},
    query::{
        Decoded, Ignored, Query,
        link::{asked_dataset, decode, encode, encode_for_current_data, encode_pinned, encode_to_share, suggest},
    },
};

use super::DATASETS;

/// Reads a link for each dataset of the site.
pub(super) fn run(bytes: &[u8]) {
    let link = String::from_utf8_lossy(bytes);
    for dataset in DATASETS.iter() {
        check(&link, dataset);
    }
    check(&link, &OTHER);
}

/// A dataset that links name, because it is not that of the page.
static OTHER: LazyLock<Dataset> = LazyLock::new(|| DATASETS[1].clone().carried_by(Carrier::Site, None));

fn check(link: &str, dataset: &Dataset) {
    let Decoded { query, data, dataset: name, ignored } = decode(link, dataset);
    assert_eq!(asked_dataset(link), name, "{link}");
    assert!(data.is_none_or(|data| data.len() == 8 && data.bytes().all(|digit| digit.is_ascii_hexdigit())));
    assert!(ignored.len() <= Ignored::MAX);
    for part in &ignored {
        assert!([&part.key, &part.value].iter().all(|text| text.chars().count() <= Ignored::MAX_CHARS + 1), "{part:?}");
        if let Some(suggestion) = suggest(part, &query, dataset) {
            assert_reads_as(&encode(&suggestion.query, dataset), &suggestion.query, dataset);
        }
    }
    let by_itself = Query { embed: None, ..query.clone() };
    assert_reads_as(&encode_to_share(&query, dataset), &by_itself, dataset);
    for link in [encode(&query, dataset), encode_pinned(&query, dataset), encode_for_current_data(&query, dataset)] {
        assert_reads_as(&link, &query, dataset);
    }
}

/// Checks that a link of the site is read as a query, whole, and that the query has this one link.
fn assert_reads_as(link: &str, query: &Query, dataset: &Dataset) {
    let decoded = decode(link, dataset);
    assert_eq!((&decoded.query, decoded.ignored), (query, Vec::new()), "{link}");
    assert_eq!(encode(&decoded.query, dataset), encode(query, dataset));
    let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || b"._~-%=&".contains(&byte);
    assert!(link.bytes().all(is_safe) && link.len() < 1000, "{link} may be cut");
    assert!(link.bytes().last().is_none_or(|byte| byte.is_ascii_alphanumeric()), "{link} may be cut");
}
