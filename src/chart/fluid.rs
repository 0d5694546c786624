//! Scenes for every width: horizontal positions as a share of the width plus an offset.
//!
//! A chart is laid out in pixels for one width. Between the narrowest and the widest width of a layout every position
//! is a linear function of the width, so two pictures of the same chart determine all others. The page shows this form.
//! It is correct at every width before any script runs, and follows a resize without being drawn again.

use super::{Mark, Part, Point, Scene, Shape, scene::FluidScene};

/// A horizontal position for every width: `share` × width + `offset` pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    /// The factor of the width, from 0 to 1.
    pub share: f64,
    /// The constant part, in pixels.
    pub offset: f64,
}

impl Length {
    /// The position at one width, in pixels.
    pub fn at(self, width: f64) -> f64 {
        self.share * width + self.offset
    }

    /// The distance from `other`.
    pub fn minus(self, other: Self) -> Self {
        Self { share: self.share - other.share, offset: self.offset - other.offset }
    }
}

/// An error: two pictures are not the same chart at two widths. They differ in more than horizontal positions, or a
/// path changes its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFluid;

impl FluidScene {
    /// The picture for every width, from the pictures at two widths.
    pub fn between(narrow: (f64, &Scene), wide: (f64, &Scene)) -> Result<Self, NotFluid> {
        let span = wide.0 - narrow.0;
        let length = |a: f64, b: f64| {
            let share = round((b - a) / span, 4);
            Length { share, offset: round(a - share * narrow.0, 1) }
        };
        let (a, b) = (narrow.1, wide.1);
        if a.height != b.height {
            return Err(NotFluid);
        }
        Ok(Self {
            height: a.height,
            backdrop: pair_parts(&a.backdrop, &b.backdrop, &length)?,
            marks: paired(&a.marks, &b.marks)?
                .map(|(a, b)| {
                    if a.quantity != b.quantity || a.top != b.top {
                        return Err(NotFluid);
                    }
                    Ok(Mark { quantity: a.quantity, top: a.top, parts: pair_parts(&a.parts, &b.parts, &length)? })
                })
                .collect::<Result<_, _>>()?,
        })
    }

    /// The picture at one width.
    pub fn at(&self, width: f64) -> Scene {
        let parts = |parts: &[Part<Length>]| parts.iter().map(|part| part.at(width)).collect();
        Scene {
            height: self.height,
            backdrop: parts(&self.backdrop),
            marks: self
                .marks
                .iter()
                .map(|mark| Mark { quantity: mark.quantity, top: mark.top, parts: parts(&mark.parts) })
                .collect(),
        }
    }
}

impl Part<Length> {
    fn at(&self, width: f64) -> Part {
        let point = |point: &Point<Length>| Point { x: point.x.at(width), y: point.y };
        let shape = match &self.shape {
            Shape::Line { from, to } => Shape::Line { from: point(from), to: point(to) },
            Shape::Rect { from, to } => Shape::Rect { from: point(from), to: point(to) },
            Shape::Circle { at, radius } => Shape::Circle { at: point(at), radius: *radius },
            Shape::Path { at, outline } => Shape::Path { at: point(at), outline: outline.clone() },
            Shape::Text { at, anchor, content } => {
                Shape::Text { at: point(at), anchor: *anchor, content: content.clone() }
            }
        };
        Part { role: self.role, shape }
    }
}

fn pair_parts(a: &[Part], b: &[Part], length: &impl Fn(f64, f64) -> Length) -> Result<Vec<Part<Length>>, NotFluid> {
    paired(a, b)?.map(|(a, b)| pair_part(a, b, length)).collect()
}

fn pair_part(a: &Part, b: &Part, length: &impl Fn(f64, f64) -> Length) -> Result<Part<Length>, NotFluid> {
    let point = |a: Point, b: Point| {
        if a.y == b.y { Ok(Point { x: length(a.x, b.x), y: a.y }) } else { Err(NotFluid) }
    };
    let shape = match (&a.shape, &b.shape) {
        (Shape::Line { from, to }, Shape::Line { from: other_from, to: other_to }) => {
            Shape::Line { from: point(*from, *other_from)?, to: point(*to, *other_to)? }
        }
        (Shape::Rect { from, to }, Shape::Rect { from: other_from, to: other_to }) => {
            Shape::Rect { from: point(*from, *other_from)?, to: point(*to, *other_to)? }
        }
        (Shape::Circle { at, radius }, Shape::Circle { at: other_at, radius: other }) if radius == other => {
            Shape::Circle { at: point(*at, *other_at)?, radius: *radius }
        }
        (Shape::Path { at, outline }, Shape::Path { at: other_at, outline: other }) if outline == other => {
            Shape::Path { at: point(*at, *other_at)?, outline: outline.clone() }
        }
        (Shape::Text { at, anchor, content }, Shape::Text { at: other_at, anchor: end, content: other })
            if anchor == end && content == other =>
        {
            Shape::Text { at: point(*at, *other_at)?, anchor: *anchor, content: content.clone() }
        }
        _ => return Err(NotFluid),
    };
    if a.role == b.role { Ok(Part { role: a.role, shape }) } else { Err(NotFluid) }
}

/// The items of two lists of the same length, side by side.
fn paired<'a, T>(a: &'a [T], b: &'a [T]) -> Result<impl Iterator<Item = (&'a T, &'a T)>, NotFluid> {
    if a.len() == b.len() { Ok(a.iter().zip(b)) } else { Err(NotFluid) }
}

fn round(value: f64, places: i32) -> f64 {
    let unit = 10f64.powi(places);
    (value * unit).round() / unit
}
