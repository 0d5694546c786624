//! Exports a picture as PNG: the browser draws the exported SVG on a canvas.

use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, window};

use super::files;
use crate::export::{Palette, Picture, svg_enlarged};

/// The picture as a PNG, scaled by `scale`. An error if the canvas is too large for the browser.
pub async fn png(picture: &Picture, palette: Palette, scale: u32) -> Result<Blob, JsValue> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    // The SVG has the size of the PNG, because some engines rasterize an image before they scale it. It is loaded from
    // a data URL, because in some engines a blob URL taints the canvas.
    let image = HtmlImageElement::new()?;
    image.set_src(&files::svg_address(&svg_enlarged(picture, palette, scale)));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(image.natural_width());
    canvas.set_height(image.natural_height());
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let encoded = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    // A canvas that is too large has no blob.
    JsFuture::from(encoded).await?.dyn_into()
}
