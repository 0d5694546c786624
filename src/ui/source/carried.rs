//! Datasets that a link carries: reading and writing them.

use super::failure::Unusable;
use crate::{
    data::{Carrier, Dataset, Language, parse},
    query::{
        Query,
        link::{self, Carried},
    },
    ui::{
        browser::{
            self,
            compression::{self, NotInflated},
            files,
        },
        chunks::load_sources,
    },
};

/// The dataset in the text of a fragment.
pub(super) async fn dataset(text: &str) -> Result<Dataset, Unusable> {
    if text.len() > Carried::MOST_CHARS {
        return Err(Unusable::TooLong);
    }
    let packed = Carried::decode(text).ok_or(Unusable::NotText)?;
    let json = compression::inflated(&packed, Carried::MOST_BYTES).await.map_err(|error| match error {
        NotInflated::Unsupported => Unusable::CannotUnpack,
        NotInflated::Damaged => Unusable::Damaged,
        NotInflated::TooLarge => Unusable::TooLarge,
    })?;
    let dataset = parse(&json).map_err(Unusable::Link)?;
    let address = files::address_of_json(&String::from_utf8_lossy(&json));
    Ok(dataset.carried_by(Carrier::Link(text.to_owned()), address))
}

/// Why there is no link that carries a dataset.
#[derive(Debug)]
pub(in crate::ui) enum NotLinked {
    /// The JSON is not a valid dataset.
    Invalid,
    /// The dataset is too large for a link.
    TooLarge,
    /// The browser cannot compress it.
    Unsupported,
    /// The part of the program for it could not be loaded.
    NotLoaded,
}

/// The absolute link that carries the dataset with this JSON, in the language of the page.
pub(in crate::ui) async fn link_with_data(dataset_json: &str) -> Result<String, NotLinked> {
    let json = dataset_json.to_owned();
    match load_sources().await {
        Ok(sources) => (sources.link_with_data)(json).await,
        Err(_) => Err(NotLinked::NotLoaded),
    }
}

/// Makes the link; the function of the chunk.
pub(in crate::ui) async fn made_link(json: String) -> Result<String, NotLinked> {
    let dataset = parse(json.as_bytes()).map_err(|_| NotLinked::Invalid)?;
    let packed = compression::deflated(json.as_bytes()).await.ok_or(NotLinked::Unsupported)?;
    let text = Carried::encode(&packed);
    if text.len() > Carried::MOST_CHARS || json.len() > Carried::MOST_BYTES {
        return Err(NotLinked::TooLarge);
    }
    let tag = browser::root().and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    let language = Language::ALL.into_iter().find(|language| language.tag() == tag).unwrap_or_default();
    let language = dataset.languages.nearest(language);
    let dataset = dataset.carried_by(Carrier::Link(text), None);
    Ok(browser::absolute_link(&link::encode_to_share(&Query { language, ..Query::default() }, &dataset)))
}
