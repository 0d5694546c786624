//! What charts paint with: texts and lines by their role, as plotters takes them.

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, DrawingAreaErrorKind},
    style::{
        Color as _, FontDesc, FontFamily, FontStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{Anchor, NotVector, Recorder, Role, backend::UNITS_PER_PIXEL};

/// The whole picture, in the recorder's units.
pub(super) type Area = DrawingArea<Recorder, Shift>;

/// Why drawing fails.
pub(super) type Drawing = DrawingAreaErrorKind<NotVector>;

/// A chart could not be drawn; a defect of the chart, never of a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undrawable;

/// A text of a role that stands on its baseline at an anchor.
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
