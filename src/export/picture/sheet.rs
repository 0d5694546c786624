//! The sheet: the canvas on which the parts of a picture are painted or only measured.

use super::{
    NoPicture, Paint, Piece, Type,
    typeset::{LEADING, lines, width},
};
use crate::{
    chart::{Anchor, Part, Point, Role, Scene, Shape, Symbol},
    data::{Category, Quantity, Ref},
    export::Hue,
};

/// The distance from a highlighted row to the left and right edge of its background.
pub(super) const OUTSET: f64 = 5.0;

/// An area: its upper left corner and its width. Its height is not limited.
#[derive(Clone, Copy, Debug)]
pub(super) struct SheetArea {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
}

impl SheetArea {
    /// The area moved down.
    pub(super) fn below(self, distance: f64) -> Self {
        Self { y: self.y + distance, ..self }
    }

    /// The area without this much at its left.
    pub(super) fn after(self, distance: f64) -> Self {
        Self { x: self.x + distance, width: self.width - distance, ..self }
    }

    /// One of `count` columns with a gap between them.
    pub(super) fn column(self, index: usize, count: usize, gap: f64) -> Self {
        let width = (self.width - gap * (count - 1) as f64) / count as f64;
        Self { x: self.x + (width + gap) * index as f64, width, ..self }
    }

    /// The columns of lists, each with its list.
    pub(super) fn columns<T>(self, lists: Vec<T>, count: usize, gap: f64) -> impl Iterator<Item = (Self, T)> {
        lists.into_iter().enumerate().map(move |(index, list)| (self.column(index, count, gap), list))
    }
}

/// The canvas of a picture. Parts return their heights, and are painted only if the sheet is not measuring. So measured
/// and painted heights are equal.
pub(super) struct Sheet {
    /// The painted pieces, in order.
    pub(super) pieces: Vec<Piece>,
    /// Whether parts are only measured.
    pub(super) is_measuring: bool,
    /// The highlighted quantities.
    marked: Vec<Quantity>,
    quantity: Option<Quantity>,
}

impl Sheet {
    pub(super) const fn new(is_measuring: bool, marked: Vec<Quantity>) -> Self {
        Self { pieces: Vec::new(), is_measuring, marked, quantity: None }
    }

    /// Whether a quantity is highlighted.
    pub(super) fn is_marked(&self, quantity: Quantity) -> bool {
        self.marked.contains(&quantity)
    }

    /// Paints the background of a highlighted quantity.
    pub(super) fn highlight(&mut self, shape: Shape) {
        self.form(shape, Paint { stroke: Some((Hue::Ink, 1.0)), round: 4.0, ..Paint::filled(Hue::Hair) });
    }

    /// Paints pieces that represent a quantity.
    pub(super) fn mark<T>(&mut self, quantity: Quantity, paint: impl FnOnce(&mut Self) -> T) -> T {
        self.quantity = Some(quantity);
        let painted = paint(self);
        self.quantity = None;
        painted
    }

    pub(super) fn form(&mut self, shape: Shape, paint: Paint) {
        if !self.is_measuring {
            self.pieces.push(Piece { shape, paint, style: None, quantity: self.quantity });
        }
    }

    /// Paints one line of text on a baseline.
    pub(super) fn text(&mut self, text: &str, (x, y): (f64, f64), anchor: Anchor, style: Type) {
        if !self.is_measuring && !text.is_empty() {
            let shape = Shape::Text { at: Point { x, y }, anchor, content: text.to_owned() };
            let paint = Paint::filled(style.hue);
            self.pieces.push(Piece { shape, paint, style: Some(style), quantity: self.quantity });
        }
    }

    /// Paints a wrapped text. Returns the height.
    pub(super) fn paragraph(&mut self, text: &str, area: SheetArea, style: Type) -> f64 {
        let lines = lines(text, style, area.width);
        for (index, line) in lines.iter().enumerate() {
            self.text(line, (area.x, baseline(area.y, index, style)), Anchor::Start, style);
        }
        lines.len() as f64 * style.size * LEADING
    }

    /// Paints a heading with a note at the end of its line, or below if it does not fit. Returns the height.
    pub(super) fn heading(&mut self, heading: &str, more: &str, area: SheetArea, style: Type, more_style: Type) -> f64 {
        const GAP: f64 = 16.0;
        let height = self.paragraph(heading, area, style);
        let taken = width(heading, style) + GAP + width(more, more_style);
        if taken <= area.width {
            self.text(more, (area.x + area.width, baseline(area.y, 0, style)), Anchor::End, more_style);
            return height;
        }
        height + self.paragraph(more, area.below(height), more_style)
    }

    /// Paints a thin horizontal line.
    pub(super) fn rule(&mut self, area: SheetArea, hue: Hue) {
        let y = area.y;
        let shape = Shape::Line { from: Point { x: area.x, y }, to: Point { x: area.x + area.width, y } };
        self.form(shape, Paint::line(hue, 1.0));
    }

    /// Paints a category's symbol around a point.
    pub(super) fn symbol(&mut self, symbol: Symbol, hue: Hue, (x, y): (f64, f64)) {
        let at = Point { x, y };
        self.form(symbol.at(at), Paint::filled(hue));
    }

    /// Paints the symbol of a category and the lines of a label beside it.
    pub(super) fn label(
        &mut self,
        category: Ref<Category>,
        lines: &[String],
        area: SheetArea,
        style: Type,
        symbol_width: f64,
    ) {
        let middle = area.y + style.size * LEADING / 2.0;
        self.symbol(Symbol::of(category), Hue::Category(category.index()), (area.x + Symbol::REACH, middle));
        for (index, line) in lines.iter().enumerate() {
            self.text(line, (area.x + symbol_width, baseline(area.y, index, style)), Anchor::Start, style);
        }
    }

    /// Paints a scene with its upper left corner at a point. `hue` is the colour of parts without a quantity; `style`
    /// replaces the styles of all texts.
    pub(super) fn scene(
        &mut self,
        scene: &Scene,
        at: (f64, f64),
        hue: Hue,
        style: Option<Type>,
        hue_of: &dyn Fn(Quantity) -> Hue,
    ) {
        for part in &scene.backdrop {
            self.part(part, at, hue, style);
        }
        for mark in &scene.marks {
            let hue = hue_of(mark.quantity);
            self.mark(mark.quantity, |sheet| {
                for part in &mark.parts {
                    sheet.part(part, (at.0, at.1 + mark.top), hue, style);
                }
            });
        }
    }

    fn part(&mut self, part: &Part, (dx, dy): (f64, f64), hue: Hue, style: Option<Type>) {
        let shape = placed(&part.shape, &|point| Point { x: point.x + dx, y: point.y + dy }, 1.0);
        if let Shape::Text { at, anchor, content } = &shape {
            self.text(content, (at.x, at.y), *anchor, style.unwrap_or(Type::of(part.role)));
        } else if part.role == Role::Row {
            if let Shape::Rect { from, to } = shape
                && self.quantity.is_some_and(|quantity| self.is_marked(quantity))
            {
                let (from, to) = (Point { x: from.x - OUTSET, ..from }, Point { x: to.x + OUTSET, ..to });
                self.highlight(Shape::Rect { from, to });
            }
        } else if let Some(paint) = Paint::of(part.role, hue) {
            // The outline of a line that is a polygon is filled.
            let paint = match (&shape, paint) {
                (Shape::Path { outline, .. }, Paint { fill: None, stroke: Some((hue, _)), .. }) if outline.closed => {
                    Paint::filled(hue)
                }
                _ => paint,
            };
            self.form(shape, paint);
        }
    }
}

/// Paints lists of items in columns, each item below the one before it at a distance. Returns the height of the highest
/// column.
pub(super) fn paint_columns<T>(
    columns: impl IntoIterator<Item = (SheetArea, impl IntoIterator<Item = T>)>,
    distance: f64,
    mut paint: impl FnMut(SheetArea, T) -> Result<f64, NoPicture>,
) -> Result<f64, NoPicture> {
    let mut height: f64 = 0.0;
    for (column, items) in columns {
        let mut y = 0.0;
        for (index, item) in items.into_iter().enumerate() {
            y += if index > 0 { distance } else { 0.0 };
            y += paint(column.below(y), item)?;
        }
        height = height.max(y);
    }
    Ok(height)
}

/// The baseline of a line of a paragraph with this top.
pub(super) fn baseline(top: f64, line: usize, style: Type) -> f64 {
    // The middle of a lower-case letter is a third of the size above the baseline.
    top + style.size * (LEADING * (line as f64 + 0.5) + 0.35)
}

/// The shape with mapped points, at another scale.
pub(super) fn placed(shape: &Shape, point: &dyn Fn(Point) -> Point, scale: f64) -> Shape {
    match shape {
        Shape::Line { from, to } => Shape::Line { from: point(*from), to: point(*to) },
        Shape::Rect { from, to } => Shape::Rect { from: point(*from), to: point(*to) },
        Shape::Circle { at, radius } => Shape::Circle { at: point(*at), radius: radius * scale },
        Shape::Path { at, outline } => {
            let mut outline = outline.clone();
            outline.offsets.iter_mut().for_each(|(x, y)| (*x, *y) = (*x * scale, *y * scale));
            Shape::Path { at: point(*at), outline }
        }
        Shape::Text { at, anchor, content } => {
            Shape::Text { at: point(*at), anchor: *anchor, content: content.clone() }
        }
    }
}
