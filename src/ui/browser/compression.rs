//! Compression by the browser.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::JsValue;

use super::{
    dynamic::{awaited, call, made},
    files,
};

/// The form of compressed data: without a header, and without a checksum, which a link does not need.
const FORM: &str = "deflate-raw";

/// Why data could not be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum NotInflated {
    /// The browser has no decompression.
    Unsupported,
    /// The data are not compressed, damaged or not complete.
    Damaged,
    /// There are more than the largest number of bytes.
    TooLarge,
}

/// Unpacks data of at most this many bytes. It reads no further, however much is packed into the data.
pub(in crate::ui) async fn inflated(packed: &[u8], most: usize) -> Result<Vec<u8>, NotInflated> {
    let reader = reader_of("DecompressionStream", packed).ok_or(NotInflated::Unsupported)?;
    let mut unpacked = Vec::new();
    while let Some(part) = next(&reader).await.map_err(|_| NotInflated::Damaged)? {
        if unpacked.len() + part.length() as usize > most {
            // What is not read is not unpacked.
            _ = call(&reader, "cancel", &[]);
            return Err(NotInflated::TooLarge);
        }
        unpacked.extend(part.to_vec());
    }
    Ok(unpacked)
}

/// Compresses data; `None` if the browser cannot.
pub(in crate::ui) async fn deflated(data: &[u8]) -> Option<Vec<u8>> {
    let reader = reader_of("CompressionStream", data)?;
    let mut packed = Vec::new();
    while let Some(part) = next(&reader).await.ok()? {
        packed.extend(part.to_vec());
    }
    Some(packed)
}

/// A reader of the data after they have passed through a stream of this class; `None` if the browser does not have it.
fn reader_of(class: &str, data: &[u8]) -> Option<JsValue> {
    let stream = made(class, &[FORM.into()])?;
    let source = call(&files::blob(data, "").ok()?.into(), "stream", &[]).ok()?;
    call(&call(&source, "pipeThrough", &[stream]).ok()?, "getReader", &[]).ok()
}

/// The next part of a stream; `None` at its end.
async fn next(reader: &JsValue) -> Result<Option<Uint8Array>, JsValue> {
    let read = awaited(reader, "read", &[]).await?;
    if Reflect::get(&read, &"done".into())?.is_truthy() {
        return Ok(None);
    }
    Ok(Some(Uint8Array::new(&Reflect::get(&read, &"value".into())?)))
}
