//! The symbols of categories: each has its own shape, so that hue is never the only difference.

use super::{Outline, Point, Shape};
use crate::data::{Category, Ref};

/// The shape of a category's marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol(usize);

/// The corners of each shape relative to its centre, in pixels. The shape without corners is the circle.
#[rustfmt::skip]
const CORNERS: [&[(f64, f64)]; Category::MAX] = [
    // square
    &[(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)],
    // triangle
    &[(0.0, -6.5), (6.0, 5.0), (-6.0, 5.0)],
    // circle
    &[],
    // diamond
    &[(0.0, -7.0), (7.0, 0.0), (0.0, 7.0), (-7.0, 0.0)],
    // hexagon
    &[(-3.2, -6.0), (3.2, -6.0), (6.4, 0.0), (3.2, 6.0), (-3.2, 6.0), (-6.4, 0.0)],
    // triangle on its point
    &[(-6.0, -5.0), (6.0, -5.0), (0.0, 6.5)],
    // cross
    &[
        (-2.2, -6.2), (2.2, -6.2), (2.2, -2.2), (6.2, -2.2), (6.2, 2.2), (2.2, 2.2),
        (2.2, 6.2), (-2.2, 6.2), (-2.2, 2.2), (-6.2, 2.2), (-6.2, -2.2), (-2.2, -2.2),
    ],
    // bow tie
    &[(-6.0, -5.5), (0.0, -1.5), (6.0, -5.5), (6.0, 5.5), (0.0, 1.5), (-6.0, 5.5)],
];

impl Symbol {
    /// The radius of the circle, in pixels. The other shapes have the same visual weight.
    pub const RADIUS: f64 = 6.0;

    /// The largest distance from the centre of a shape to its left or right edge, in pixels.
    pub const REACH: f64 = 7.0;

    /// The symbol of a category, by its position in the dataset.
    pub fn of(category: Ref<Category>) -> Self {
        Self(category.index() % CORNERS.len())
    }

    /// The corners around the centre, in pixels; `None` for the circle.
    pub fn corners(self) -> Option<&'static [(f64, f64)]> {
        Some(CORNERS[self.0]).filter(|corners| !corners.is_empty())
    }

    /// The shape around a point.
    pub fn at(self, centre: Point) -> Shape {
        match self.corners() {
            Some(corners @ [first, ..]) => {
                let offsets = corners.iter().map(|(x, y)| (x - first.0, y - first.1)).collect();
                let at = Point { x: centre.x + first.0, y: centre.y + first.1 };
                Shape::Path { at, outline: Outline { offsets, closed: true } }
            }
            _ => Shape::Circle { at: centre, radius: Self::RADIUS },
        }
    }
}
