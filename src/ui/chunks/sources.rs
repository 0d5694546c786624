//! The chunk of the sources: every dataset other than the one that the page was built from. It has the parser of
//! datasets, other datasets of the site, earlier versions, datasets that a link carries, and the reader’s draft.

use std::{future::Future, pin::Pin, sync::OnceLock};

use super::NotLoaded;
use crate::{
    data::Dataset,
    query::Query,
    ui::{
        Edition, Element, Explorer,
        app::edition::edition_banner,
        source::{NotLinked, NotWritten, another_dataset, checked, earlier_version, made_link, written_file},
    },
};

/// The future of a result, or of the page that says why there is none.
pub(in crate::ui) type Sourced<T> = Pin<Box<dyn Future<Output = Result<T, Element>>>>;

/// The future of a text that is made, or of the reason why it is not.
pub(in crate::ui) type Made<E> = Pin<Box<dyn Future<Output = Result<String, E>>>>;

/// The functions of the chunk.
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only the browser loads datasets"))]
pub(in crate::ui) struct Sources {
    /// Reads a file that the build has not checked, from this address.
    pub(in crate::ui) checked: fn(&[u8], &str) -> Result<Dataset, Element>,
    /// Loads the dataset that the link names or carries. `None` if the site has none with this name.
    pub(in crate::ui) another_dataset: fn() -> Sourced<Option<Dataset>>,
    /// Loads the version of a dataset that the link asks for.
    pub(in crate::ui) earlier_version: fn(Dataset, String) -> Sourced<(Dataset, Edition)>,
    /// Renders the banner about the edition.
    pub(in crate::ui) edition_banner: fn(Explorer) -> Element,
    /// The link that carries a dataset.
    pub(in crate::ui) link_with_data: fn(String) -> Made<NotLinked>,
    /// The page as one file, with a dataset, which opens with a query.
    pub(in crate::ui) single_file: fn(String, Query) -> Made<NotWritten>,
}

static SOURCES: Sources = Sources {
    checked,
    another_dataset: || Box::pin(another_dataset()),
    earlier_version: |current, asked| Box::pin(earlier_version(current, asked)),
    edition_banner,
    link_with_data: |json| Box::pin(made_link(json)),
    single_file: |json, query| Box::pin(written_file(json, query)),
};

static LOADED: OnceLock<&'static Sources> = OnceLock::new();

/// The functions of the chunk, if it is loaded. It is whenever the page shows another edition than the current one.
pub(in crate::ui) fn loaded_sources() -> Option<&'static Sources> {
    #[cfg(not(feature = "split"))]
    LOADED.get_or_init(|| &SOURCES);
    LOADED.get().copied()
}

/// Loads the chunk. It needs no styles.
pub(in crate::ui) async fn load_sources() -> Result<&'static Sources, NotLoaded> {
    let sources = load().await?;
    Ok(LOADED.get_or_init(|| sources))
}

#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(sources, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<&'static Sources, NotLoaded> {
    Ok(&SOURCES)
}

#[cfg(not(feature = "split"))]
async fn load() -> Result<&'static Sources, NotLoaded> {
    Ok(&SOURCES)
}
