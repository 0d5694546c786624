//! The files of datasets on the site, and what the browser stores.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

use crate::ui::Failure;

/// The relative URL of the dataset of the page, from its preload link.
pub(in crate::ui) fn dataset_address() -> String {
    let link = window().and_then(|window| window.document()?.get_element_by_id("dataset"));
    link.and_then(|link| link.get_attribute("href")).unwrap_or_default()
}

/// The links of the page to the datasets of the site, each with the id of its dataset.
fn datasets() -> Vec<(web_sys::Element, String)> {
    let found = window().and_then(|window| window.document()?.query_selector_all("[data-dataset]").ok());
    let links = found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.item(at)));
    let links = links.filter_map(|link| link.dyn_into::<web_sys::Element>().ok());
    links.filter_map(|link| link.get_attribute("data-dataset").map(|id| (link, id))).collect()
}

/// The relative URL of the dataset with this id, if the site has it.
pub(in crate::ui) fn address_of_dataset(id: &str) -> Option<String> {
    let own = dataset_address();
    let (folder, name) = own.rsplit_once('/')?;
    let is_known = name.strip_suffix(".json") == Some(id) || datasets().iter().any(|(_, listed)| listed == id);
    is_known.then(|| format!("{folder}/{id}.json"))
}

/// Marks the link to the dataset that the page shows; none for an empty id.
pub(in crate::ui) fn mark_dataset(id: &str) {
    for (link, listed) in datasets() {
        _ = if listed == id {
            link.set_attribute("aria-current", "page")
        } else {
            link.remove_attribute("aria-current")
        };
    }
}

/// Fetches a file of the site.
pub(in crate::ui) async fn fetch(address: &str) -> Result<Vec<u8>, Failure> {
    let window = window().ok_or(Failure::Unreachable)?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(|_| Failure::Unreachable)?;
    let response: Response = response.dyn_into().map_err(|_| Failure::Unreachable)?;
    if !response.ok() {
        return Err(Failure::Refused { status: response.status() });
    }
    let file = response.array_buffer().map_err(|_| Failure::Unreachable)?;
    let file = JsFuture::from(file).await.map_err(|_| Failure::Unreachable)?;
    Ok(Uint8Array::new(&file).to_vec())
}

/// The text of the element with this id.
pub(in crate::ui) fn text_in(id: &str) -> Option<String> {
    window()?.document()?.get_element_by_id(id)?.text_content()
}

/// What the browser stores under a key; `None` if there is nothing, or it denies storage.
pub(in crate::ui) fn stored(key: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(key).ok()?
}
