//! Drawing helpers: text styles by role, and type aliases for plotters.

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, DrawingAreaErrorKind},
    style::{
        Color as _, FontDesc, FontFamily, FontStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{Anchor, NotVector, Recorder, Role, backend::UNITS_PER_PIXEL};

/// The drawing area of the whole picture, in the recorder's units.
pub(super) type Area = DrawingArea<Recorder, Shift>;

/// The error of a drawing operation.
pub(super) type Drawing = DrawingAreaErrorKind<NotVector>;

/// An error: a chart could not be drawn. This is a defect of the chart code, not of the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undrawable;

/// The text style of a role, anchored at its baseline.
pub(super) fn text_style(role: Role, anchor: Anchor) -> TextStyle<'static> {
    let side = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let size = role.text_size() * UNITS_PER_PIXEL;
    TextStyle {
        font: FontDesc::new(FontFamily::SansSerif, size, FontStyle::Normal),
        color: role.as_color().to_backend_color(),
        pos: Pos::new(side, VPos::Bottom),
    }
}
