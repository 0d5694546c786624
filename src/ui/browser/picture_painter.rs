//! A picture as PNG: the browser draws its SVG on a canvas, so both files show the same.

use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, window};

use super::files;
use crate::export::{Palette, Picture, svg_enlarged};

/// The picture as a PNG with `scale` pixels for each of its own, across and down; an error where the browser has no
/// canvas of that size.
pub async fn png(picture: &Picture, palette: Palette, scale: u32) -> Result<Blob, JsValue> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    // The SVG already has the size of the PNG: an engine that draws an image in its own size before it scales it would
    // blur the picture. The image comes from a data address, since some engines let nobody read a canvas on which an
    // SVG from a blob was drawn.
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
    // A canvas that is too large gives no blob.
    JsFuture::from(encoded).await?.dyn_into()
}
