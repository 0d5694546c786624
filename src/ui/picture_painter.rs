//! A picture as PNG: painted on a canvas from its pieces, without a detour through SVG or an `<img>`.

use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, window};

use crate::{
    chart::{Anchor, Shape, svg_number as number},
    export::{
        Hue, Picture, Theme,
        picture::{Paint, Piece, Type},
    },
    figure::Language,
};

/// The picture as a PNG with `scale` pixels for each of its own, across and down; an error where the browser has no
/// canvas of that size.
pub async fn png(picture: &Picture, theme: Theme, scale: u32) -> Result<Blob, JsValue> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_attribute("lang", picture.language.tag())?;
    canvas.set_width(picture.width as u32 * scale);
    canvas.set_height(picture.height as u32 * scale);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.scale(f64::from(scale), f64::from(scale))?;
    let painter = Painter { context: &context, theme, language: picture.language };
    painter.ground(picture);
    picture.pieces.iter().try_for_each(|piece| painter.piece(piece))?;
    let encoded = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    // A canvas that is too large gives no blob.
    JsFuture::from(encoded).await?.dyn_into()
}

struct Painter<'a> {
    context: &'a CanvasRenderingContext2d,
    theme: Theme,
    language: Language,
}

impl Painter<'_> {
    fn ground(&self, picture: &Picture) {
        self.context.set_fill_style_str(Hue::Paper.in_theme(self.theme));
        self.context.fill_rect(0.0, 0.0, picture.width, picture.height);
    }

    fn piece(&self, piece: &Piece) -> Result<(), JsValue> {
        let context = self.context;
        context.begin_path();
        match &piece.shape {
            Shape::Line { from, to } => {
                context.move_to(from.x, from.y);
                context.line_to(to.x, to.y);
            }
            Shape::Rect { from, to } => {
                let (width, height) = (to.x - from.x, to.y - from.y);
                // An older browser has no round corners on a canvas; its cards are square.
                let is_round = piece.paint.round > 0.0
                    && context.round_rect_with_f64(from.x, from.y, width, height, piece.paint.round).is_ok();
                if !is_round {
                    context.rect(from.x, from.y, width, height);
                }
            }
            Shape::Circle { at, radius } => context.arc(at.x, at.y, *radius, 0.0, std::f64::consts::TAU)?,
            Shape::Path { at, outline } => {
                for (x, y) in &outline.offsets {
                    context.line_to(at.x + x, at.y + y);
                }
                if outline.closed {
                    context.close_path();
                }
            }
            Shape::Text { at, anchor, content } => {
                if let Some(style) = piece.style {
                    self.set(style, *anchor);
                }
                self.fill_with(piece.paint);
                return context.fill_text(content, at.x, at.y);
            }
        }
        self.paint(piece.paint);
        Ok(())
    }

    fn set(&self, style: Type, anchor: Anchor) {
        let fonts = style.face.fonts(self.language);
        self.context.set_font(&[&style.weight.to_string(), " ", &number(style.size), "px ", &fonts].concat());
        self.context.set_text_align(match anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
    }

    fn fill_with(&self, paint: Paint) -> bool {
        let Some(hue) = paint.fill else { return false };
        self.context.set_fill_style_str(hue.in_theme(self.theme));
        self.context.set_global_alpha(paint.opacity);
        true
    }

    /// Fills and outlines the path that stands.
    fn paint(&self, paint: Paint) {
        let context = self.context;
        if self.fill_with(paint) {
            context.fill();
        }
        context.set_global_alpha(1.0);
        let Some((hue, width)) = paint.stroke else { return };
        let is_round = paint.round > 0.0;
        context.set_stroke_style_str(hue.in_theme(self.theme));
        context.set_line_width(width);
        context.set_line_cap(if is_round { "round" } else { "butt" });
        context.set_line_join(if is_round { "round" } else { "miter" });
        context.stroke();
    }
}
