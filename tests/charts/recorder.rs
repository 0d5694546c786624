//! The recording backend accepts shapes and refuses pixels and bitmaps.

use hundred_days::chart::{NotVector, Recorder};
use plotters::{
    drawing::{DrawingAreaErrorKind, IntoDrawingArea as _},
    element::Pixel,
    style::BLACK,
};
use plotters_backend::{BackendColor, DrawingBackend as _, DrawingErrorKind};

#[test]
fn pixels_and_bitmaps_are_errors_and_leave_nothing_behind() {
    let mut recorder = Recorder::new(10.0, 10.0);
    let color = BackendColor { alpha: 1.0, rgb: (0, 0, 0) };
    let is_refused = |drawn| matches!(drawn, Err(DrawingErrorKind::DrawingError(NotVector)));
    assert!(is_refused(recorder.draw_pixel((1, 1), color)));
    assert!(is_refused(recorder.blit_bitmap((1, 1), (1, 1), &[0, 0, 0])));
    let scene = recorder.into_scene();
    assert!(scene.backdrop.is_empty() && scene.marks.is_empty());
}

#[test]
fn plotters_own_pixel_is_refused_as_well() {
    let recorder = Recorder::new(10.0, 10.0);
    let drawn = recorder.clone().into_drawing_area().draw(&Pixel::new((1, 1), BLACK));
    assert!(matches!(drawn, Err(DrawingAreaErrorKind::BackendError(DrawingErrorKind::DrawingError(NotVector)))));
    assert!(recorder.into_scene().backdrop.is_empty());
}
