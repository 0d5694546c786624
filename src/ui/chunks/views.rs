//! The chunk of the views: the views that are not in the base, the detail, tooltips, embedded pages, and the
//! notice about a link.

use std::sync::OnceLock;

use super::{Chunk, NotLoaded, loading, style};
use crate::{
    analysis::{Arranged, arranged},
    data::{Dataset, Quantity},
    query::{Selection, View},
    ui::{
        Element, Explorer, app::link_notice::link_notice, detail::detail, embed::embed, tooltip::tooltips, views::view,
    },
};

/// The functions of the chunk.
pub(in crate::ui) struct Views {
    /// Arranges a selection for a view.
    pub(in crate::ui) arrange: fn(&Dataset, View, &Selection) -> Arranged,
    /// Renders a view.
    pub(in crate::ui) view: fn(View, Explorer) -> Element,
    /// Renders the detail of a quantity.
    pub(in crate::ui) detail: fn(Explorer, Quantity) -> Element,
    /// Renders an embedded page.
    pub(in crate::ui) embed: fn(Explorer) -> Element,
    /// Renders the notice about the ignored parts of a link.
    pub(in crate::ui) link_notice: fn(Explorer) -> Element,
    /// Registers the tooltips.
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only the browser has a pointer"))]
    pub(in crate::ui) tooltips: fn(Explorer),
}

static VIEWS: Views = Views { arrange: arranged, view, detail, embed, link_notice, tooltips };

static LOADED: OnceLock<&'static Views> = OnceLock::new();

impl Chunk<Views> {
    /// The chunk of the views.
    pub(in crate::ui) fn views() -> Self {
        #[cfg(not(feature = "split"))]
        LOADED.get_or_init(|| &VIEWS);
        Self::new(&LOADED, || Box::pin(loading(&LOADED, &[style::CHUNKS], load())))
    }
}

#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(views, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<&'static Views, NotLoaded> {
    Ok(&VIEWS)
}

#[cfg(not(feature = "split"))]
async fn load() -> Result<&'static Views, NotLoaded> {
    Ok(&VIEWS)
}
