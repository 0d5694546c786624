//! The style of what the chunks show: a file of its own, which the page links to once a chunk is loaded.

use js_sys::Promise;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlLinkElement, window};

use super::NotLoaded;

/// The `id` of the link in `index.html`, which names the file and stands where its rules belong among the others.
const LINK: &str = "chunk-style";

/// Loads the file, unless the page has it. An error means that it did not come; it can be asked for again.
pub(super) fn load() -> impl Future<Output = Result<(), NotLoaded>> {
    let link = find().filter(|link| link.rel() != "stylesheet" || link.sheet().is_none());
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
            // It is fetched again only if the link becomes a stylesheet anew.
            link.set_rel("");
            NotLoaded
        })
    }
}

fn find() -> Option<HtmlLinkElement> {
    window()?.document()?.get_element_by_id(LINK)?.dyn_into().ok()
}
