//! The stylesheets of the chunks: separate files that are loaded with a chunk.

use js_sys::Promise;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlLinkElement, window};

use super::NotLoaded;

/// The `id` of the link in `index.html` to the styles of the views and dialogs. The link contains the URL, and its position
/// defines the order of the CSS rules.
pub(super) const CHUNKS: &str = "chunk-style";

/// The `id` of the link to the styles of the editor.
pub(super) const EDITOR: &str = "editor-style";

/// Loads the stylesheet of a link, unless it is loaded. It can be called again after an error.
pub(super) fn load(link: &str) -> impl Future<Output = Result<(), NotLoaded>> + use<> {
    let link = find(link).filter(|link| link.rel() != "stylesheet" || link.sheet().is_none());
    let loading = link.map(|link| {
        let settled = Promise::new(&mut |resolve, reject| {
            _ = link.add_event_listener_with_callback("load", &resolve);
            _ = link.add_event_listener_with_callback("error", &reject);
            link.set_rel("stylesheet");
        });
        (link, JsFuture::from(settled))
    });
    async {
        let Some((link, loading)) = loading else { return Ok(()) };
        loading.await.map(drop).map_err(|_| {
            // The browser requests the file again only if `rel` changes.
            link.set_rel("");
            NotLoaded
        })
    }
}

fn find(link: &str) -> Option<HtmlLinkElement> {
    window()?.document()?.get_element_by_id(link)?.dyn_into().ok()
}
