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
pub(super) enum Glyph<'a> {
    /// A vertical line of one pixel that is drawn only between these distances below its position, and interrupted
    /// between them. It is a polygon, because a path is moved as a whole: where the line is interrupted, its right edge
    /// coincides with its left one.
    GridLine { lanes: &'a [(f64, f64)] },
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

impl Glyph<'_> {
    /// The length of an arrow, in pixels.
    pub(super) const ARROW_LENGTH: f64 = 24.0;

    /// The role, and the points relative to its position: of a line for an open end, otherwise of a polygon. A circle
    /// has none.
    fn outline(self) -> (Role, Vec<(f64, f64)>) {
        let moved = |points: &[(f64, f64)], shift: f64, factor: f64| -> Vec<_> {
            points.iter().map(|&(dx, dy)| (shift + factor * dx, dy)).collect()
        };
        match self {
            Self::GridLine { lanes } => {
                let lane = |&(top, bottom): &(f64, f64)| [(-0.5, top), (0.5, top), (0.5, bottom), (-0.5, bottom)];
                (Role::GridLine, lanes.iter().flat_map(lane).collect())
            }
            Self::Symbol { symbol, shift } => (Role::Symbol, moved(symbol.corners().unwrap_or_default(), shift, 1.0)),
            Self::OpenAbove { gap } => (Role::OpenEnd, moved(&ARROW, gap, 1.0)),
            Self::OpenBelow { gap } => (Role::OpenEnd, moved(&ARROW, -gap, -1.0)),
            Self::Point { reach, height } => (Role::Bar, vec![(0.0, -height / 2.0), (reach, 0.0), (0.0, height / 2.0)]),
            Self::Flag => (Role::Event, moved(&FLAG, 0.0, 1.0)),
        }
    }
}

/// A glyph at a position in the coordinates of a drawing area.
pub(super) struct GlyphAt<'g, C> {
    pub(super) glyph: Glyph<'g>,
    pub(super) at: C,
}

impl<'a, C> PointCollection<'a, C> for &'a GlyphAt<'_, C> {
    type Point = &'a C;
    type IntoIter = std::iter::Once<&'a C>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl<C, B: DrawingBackend> Drawable<B> for GlyphAt<'_, C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        backend: &mut B,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let Some((x, y)) = places.next() else { return Ok(()) };
        if let Glyph::Symbol { symbol, shift } = self.glyph
            && symbol.corners().is_none()
        {
            let radius = units_from_pixels(Symbol::RADIUS).unsigned_abs();
            let paint = Role::Symbol.as_color().to_backend_color();
            return backend.draw_circle((x + units_from_pixels(shift), y), radius, &paint, true);
        }
        let (role, points) = self.glyph.outline();
        let places = points.into_iter().map(|(dx, dy)| (x + units_from_pixels(dx), y + units_from_pixels(dy)));
        let paint = role.as_color().to_backend_color();
        if role == Role::OpenEnd { backend.draw_path(places, &paint) } else { backend.fill_polygon(places, &paint) }
    }
}
