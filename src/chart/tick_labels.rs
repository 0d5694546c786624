//! The labels of an axis: those of its ticks that fit side by side.

use super::{Anchor, Axis, Role, text_width};

/// The label of a tick.
pub(super) struct TickLabel {
    pub(super) number: f64,
    pub(super) label: String,
    pub(super) anchor: Anchor,
}

/// The least space between two tick labels, measured in the widest font.
const TICK_GAP: f64 = 6.0;

/// The labels that fit side by side in a picture of this width, whose plot has these ends: those of all ticks, or else of
/// every second, third … tick. The first and the last tick of a linear axis are always labelled.
pub(super) fn fitting_labels(
    axis: &Axis,
    width: f64,
    (left, right): (f64, f64),
    label: &dyn Fn(f64) -> String,
) -> Vec<TickLabel> {
    let x = |number| left + axis.position(number) * (right - left);
    let half_width = |label: &str| text_width(label, Role::TickLabel.text_size()) / 2.0;
    let placed = |number| {
        let label = label(number);
        let half = half_width(&label);
        let anchor = if x(number) < half {
            Anchor::Start
        } else if x(number) + half > width {
            Anchor::End
        } else {
            Anchor::Middle
        };
        TickLabel { number, label, anchor }
    };
    let span = |label: &TickLabel| {
        let (x, half) = (x(label.number), half_width(&label.label));
        match label.anchor {
            Anchor::Start => (x, x + 2.0 * half),
            Anchor::Middle => (x - half, x + half),
            Anchor::End => (x - 2.0 * half, x),
        }
    };
    let fit = |labels: &[TickLabel]| labels.windows(2).all(|pair| span(&pair[0]).1 + TICK_GAP <= span(&pair[1]).0);
    let choice = |stride| -> Vec<_> { axis.ticks.iter().step_by(stride).map(|&number| placed(number)).collect() };
    let steps = axis.ticks.len() - 1;
    (1..steps)
        .filter(|stride| axis.log || steps.is_multiple_of(*stride))
        .map(choice)
        .find(|labels| fit(labels))
        .unwrap_or_else(|| choice(steps))
}
