//! The plot as a reader reads it: from the numbers at its grid lines to the place of any other number.

use hundred_days::{
    chart::{Amounts, Axis, Role, Scene, Shape},
    explore::{TickStyle, format},
};

/// The plot of a picture, known from nothing but its grid lines and their labels.
pub(crate) struct Plot {
    axis: Axis,
    /// Where the axis begins and ends, in pixels.
    left: f64,
    right: f64,
}

impl Plot {
    /// Reads the ticks of a picture; each must be labelled with a number of the axis.
    pub(crate) fn read(chart: &Amounts<'_>, scene: &Scene) -> Self {
        let axis = chart.axis();
        let kind = chart.dataset[chart.unit].kind;
        let number = |label: &str| {
            let styles = [TickStyle::Long, TickStyle::Short];
            let says = |&&number: &&f64| {
                styles.iter().any(|&style| format::tick(number, kind, chart.language, style) == label)
            };
            *axis.ticks.iter().find(says).unwrap_or_else(|| panic!("{label:?} is no number of {axis:?}"))
        };
        let lines = scene.backdrop.iter().filter(|part| part.role == Role::GridLine).map(|part| match &part.shape {
            Shape::Line { from, to } if from.x == to.x => from.x,
            shape => panic!("a grid line is not upright: {shape:?}"),
        });
        let labels = scene.backdrop.iter().filter(|part| part.role == Role::TickLabel).map(|part| match &part.shape {
            Shape::Text { content, .. } => number(content),
            shape => panic!("a tick label is no text: {shape:?}"),
        });
        let ticks: Vec<_> = lines.zip(labels).collect();
        assert_eq!(ticks.len() * 2, scene.backdrop.len(), "each grid line has a label");
        let [(first_x, first), .., (last_x, last)] = ticks[..] else { panic!("an axis of less than two ticks") };
        let (from, to) = (axis.position(first), axis.position(last));
        let length = (last_x - first_x) / (to - from);
        let left = first_x - from * length;
        Self { axis, left, right: left + length }
    }

    /// Where a number stands, in pixels.
    pub(crate) fn x(&self, number: f64) -> f64 {
        self.left + self.axis.position(number) * (self.right - self.left)
    }
}
