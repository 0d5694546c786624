//! Where a callout goes: beside the mark that it speaks of, never on it.

/// An upright box in the window, in CSS pixels from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Frame {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }
}

/// What stays free between a mark and its callout, in pixels.
pub const GAP: f64 = 8.0;
/// What stays free between a callout and the edge of the window.
const MARGIN: f64 = 8.0;

#[derive(Clone, Copy)]
enum Side {
    Above,
    Below,
    Left,
    Right,
}

/// Where a callout of a width and height goes in a window of a width and height, so that it does not cover its mark.
///
/// A mark that is wider than its callout is a row: the callout goes to the end of it, where reading ends and where it
/// covers no neighbour. Any other, or one without room there, has it above or below, as near as can be to `x`. Where no
/// side has room for all of it, it is cut to the room above or below, whichever has more.
pub fn callout(mark: Frame, (width, height): (f64, f64), window: (f64, f64), x: f64) -> Frame {
    let sides = if mark.width > width {
        [Side::Right, Side::Above, Side::Below, Side::Left]
    } else {
        [Side::Above, Side::Below, Side::Right, Side::Left]
    };
    let left = within(x - width / 2.0, width, window.0);
    let top = within(mark.top + (mark.height - height) / 2.0, height, window.1);
    let at = |left, top| Frame { left, top, width, height };
    let placed = sides.into_iter().map(|side| match side {
        Side::Above => at(left, mark.top - GAP - height),
        Side::Below => at(left, mark.bottom() + GAP),
        Side::Left => at(mark.left - GAP - width, top),
        Side::Right => at(mark.right() + GAP, top),
    });
    let is_in_window = |frame: &Frame| {
        let is_between = |low: f64, high: f64, end: f64| low >= MARGIN && high <= end - MARGIN;
        is_between(frame.left, frame.right(), window.0) && is_between(frame.top, frame.bottom(), window.1)
    };
    let mut placed = placed;
    if let Some(frame) = placed.find(is_in_window) {
        return frame;
    }
    let (above, below) = (mark.top - GAP - MARGIN, window.1 - mark.bottom() - GAP - MARGIN);
    if above > below {
        let height = height.min(above.max(0.0));
        Frame { height, ..at(left, mark.top - GAP - height) }
    } else {
        Frame { height: height.min(below.max(0.0)), ..at(left, mark.bottom() + GAP) }
    }
}

/// A start as near as can be to the wished one, so that all of a length is within the window; its beginning, where it is
/// longer.
fn within(wished: f64, length: f64, window: f64) -> f64 {
    wished.min(window - MARGIN - length).max(MARGIN)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WINDOW: (f64, f64) = (1280.0, 900.0);

    fn frame(left: f64, top: f64, width: f64, height: f64) -> Frame {
        Frame { left, top, width, height }
    }

    fn is_apart(a: Frame, b: Frame) -> bool {
        a.right() <= b.left || b.right() <= a.left || a.bottom() <= b.top || b.bottom() <= a.top
    }

    #[test]
    fn a_row_has_its_callout_at_its_end() {
        let row = frame(50.0, 400.0, 800.0, 40.0);
        assert_eq!(callout(row, (300.0, 160.0), WINDOW, 200.0), frame(858.0, 340.0, 300.0, 160.0));
    }

    #[test]
    fn a_row_as_wide_as_the_window_has_it_above_or_else_below() {
        let window = (390.0, 844.0);
        let row = |top| frame(16.0, top, 358.0, 60.0);
        assert_eq!(callout(row(400.0), (300.0, 160.0), window, 40.0), frame(8.0, 232.0, 300.0, 160.0));
        assert_eq!(callout(row(100.0), (300.0, 160.0), window, 380.0), frame(82.0, 168.0, 300.0, 160.0));
    }

    #[test]
    fn what_is_small_has_it_above_and_in_a_low_window_beside() {
        let chip = frame(600.0, 400.0, 200.0, 30.0);
        assert_eq!(callout(chip, (300.0, 160.0), WINDOW, 700.0), frame(550.0, 232.0, 300.0, 160.0));
        let low = (1280.0, 200.0);
        assert_eq!(callout(frame(600.0, 90.0, 200.0, 30.0), (300.0, 160.0), low, 700.0).left, 808.0);
    }

    #[test]
    fn without_room_on_any_side_it_is_cut() {
        let placed = callout(frame(10.0, 120.0, 300.0, 60.0), (300.0, 160.0), (320.0, 256.0), 160.0);
        assert_eq!(placed, frame(10.0, 8.0, 300.0, 104.0));
    }

    proptest! {
        #[test]
        fn it_never_covers_its_mark_and_stays_in_the_window_where_it_fits(
            left in 0.0..1200.0f64, top in 0.0..800.0f64, width in 4.0..1200.0f64, height in 4.0..120.0f64,
            callout_width in 100.0..304.0f64, callout_height in 40.0..260.0f64,
            window_width in 320.0..1600.0f64, window_height in 256.0..1200.0f64, x in 0.0..1600.0f64,
        ) {
            let mark = frame(left.min(window_width - 4.0), top.min(window_height - 4.0), width, height);
            let placed = callout(mark, (callout_width, callout_height), (window_width, window_height), x);
            prop_assert!(is_apart(placed, mark), "{placed:?} on {mark:?}");
            prop_assert!(placed.left >= 0.0 && placed.right() <= window_width);
            if placed.height > 0.0 {
                prop_assert!(placed.top >= 0.0 && placed.bottom() <= window_height);
            }
        }
    }
}
