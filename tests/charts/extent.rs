//! The bounding boxes of the parts of a picture.

use hundred_days::chart::{Anchor, Part, Point, Role, Scene, Shape, text_width};

/// The bounding box of a part, in pixels of the picture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Extent {
    /// The bounding box of a part whose vertical positions are relative to `top`.
    pub(crate) fn of(part: &Part, top: f64) -> Self {
        let around = |points: &[(f64, f64)]| {
            let ends = |axis: fn(&(f64, f64)) -> f64| {
                let numbers = || points.iter().map(axis);
                (numbers().fold(f64::INFINITY, f64::min), numbers().fold(f64::NEG_INFINITY, f64::max))
            };
            let ((left, right), (upper, lower)) = (ends(|point| point.0), ends(|point| point.1));
            Self { left, right, top: top + upper, bottom: top + lower }
        };
        match &part.shape {
            Shape::Line { from, to } | Shape::Rect { from, to } => around(&[(from.x, from.y), (to.x, to.y)]),
            Shape::Circle { at, radius } => around(&[(at.x - radius, at.y - radius), (at.x + radius, at.y + radius)]),
            Shape::Path { at, outline } => {
                around(&outline.offsets.iter().map(|(dx, dy)| (at.x + dx, at.y + dy)).collect::<Vec<_>>())
            }
            Shape::Text { at, anchor, content } => {
                let [left, right] = text_ends(*at, *anchor, text_width(content, part.role.text_size()));
                let size = part.role.text_size();
                around(&[(left, at.y - 0.8 * size), (right, at.y + 0.2 * size)])
            }
        }
    }

    /// Whether two boxes overlap by more than an edge.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether the box lies inside a picture of this size, with a tolerance of half a pixel.
    pub(crate) fn is_within(&self, width: f64, height: f64) -> bool {
        self.left >= -0.5 && self.right <= width + 0.5 && self.top >= -0.5 && self.bottom <= height + 0.5
    }
}

fn text_ends(at: Point, anchor: Anchor, width: f64) -> [f64; 2] {
    let left = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    [left, left + width]
}

/// Every part of a picture with its bounding box.
pub(crate) fn extents(scene: &Scene) -> Vec<(&Part, Extent)> {
    let backdrop = scene.backdrop.iter().map(|part| (part, Extent::of(part, 0.0)));
    let marks = scene.marks.iter().flat_map(|mark| mark.parts.iter().map(|part| (part, Extent::of(part, mark.top))));
    backdrop.chain(marks).collect()
}

#[test]
fn a_text_stretches_from_its_anchor() {
    let ends = |anchor| text_ends(Point { x: 10.0, y: 0.0 }, anchor, 4.0);
    assert_eq!(
        [ends(Anchor::Start), ends(Anchor::Middle), ends(Anchor::End)],
        [[10.0, 14.0], [8.0, 12.0], [6.0, 10.0]]
    );
}

#[test]
fn rectangles_overlap_only_if_they_share_more_than_an_edge() {
    let square = |x: f64, y: f64| {
        let shape = Shape::Rect { from: Point { x, y }, to: Point { x: x + 10.0, y: y + 10.0 } };
        Extent::of(&Part { role: Role::Bar, shape }, 0.0)
    };
    assert!(square(0.0, 0.0).overlaps(&square(9.0, 9.0)));
    assert!(!square(0.0, 0.0).overlaps(&square(10.0, 0.0)));
    assert!(!square(0.0, 0.0).overlaps(&square(0.0, 10.0)));
    assert!(square(0.0, 0.0).is_within(10.0, 10.0));
    assert!(!square(0.6, 0.0).is_within(10.0, 10.0) && !square(0.0, -0.6).is_within(10.0, 10.0));
}
