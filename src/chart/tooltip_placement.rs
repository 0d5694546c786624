//! Tooltip placement: beside the mark that the tooltip describes, never over it.

/// A rectangle in the window, in CSS pixels from the window's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Bounds {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }
}

/// The gap between a mark and its tooltip, in pixels.
pub const GAP: f64 = 8.0;
/// The least distance between a tooltip and the edge of the window, in pixels.
const MARGIN: f64 = 8.0;

#[derive(Clone, Copy)]
enum Side {
    Above,
    Below,
    Left,
    Right,
}

/// Places a tooltip of a width and height in a window of a width and height, so that it does not cover its mark.
///
/// If the mark is wider than the tooltip, the mark is a row, and the tooltip goes to its right end, where it covers no
/// neighbouring row. Otherwise, or if there is no space, the tooltip goes above or below the mark, centred at `x` as
/// closely as the window allows. If it fits on no side, its height is reduced to the space above or below, whichever is
/// larger.
pub fn place_tooltip(mark: Bounds, (width, height): (f64, f64), window: (f64, f64), x: f64) -> Bounds {
    let sides = if mark.width > width {
        [Side::Right, Side::Above, Side::Below, Side::Left]
    } else {
        [Side::Above, Side::Below, Side::Right, Side::Left]
    };
    let left = clamped(x - width / 2.0, width, window.0);
    let top = clamped(mark.top + (mark.height - height) / 2.0, height, window.1);
    let at = |left, top| Bounds { left, top, width, height };
    let placed = sides.into_iter().map(|side| match side {
        Side::Above => at(left, mark.top - GAP - height),
        Side::Below => at(left, mark.bottom() + GAP),
        Side::Left => at(mark.left - GAP - width, top),
        Side::Right => at(mark.right() + GAP, top),
    });
    let is_in_window = |bounds: &Bounds| {
        let is_between = |low: f64, high: f64, end: f64| low >= MARGIN && high <= end - MARGIN;
        is_between(bounds.left, bounds.right(), window.0) && is_between(bounds.top, bounds.bottom(), window.1)
    };
    let mut placed = placed;
    if let Some(bounds) = placed.find(is_in_window) {
        return bounds;
    }
    let (above, below) = (mark.top - GAP - MARGIN, window.1 - mark.bottom() - GAP - MARGIN);
    if above > below {
        let height = height.min(above.max(0.0));
        Bounds { height, ..at(left, mark.top - GAP - height) }
    } else {
        Bounds { height: height.min(below.max(0.0)), ..at(left, mark.bottom() + GAP) }
    }
}

/// The start position closest to `preferred` at which `length` fits into the window. If `length` is too large, it
/// starts at the margin.
fn clamped(preferred: f64, length: f64, window: f64) -> f64 {
    preferred.min(window - MARGIN - length).max(MARGIN)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WINDOW: (f64, f64) = (1280.0, 900.0);

    fn bounds(left: f64, top: f64, width: f64, height: f64) -> Bounds {
        Bounds { left, top, width, height }
    }

    fn is_apart(a: Bounds, b: Bounds) -> bool {
        a.right() <= b.left || b.right() <= a.left || a.bottom() <= b.top || b.bottom() <= a.top
    }

    #[test]
    fn a_row_has_its_tooltip_at_its_end() {
        let row = bounds(50.0, 400.0, 800.0, 40.0);
        assert_eq!(place_tooltip(row, (300.0, 160.0), WINDOW, 200.0), bounds(858.0, 340.0, 300.0, 160.0));
    }

    #[test]
    fn a_row_as_wide_as_the_window_has_its_tooltip_above_or_else_below() {
        let window = (390.0, 844.0);
        let row = |top| bounds(16.0, top, 358.0, 60.0);
        assert_eq!(place_tooltip(row(400.0), (300.0, 160.0), window, 40.0), bounds(8.0, 232.0, 300.0, 160.0));
        assert_eq!(place_tooltip(row(100.0), (300.0, 160.0), window, 380.0), bounds(82.0, 168.0, 300.0, 160.0));
    }

    #[test]
    fn a_small_mark_has_its_tooltip_above_and_in_a_low_window_beside_it() {
        let chip = bounds(600.0, 400.0, 200.0, 30.0);
        assert_eq!(place_tooltip(chip, (300.0, 160.0), WINDOW, 700.0), bounds(550.0, 232.0, 300.0, 160.0));
        let low = (1280.0, 200.0);
        assert_eq!(place_tooltip(bounds(600.0, 90.0, 200.0, 30.0), (300.0, 160.0), low, 700.0).left, 808.0);
    }

    #[test]
    fn a_tooltip_that_fits_on_no_side_is_cut() {
        let placed = place_tooltip(bounds(10.0, 120.0, 300.0, 60.0), (300.0, 160.0), (320.0, 256.0), 160.0);
        assert_eq!(placed, bounds(10.0, 8.0, 300.0, 104.0));
    }

    proptest! {
        #[test]
        fn it_never_covers_its_mark_and_stays_in_the_window_where_it_fits(
            left in 0.0..1200.0f64, top in 0.0..800.0f64, width in 4.0..1200.0f64, height in 4.0..120.0f64,
            callout_width in 100.0..304.0f64, callout_height in 40.0..260.0f64,
            window_width in 320.0..1600.0f64, window_height in 256.0..1200.0f64, x in 0.0..1600.0f64,
        ) {
            let mark = bounds(left.min(window_width - 4.0), top.min(window_height - 4.0), width, height);
            let placed = place_tooltip(mark, (callout_width, callout_height), (window_width, window_height), x);
            prop_assert!(is_apart(placed, mark), "{placed:?} on {mark:?}");
            prop_assert!(placed.left >= 0.0 && placed.right() <= window_width);
            if placed.height > 0.0 {
                prop_assert!(placed.top >= 0.0 && placed.bottom() <= window_height);
            }
        }
    }
}
