//! The chunk of the dialogs: citation, download and embed code, with the export of files.

use std::sync::OnceLock;

use super::{Chunk, NotLoaded, loading, style};
use crate::ui::{
    Element, Explorer,
    dialogs::{Dialog, dialog},
};

/// The functions of the chunk.
pub(in crate::ui) struct Dialogs {
    /// Renders a dialog.
    pub(in crate::ui) dialog: fn(Explorer, Dialog) -> Element,
}

static DIALOGS: Dialogs = Dialogs { dialog };

static LOADED: OnceLock<&'static Dialogs> = OnceLock::new();

impl Chunk<Dialogs> {
    /// The chunk of the dialogs.
    pub(in crate::ui) fn dialogs() -> Self {
        #[cfg(not(feature = "split"))]
        LOADED.get_or_init(|| &DIALOGS);
        Self::new(&LOADED, || Box::pin(loading(&LOADED, &[style::CHUNKS], load())))
    }
}

#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(dialogs, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<&'static Dialogs, NotLoaded> {
    Ok(&DIALOGS)
}

#[cfg(not(feature = "split"))]
async fn load() -> Result<&'static Dialogs, NotLoaded> {
    Ok(&DIALOGS)
}
