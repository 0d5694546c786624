//! The plotters backend that records drawn shapes as a [`Scene`].

use std::{cell::RefCell, error::Error, fmt, rc::Rc};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::{HPos, VPos},
};

use super::{
    Role,
    scene::{Anchor, Mark, Outline, Part, Point, Scene, Shape},
    text::text_width,
};
use crate::data::Quantity;

/// Plotters uses integer coordinates. In the recorder they are tenths of a pixel. Scenes are in pixels, so this unit is
/// used by drawing code only.
pub(super) const UNITS_PER_PIXEL: f64 = 10.0;

/// Converts pixels to plotters' integer units.
pub(super) fn units_from_pixels(pixels: f64) -> i32 {
    (pixels * UNITS_PER_PIXEL).round() as i32
}

fn pixels_from_units(units: i32) -> f64 {
    f64::from(units) / UNITS_PER_PIXEL
}

/// An error: something was drawn that is not a shape with a role, such as a pixel, a bitmap or an unknown colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotVector;

impl fmt::Display for NotVector {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("only shapes painted in a role can be recorded")
    }
}

impl Error for NotVector {}

type Drawn = Result<(), DrawingErrorKind<NotVector>>;

/// A plotters backend that records shapes instead of painting them.
///
/// Clones share one recording. One clone is passed to plotters. The other one assigns shapes to marks with
/// [`begin_mark`](Self::begin_mark), and returns the scene at the end.
#[derive(Clone)]
pub struct Recorder {
    width: f64,
    scene: Rc<RefCell<Scene>>,
}

impl Recorder {
    /// An empty recording of a picture with this size, in pixels.
    pub fn new(width: f64, height: f64) -> Self {
        let scene = Scene { height, backdrop: Vec::new(), marks: Vec::new() };
        Self { width, scene: Rc::new(RefCell::new(scene)) }
    }

    /// Assigns the shapes that follow to the mark of this quantity, whose row starts at `top` pixels.
    pub fn begin_mark(&self, quantity: Quantity, top: f64) {
        self.scene.borrow_mut().marks.push(Mark { quantity, top, parts: Vec::new() });
    }

    /// The recorded scene.
    pub fn into_scene(self) -> Scene {
        self.scene.take()
    }

    /// Adds a shape. `shape` converts coordinates relative to the top of the current mark.
    fn record(&self, color: BackendColor, shape: impl FnOnce(&dyn Fn(BackendCoord) -> Point) -> Shape) -> Drawn {
        let role = Role::from_color(color).ok_or(DrawingErrorKind::DrawingError(NotVector))?;
        let mut scene = self.scene.borrow_mut();
        let (top, parts) = match scene.marks.last_mut() {
            Some(mark) => (mark.top, &mut mark.parts),
            None => (0.0, &mut scene.backdrop),
        };
        // Rounded again, because the difference of two tenths is inexact in floating point.
        let y = |units| ((pixels_from_units(units) - top) * UNITS_PER_PIXEL).round() / UNITS_PER_PIXEL;
        let point = |(x_units, y_units)| Point { x: pixels_from_units(x_units), y: y(y_units) };
        parts.push(Part { role, shape: shape(&point) });
        Ok(())
    }

    fn record_path(&self, color: BackendColor, points: impl IntoIterator<Item = BackendCoord>, closed: bool) -> Drawn {
        let points: Vec<_> = points.into_iter().collect();
        match points[..] {
            [] => Ok(()),
            [from, to] => self.record(color, |point| Shape::Line { from: point(from), to: point(to) }),
            [first, ..] => {
                let offset = |&(x, y): &BackendCoord| (pixels_from_units(x - first.0), pixels_from_units(y - first.1));
                let outline = Outline { offsets: points.iter().map(offset).collect(), closed };
                self.record(color, |point| Shape::Path { at: point(first), outline })
            }
        }
    }
}

impl DrawingBackend for Recorder {
    type ErrorType = NotVector;

    fn get_size(&self) -> (u32, u32) {
        let units = |pixels| units_from_pixels(pixels).unsigned_abs();
        (units(self.width), units(self.scene.borrow().height))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Err(DrawingErrorKind::DrawingError(NotVector))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.record(style.color(), |point| Shape::Line { from: point(from), to: point(to) })
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Drawn {
        self.record(style.color(), |point| Shape::Rect { from: point(from), to: point(to) })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.record_path(style.color(), path, false)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        let radius = f64::from(radius) / UNITS_PER_PIXEL;
        self.record(style.color(), |point| Shape::Circle { at: point(center), radius })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        self.record_path(style.color(), points, true)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, position: BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // The distance from the anchored edge or middle of the text down to its baseline, relative to the text size.
        let drop = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.35,
            VPos::Bottom => 0.0,
        };
        let baseline = (position.0, position.1 + (drop * style.size()).round() as i32);
        let content = text.to_owned();
        self.record(style.color(), |point| Shape::Text { at: point(baseline), anchor, content })
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<NotVector>> {
        Ok((text_width(text, style.size()).ceil() as u32, style.size().ceil() as u32))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Err(DrawingErrorKind::DrawingError(NotVector))
    }
}
