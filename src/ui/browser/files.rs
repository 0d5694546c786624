//! Saving, copying and sharing files.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, BlobPropertyBag, FilePropertyBag, HtmlElement, Url, window};

/// The time until the URL of a saved file is revoked, in milliseconds.
const URL_LIFETIME: u32 = 60_000;

/// A blob with the given media type.
pub(in crate::ui) fn blob(bytes: &[u8], media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
}

/// The bytes of a blob.
pub(in crate::ui) async fn bytes(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?).to_vec())
}

/// The URL of JSON that is only in the page, for as long as the page is open.
pub(in crate::ui) fn address_of_json(json: &str) -> Option<String> {
    Url::create_object_url_with_blob(&blob(json.as_bytes(), "application/json").ok()?).ok()
}

/// Downloads a file with the given name.
pub(in crate::ui) fn save(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let address = Url::create_object_url_with_blob(blob)?;
    let link = document.create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.unchecked_ref::<HtmlElement>().click();
    gloo_timers::callback::Timeout::new(URL_LIFETIME, move || _ = Url::revoke_object_url(&address)).forget();
    Ok(())
}

/// The SVG as a data URL.
pub(in crate::ui) fn svg_address(svg: &str) -> String {
    ["data:image/svg+xml,", &String::from(js_sys::encode_uri_component(svg))].concat()
}

/// Whether the clipboard accepts pictures.
pub(in crate::ui) fn can_copy_pictures() -> bool {
    clipboard().is_ok() && clipboard_item().is_ok()
}

/// Copies a picture to the clipboard. The browser receives a promise at once, because some browsers reject a call that
/// is not made directly in a click handler.
pub(in crate::ui) async fn copy_picture(
    png: impl Future<Output = Result<Blob, JsValue>> + 'static,
) -> Result<(), JsValue> {
    let contents = Object::new();
    let promised = future_to_promise(async { png.await.map(JsValue::from) });
    Reflect::set(&contents, &"image/png".into(), &promised)?;
    let item = Reflect::construct(&clipboard_item()?, &Array::of1(&contents))?;
    call(&clipboard()?, "write", &Array::of1(&item)).await
}

/// Whether the browser supports the Web Share API.
pub(in crate::ui) fn can_share() -> bool {
    let asks = || {
        let probe = share_data(&blob(&[0], "image/png").ok()?, "a.png", "", "https://example.org/").ok()?;
        let navigator = window()?.navigator();
        let can_share: Function = Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
        can_share.call1(&navigator, &probe).ok()?.as_bool()
    };
    asks().unwrap_or(false)
}

/// Shares a file with a title and a link. Returns whether the reader completed it.
pub(in crate::ui) async fn share(file: &Blob, name: &str, title: &str, link: &str) -> Result<bool, JsValue> {
    let navigator = window().ok_or(JsValue::NULL)?.navigator();
    let data = share_data(file, name, title, link)?;
    match call(&navigator, "share", &data).await {
        Ok(()) => Ok(true),
        Err(error) if is_named(&error, "AbortError") => Ok(false),
        Err(error) => Err(error),
    }
}

fn share_data(file: &Blob, name: &str, title: &str, link: &str) -> Result<Object, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(&file.type_());
    let file = web_sys::File::new_with_blob_sequence_and_options(&Array::of1(file), name, &options)?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file))?;
    Reflect::set(&data, &"title".into(), &title.into())?;
    Reflect::set(&data, &"url".into(), &link.into())?;
    Ok(data)
}

/// The clipboard; only secure contexts have one.
fn clipboard() -> Result<JsValue, JsValue> {
    let navigator = window().ok_or(JsValue::NULL)?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    if clipboard.is_object() { Ok(clipboard) } else { Err(JsValue::NULL) }
}

fn clipboard_item() -> Result<Function, JsValue> {
    Reflect::get(&js_sys::global(), &"ClipboardItem".into())?.dyn_into()
}

/// Calls a method that returns a promise, and awaits it.
async fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<(), JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    JsFuture::from(Promise::resolve(&method.call1(object, argument)?)).await.map(|_| ())
}

/// Whether an error has this name.
pub(super) fn is_named(error: &JsValue, name: &str) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|found| found == *name)
}
