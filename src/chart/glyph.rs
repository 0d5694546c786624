//! Glyphs: shapes of fixed size, such as a category's symbol, the arrow of an open end, and the flag of an event.

use plotters::{
    element::{Drawable, PointCollection},
    style::Color as _,
};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use super::{Role, Symbol, backend::units_from_pixels};

/// The arrow of a number without an upper bound, from its tail at the origin.
#[rustfmt::skip]
const ARROW: [(f64, f64); 5] = [(0.0, 0.0), (24.0, 0.0), (18.5, -5.0), (24.0, 0.0), (18.5, 5.0)];

/// The flag of an event, from the top of its pole at the origin.
const FLAG: [(f64, f64); 3] = [(0.0, 0.0), (9.0, 4.0), (0.0, 8.0)];

/// A shape of fixed size.
#[derive(Clone, Copy)]
pub(super) enum Glyph {
    /// A category's symbol, centred `shift` pixels to the right of its position.
    Symbol { symbol: Symbol, shift: f64 },
    /// An arrow to the right, with its tail `gap` pixels to the right of its position.
    OpenAbove { gap: f64 },
    /// An arrow to the left, with its tail `gap` pixels to the left of its position.
    OpenBelow { gap: f64 },
    /// The pointed end of a cut bar of this height. It extends `reach` pixels to the right, or to the left if that is
    /// negative.
    Point { reach: f64, height: f64 },
    /// The flag of an event, to the right of its position.
    Flag,
}

impl Glyph {
    /// The length of an arrow, in pixels.
    pub(super) const ARROW_LENGTH: f64 = 24.0;
}

/// A glyph at a position in the coordinates of a drawing area.
pub(super) struct GlyphAt<C> {
    pub(super) glyph: Glyph,
    pub(super) at: C,
}

impl<'a, C> PointCollection<'a, C> for &'a GlyphAt<C> {
    type Point = &'a C;
    type IntoIter = std::iter::Once<&'a C>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl<C, B: DrawingBackend> Drawable<B> for GlyphAt<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        backend: &mut B,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let Some((x, y)) = places.next() else { return Ok(()) };
        let placed = move |(dx, dy): (f64, f64)| (x + units_from_pixels(dx), y + units_from_pixels(dy));
        let paint = Role::Symbol.as_color().to_backend_color();
        let bar = Role::Bar.as_color().to_backend_color();
        let event = Role::Event.as_color().to_backend_color();
        let open_end = Role::OpenEnd.as_color().to_backend_color();
        match self.glyph {
            Glyph::Symbol { symbol, shift } => match symbol.corners() {
                Some(corners) => backend.fill_polygon(corners.iter().map(|&(dx, dy)| placed((shift + dx, dy))), &paint),
                None => {
                    let radius = units_from_pixels(Symbol::RADIUS).unsigned_abs();
                    backend.draw_circle(placed((shift, 0.0)), radius, &paint, true)
                }
            },
            Glyph::OpenAbove { gap } => {
                backend.draw_path(ARROW.iter().map(|&(dx, dy)| placed((gap + dx, dy))), &open_end)
            }
            Glyph::OpenBelow { gap } => {
                backend.draw_path(ARROW.iter().map(|&(dx, dy)| placed((-gap - dx, dy))), &open_end)
            }
            Glyph::Point { reach, height } => {
                let corners = [(0.0, -height / 2.0), (reach, 0.0), (0.0, height / 2.0)];
                backend.fill_polygon(corners.map(placed), &bar)
            }
            Glyph::Flag => backend.fill_polygon(FLAG.map(placed), &event),
        }
    }
}
