//! Functions of the script in the head of the page. It has the only place that parses markup, so that the page can
//! require Trusted Types.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Document;

#[wasm_bindgen]
extern "C" {
    /// The query string of the address, with `?`, and before its choices those that the path of the page means.
    #[wasm_bindgen(js_namespace = site, catch)]
    pub(super) fn link() -> Result<String, JsValue>;

    /// The full URL of the first page of the site, without a query string.
    #[wasm_bindgen(js_namespace = site, catch)]
    pub(super) fn home() -> Result<String, JsValue>;

    /// HTML as a document that is not shown, runs no script and loads nothing.
    #[wasm_bindgen(js_namespace = site, catch)]
    pub(in crate::ui) fn parse(html: &str) -> Result<Document, JsValue>;

    /// Shows the noscript table, unless the page shows another dataset.
    #[wasm_bindgen(js_namespace = site, js_name = showTable, catch)]
    pub(in crate::ui) fn show_table() -> Result<(), JsValue>;
}
