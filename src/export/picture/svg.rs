//! A picture as an SVG file that stands alone: plain attributes, no style sheet, nothing loaded from anywhere.

use super::{Paint, Picture, Piece, Type};
use crate::{
    chart::{Anchor, Outline, Point, Shape, svg_number as number},
    data::Language,
    export::{Face, Hue, Palette, markup::escaped},
};

/// The picture in a palette, as a document of SVG 1.1.
pub fn svg(picture: &Picture, palette: Palette) -> String {
    svg_enlarged(picture, palette, 1)
}

/// The same document, which asks to be shown so many times as wide and as high.
pub fn svg_enlarged(picture: &Picture, palette: Palette, scale: u32) -> String {
    let (width, height) = (number(picture.width), number(picture.height));
    let scaled = |side: f64| number(side * f64::from(scale));
    let mut out = Element::new("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("width", &scaled(picture.width))
        .attr("height", &scaled(picture.height))
        .attr("viewBox", &["0 0 ", &width, " ", &height].concat())
        .attr("xml:lang", picture.language.tag())
        .attr("role", "img")
        .attr("font-family", &Face::Sans.fonts(picture.language))
        .open();
    out.push_str(&Element::new("title").text(&picture.title));
    out.push_str(&Element::new("desc").text(&picture.description));
    out.push_str(&metadata(picture));
    let ground = Element::new("rect").attr("width", &width).attr("height", &height);
    out.push_str(&ground.attr("fill", Hue::Paper.in_palette(palette)).close());
    for piece in &picture.pieces {
        out.push('\n');
        out.push_str(&written(piece, picture.language, palette));
    }
    out.push_str("\n</svg>\n");
    out
}

/// What the picture is and where it leads back to, in the terms of Dublin Core.
fn metadata(picture: &Picture) -> String {
    let terms = [
        ("dc:title", picture.title.as_str()),
        ("dc:description", picture.description.as_str()),
        ("dc:identifier", picture.link.as_str()),
        ("dc:language", picture.language.tag()),
        ("dc:format", "image/svg+xml"),
    ];
    let head = Element::new("rdf:RDF")
        .attr("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .open();
    let about = Element::new("rdf:Description").attr("rdf:about", "").open();
    let terms: String = terms.into_iter().map(|(name, text)| Element::new(name).text(text)).collect();
    ["<metadata>", &head, &about, &terms, "</rdf:Description></rdf:RDF></metadata>"].concat()
}

fn written(piece: &Piece, language: Language, palette: Palette) -> String {
    match &piece.shape {
        Shape::Line { from, to } => {
            let line = Element::new("line").attr("x1", &number(from.x)).attr("y1", &number(from.y));
            painted(line.attr("x2", &number(to.x)).attr("y2", &number(to.y)), piece.paint, palette).close()
        }
        Shape::Rect { from, to } => {
            let mut rect = Element::new("rect")
                .attr("x", &number(from.x))
                .attr("y", &number(from.y))
                .attr("width", &number(to.x - from.x))
                .attr("height", &number(to.y - from.y));
            if piece.paint.round > 0.0 {
                rect = rect.attr("rx", &number(piece.paint.round));
            }
            painted(rect, piece.paint, palette).close()
        }
        Shape::Circle { at, radius } => {
            let circle = Element::new("circle").attr("cx", &number(at.x)).attr("cy", &number(at.y));
            painted(circle.attr("r", &number(*radius)), piece.paint, palette).close()
        }
        Shape::Path { at, outline } => {
            let mut path = Element::new("path").attr("d", &path_data(*at, outline));
            if piece.paint.round > 0.0 {
                path = path.attr("stroke-linecap", "round").attr("stroke-linejoin", "round");
            }
            painted(path, piece.paint, palette).close()
        }
        Shape::Text { at, anchor, content } => {
            let text = Element::new("text").attr("x", &number(at.x)).attr("y", &number(at.y));
            let text = match anchor {
                Anchor::Start => text,
                Anchor::Middle => text.attr("text-anchor", "middle"),
                Anchor::End => text.attr("text-anchor", "end"),
            };
            let text = if let Some(style) = piece.style { set(text, style, language) } else { text };
            painted(text, piece.paint, palette).text(content)
        }
    }
}

/// Gives a text its font.
fn set(text: Element, style: Type, language: Language) -> Element {
    let mut text = text.attr("font-size", &number(style.size));
    if style.weight != 400 {
        text = text.attr("font-weight", &style.weight.to_string());
    }
    if style.face == Face::Serif {
        text = text.attr("font-family", &style.face.fonts(language));
    }
    text
}

/// Gives a form its colours.
fn painted(mut form: Element, paint: Paint, palette: Palette) -> Element {
    form = form.attr("fill", paint.fill.map_or("none", |hue| hue.in_palette(palette)));
    if paint.opacity < 1.0 {
        form = form.attr("fill-opacity", &number(paint.opacity));
    }
    if let Some((hue, width)) = paint.stroke {
        form = form.attr("stroke", hue.in_palette(palette)).attr("stroke-width", &number(width));
    }
    form
}

fn path_data(at: Point, outline: &Outline) -> String {
    let mut data = String::new();
    for (index, (x, y)) in outline.offsets.iter().enumerate() {
        data.push_str(if index == 0 { "M" } else { "L" });
        data.push_str(&[&number(at.x + x), ",", &number(at.y + y)].concat());
    }
    if outline.closed {
        data.push('Z');
    }
    data
}

/// An element as it is written. It stays by hand: the writer of `quick-xml` adds 0.9 KB in Brotli and returns errors that
/// cannot occur here, and `xmlwriter` leaves `&` as it is.
struct Element {
    name: &'static str,
    head: String,
}

impl Element {
    fn new(name: &'static str) -> Self {
        Self { name, head: ["<", name].concat() }
    }

    fn attr(mut self, name: &str, value: &str) -> Self {
        self.head.push_str(&[" ", name, "=\"", &escaped(value), "\""].concat());
        self
    }

    /// The start tag alone.
    fn open(self) -> String {
        self.head + ">"
    }

    /// Without content.
    fn close(self) -> String {
        self.head + "/>"
    }

    /// With a text as its content.
    fn text(self, text: &str) -> String {
        [&self.head, ">", &escaped(text), "</", self.name, ">"].concat()
    }
}
