//! The chunk of the editor, with the finder of numbers and the drafts.

use std::sync::OnceLock;

use super::{Chunk, NotLoaded, loading, style};
use crate::ui::{Element, Explorer, editor::editor};

/// The functions of the chunk.
pub(in crate::ui) struct EditorChunk {
    /// Renders the editor.
    pub(in crate::ui) editor: fn(Explorer) -> Element,
}

static EDITOR: EditorChunk = EditorChunk { editor };

static LOADED: OnceLock<&'static EditorChunk> = OnceLock::new();

impl Chunk<EditorChunk> {
    /// The chunk of the editor.
    pub(in crate::ui) fn editor() -> Self {
        #[cfg(not(feature = "split"))]
        LOADED.get_or_init(|| &EDITOR);
        Self::new(&LOADED, || Box::pin(loading(&LOADED, &[style::CHUNKS, style::EDITOR], load())))
    }
}

#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(editor, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<&'static EditorChunk, NotLoaded> {
    Ok(&EDITOR)
}

#[cfg(not(feature = "split"))]
async fn load() -> Result<&'static EditorChunk, NotLoaded> {
    Ok(&EDITOR)
}
