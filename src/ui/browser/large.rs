//! A text that is larger than the storage of a page, in the browser’s storage for caches. Only secure pages have one.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Response;

use super::dynamic::awaited;

/// The name of the cache.
const CACHE: &str = "hundred-days";

/// Keeps a text under a name, which is a relative URL. Returns whether the browser allows it.
pub(in crate::ui) async fn keep(name: &str, text: &str) -> bool {
    let kept = async {
        let response = Response::new_with_opt_str(Some(text))?;
        awaited(&cache().await?, "put", &[name.into(), response.into()]).await
    };
    kept.await.is_ok()
}

/// The text that is kept under a name.
pub(in crate::ui) async fn kept(name: &str) -> Option<String> {
    let text = async {
        let response = awaited(&cache().await?, "match", &[name.into()]).await?;
        awaited(&response, "text", &[]).await
    };
    text.await.ok()?.as_string()
}

/// Deletes all texts.
pub(in crate::ui) fn forget() {
    spawn_local(async {
        // Without a cache there is nothing to delete.
        if let Ok(caches) = caches() {
            _ = awaited(&caches, "delete", &[CACHE.into()]).await;
        }
    });
}

fn caches() -> Result<JsValue, JsValue> {
    Reflect::get(&js_sys::global(), &"caches".into())
}

async fn cache() -> Result<JsValue, JsValue> {
    awaited(&caches()?, "open", &[CACHE.into()]).await
}
