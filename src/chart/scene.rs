//! The scene: a finished picture as a plain value.

use super::{Length, Role};
use crate::data::Quantity;

/// A finished picture, in CSS pixels with the origin at the top left.
///
/// `X` is the type of horizontal positions: pixels (`f64`, the default) for one width, or a [`Length`] for every
/// width of a layout.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene<X = f64> {
    /// The height.
    pub height: f64,
    /// The parts that belong to no quantity, such as the axis.
    pub backdrop: Vec<Part<X>>,
    /// One mark for each quantity, from top to bottom.
    pub marks: Vec<Mark<X>>,
}

/// A scene for every width of its layout.
pub type FluidScene = Scene<Length>;

/// The parts of one quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark<X = f64> {
    /// The quantity.
    pub quantity: Quantity,
    /// The upper edge of its row. The positions of the parts are relative to it.
    pub top: f64,
    /// The parts in painting order. Each line of a label is one part.
    pub parts: Vec<Part<X>>,
}

/// One part of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<X = f64> {
    /// The role.
    pub role: Role,
    /// The shape.
    pub shape: Shape<X>,
}

/// A geometric shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape<X = f64> {
    /// A straight line.
    Line {
        /// One end.
        from: Point<X>,
        /// The other end.
        to: Point<X>,
    },
    /// An upright rectangle.
    Rect {
        /// The upper left corner.
        from: Point<X>,
        /// The lower right corner.
        to: Point<X>,
    },
    /// A circle.
    Circle {
        /// Its centre.
        at: Point<X>,
        /// Its radius.
        radius: f64,
    },
    /// A polygon or a line of several points.
    Path {
        /// Its first point.
        at: Point<X>,
        /// Its points relative to the first, which is (0, 0).
        outline: Outline,
    },
    /// One line of text.
    Text {
        /// Its anchor on the baseline.
        at: Point<X>,
        /// Which end of the text is at the anchor.
        anchor: Anchor,
        /// The text.
        content: String,
    },
}

/// A position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point<X = f64> {
    /// The distance from the left edge.
    pub x: X,
    /// The distance from the top.
    pub y: f64,
}

/// The points of a path relative to its first point.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The offsets, in pixels.
    pub offsets: Vec<(f64, f64)>,
    /// Whether it is a filled polygon rather than a line.
    pub closed: bool,
}

/// Which end of a text is at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl<X> Mark<X> {
    /// The part with this role.
    pub fn part(&self, role: Role) -> Option<&Part<X>> {
        self.parts.iter().find(|part| part.role == role)
    }
}

/// The empty picture.
impl<X> Default for Scene<X> {
    fn default() -> Self {
        Self { height: 0.0, backdrop: Vec::new(), marks: Vec::new() }
    }
}

impl<X> Scene<X> {
    /// The mark of a quantity.
    pub fn mark(&self, quantity: Quantity) -> Option<&Mark<X>> {
        self.marks.iter().find(|mark| mark.quantity == quantity)
    }
}
