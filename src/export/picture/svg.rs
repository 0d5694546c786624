//! A picture as a self-contained SVG file: attributes only, no stylesheet, no external resources.

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

/// The same document with its displayed width and height multiplied by `scale`.
pub fn svg_enlarged(picture: &Picture, palette: Palette, scale: u32) -> String {
    let (width, height) = (number(picture.width), number(picture.height));
    let scaled = |side: f64| number(side * f64::from(scale));
    let mut out = SvgTag::new("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("width", &scaled(picture.width))
        .attr("height", &scaled(picture.height))
        .attr("viewBox", &["0 0 ", &width, " ", &height].concat())
        .attr("xml:lang", picture.language.tag())
        .attr("role", "img")
        .attr("font-family", &Face::Sans.fonts(picture.language))
        .open();
    out.push_str(&SvgTag::new("title").text(&picture.title));
    out.push_str(&SvgTag::new("desc").text(&picture.description));
    out.push_str(&metadata(picture));
    let ground = SvgTag::new("rect").attr("width", &width).attr("height", &height);
    out.push_str(&ground.attr("fill", Hue::Paper.in_palette(palette)).close());
    for piece in &picture.pieces {
        out.push('\n');
        out.push_str(&piece_to_svg(piece, picture.language, palette));
    }
    out.push_str("\n</svg>\n");
    out
}

/// The title, description and link of the picture, as Dublin Core metadata.
fn metadata(picture: &Picture) -> String {
    let terms = [
        ("dc:title", picture.title.as_str()),
        ("dc:description", picture.description.as_str()),
        ("dc:identifier", picture.link.as_str()),
        ("dc:language", picture.language.tag()),
        ("dc:format", "image/svg+xml"),
    ];
    let head = SvgTag::new("rdf:RDF")
        .attr("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .open();
    let about = SvgTag::new("rdf:Description").attr("rdf:about", "").open();
    let terms = terms.into_iter().filter(|(_, text)| !text.is_empty());
    let terms: String = terms.map(|(name, text)| SvgTag::new(name).text(text)).collect();
    ["<metadata>", &head, &about, &terms, "</rdf:Description></rdf:RDF></metadata>"].concat()
}

fn piece_to_svg(piece: &Piece, language: Language, palette: Palette) -> String {
    match &piece.shape {
        Shape::Line { from, to } => {
            let line = SvgTag::new("line").attr("x1", &number(from.x)).attr("y1", &number(from.y));
            with_paint(line.attr("x2", &number(to.x)).attr("y2", &number(to.y)), piece.paint, palette).close()
        }
        Shape::Rect { from, to } => {
            let mut rect = SvgTag::new("rect")
                .attr("x", &number(from.x))
                .attr("y", &number(from.y))
                .attr("width", &number(to.x - from.x))
                .attr("height", &number(to.y - from.y));
            if piece.paint.round > 0.0 {
                rect = rect.attr("rx", &number(piece.paint.round));
            }
            with_paint(rect, piece.paint, palette).close()
        }
        Shape::Circle { at, radius } => {
            let circle = SvgTag::new("circle").attr("cx", &number(at.x)).attr("cy", &number(at.y));
            with_paint(circle.attr("r", &number(*radius)), piece.paint, palette).close()
        }
        Shape::Path { at, outline } => {
            let mut path = SvgTag::new("path").attr("d", &path_data(*at, outline));
            if piece.paint.round > 0.0 {
                path = path.attr("stroke-linecap", "round").attr("stroke-linejoin", "round");
            }
            with_paint(path, piece.paint, palette).close()
        }
        Shape::Text { at, anchor, content } => {
            let text = SvgTag::new("text").attr("x", &number(at.x)).attr("y", &number(at.y));
            let text = match anchor {
                Anchor::Start => text,
                Anchor::Middle => text.attr("text-anchor", "middle"),
                Anchor::End => text.attr("text-anchor", "end"),
            };
            let text = if let Some(style) = piece.style { with_font(text, style, language) } else { text };
            let text = if piece.style.is_some_and(|style| style.is_turned) {
                text.attr("transform", &["rotate(-90 ", &number(at.x), " ", &number(at.y), ")"].concat())
            } else {
                text
            };
            with_paint(text, piece.paint, palette).text(content)
        }
    }
}

/// Adds font attributes to a text.
fn with_font(text: SvgTag, style: Type, language: Language) -> SvgTag {
    let mut text = text.attr("font-size", &number(style.size));
    if style.weight != 400 {
        text = text.attr("font-weight", &style.weight.to_string());
    }
    if style.face == Face::Serif {
        text = text.attr("font-family", &style.face.fonts(language));
    }
    text
}

/// Adds colour attributes to a shape.
fn with_paint(mut form: SvgTag, paint: Paint, palette: Palette) -> SvgTag {
    form = form.attr("fill", paint.fill.map_or("none", |hue| hue.in_palette(palette)));
    if paint.opacity < 1.0 {
        form = form.attr("fill-opacity", &number(paint.opacity));
    }
    if let Some((hue, width)) = paint.stroke {
        form = form.attr("stroke", hue.in_palette(palette)).attr("stroke-width", &number(width));
        if paint.dash > 0.0 {
            form = form.attr("stroke-dasharray", &number(paint.dash));
        }
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

/// An XML element. It is hand-written: the writer of `quick-xml` adds 0.9 KB in Brotli and returns errors that cannot
/// occur here, and `xmlwriter` does not escape `&`.
struct SvgTag {
    name: &'static str,
    head: String,
}

impl SvgTag {
    fn new(name: &'static str) -> Self {
        Self { name, head: ["<", name].concat() }
    }

    fn attr(mut self, name: &str, value: &str) -> Self {
        self.head.push_str(&[" ", name, "=\"", &escaped(value), "\""].concat());
        self
    }

    /// The start tag only.
    fn open(self) -> String {
        self.head + ">"
    }

    /// The empty element.
    fn close(self) -> String {
        self.head + "/>"
    }

    /// The element with a text.
    fn text(self, text: &str) -> String {
        [&self.head, ">", &escaped(text), "</", self.name, ">"].concat()
    }
}
