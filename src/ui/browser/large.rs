//! A text that is larger than the storage of a page, in the browser’s storage for caches. Only secure pages have one.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::compression::call;

/// The name of the cache.
const CACHE: &str = "hundred-days";

/// Keeps a text under a name, which is a relative URL. Returns whether the browser allows it.
pub(in crate::ui) async fn keep(name: &str, text: &str) -> bool {
    let kept = async {
        let response = Response::new_with_opt_str(Some(text))?;
        awaited(call(&cache().await?, "put", &[name.into(), response.into()])?).await
    };
    kept.await.is_ok()
}

/// The text that is kept under a name.
pub(in crate::ui) async fn kept(name: &str) -> Option<String> {
    let text = async {
        let response = awaited(call(&cache().await?, "match", &[name.into()])?).await?;
        awaited(call(&response, "text", &[])?).await
    };
    text.await.ok()?.as_string()
}

/// Deletes all texts.
pub(in crate::ui) fn forget() {
    spawn_local(async {
        // Without a cache there is nothing to delete.
        if let Ok(deleted) = caches().and_then(|caches| call(&caches, "delete", &[CACHE.into()])) {
            _ = awaited(deleted).await;
        }
    });
}

fn caches() -> Result<JsValue, JsValue> {
    Reflect::get(&js_sys::global(), &"caches".into())
}

async fn cache() -> Result<JsValue, JsValue> {
    awaited(call(&caches()?, "open", &[CACHE.into()])?).await
}

async fn awaited(promise: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(promise.dyn_into::<Promise>()?).await
}
