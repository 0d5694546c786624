//! Calls of classes and methods by name, for those that a browser may not have.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A new object of a class of the browser; `None` if the browser does not have it.
pub(super) fn made(class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &class.into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&class, &arguments.iter().collect()).ok()
}

/// Calls a method.
pub(super) fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    method.apply(object, &arguments.iter().collect())
}

/// Calls a method and waits for the promise that it returns.
pub(super) async fn awaited(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    JsFuture::from(call(object, method, arguments)?.dyn_into::<Promise>()?).await
}
