//! The fragment of a link that carries a dataset: its text is read and written without loss.

use hundred_days::{
    data::Carrier,
    query::{
        Query,
        link::{Carried, encode_to_share},
    },
};

use super::DATASETS;

/// Reads bytes as a fragment, and writes them as the dataset of one.
pub(super) fn run(bytes: &[u8]) {
    assert_eq!(Carried::decode(&Carried::encode(bytes)).as_deref(), Some(bytes));
    let fragment = String::from_utf8_lossy(bytes);
    _ = Carried::decode(&fragment);
    let Some(text) = Carried::text(&fragment) else { return };
    let Some(carried) = Carried::decode(text) else { return };
    assert_eq!(Carried::encode(&carried), text, "a dataset has two texts");
    let dataset = DATASETS[1].clone().carried_by(Carrier::Link(text.to_owned()), None);
    let link = encode_to_share(&Query::default(), &dataset);
    let (query, fragment) = link.split_once('#').expect("a fragment");
    assert!(link.ends_with(|end: char| end.is_ascii_alphanumeric() || end == '='), "{link} may be cut");
    assert!(!query.is_empty() && Carried::text(fragment) == Some(text));
    // The text around a link ends in punctuation.
    assert_eq!(Carried::text(&[fragment, ").\""].concat()), Some(text));
}
