//! The plot as a reader sees it: the position of any number, computed from the labelled grid lines.

use hundred_days::{
    chart::{Amounts, Axis, Role, Scene, Shape},
    data::{Dimension, UnitKind},
    words::{TickStyle, format},
};

/// The plot area, derived only from the grid lines and their labels.
pub(crate) struct Plot {
    axis: Axis,
    /// The position on the axis, from 0 to 1, and in the picture, in pixels, of the first and the last tick.
    first: (f64, f64),
    last: (f64, f64),
}

impl Plot {
    /// Reads the ticks of a picture. Each label must be a number of the axis.
    pub(crate) fn read(chart: &Amounts<'_>, scene: &Scene) -> Self {
        let axis = chart.axis();
        let kind = match chart.dimension {
            Dimension::Unit(unit) | Dimension::Pace(unit) => chart.dataset[unit].kind,
            Dimension::UnitPerUnit(..) | Dimension::Times { .. } => UnitKind::Count,
        };
        let number = |label: &str| {
            let styles = [TickStyle::Long, TickStyle::Short];
            let says = |&&number: &&f64| {
                styles.iter().any(|&style| format::tick(number, kind, chart.language, style) == label)
            };
            *axis.ticks.iter().find(says).unwrap_or_else(|| panic!("{label:?} is not a number of {axis:?}"))
        };
        let lines = scene.backdrop.iter().filter(|part| part.role == Role::GridLine).map(|part| match &part.shape {
            Shape::Line { from, to } if from.x == to.x => from.x,
            shape => panic!("a grid line is not vertical: {shape:?}"),
        });
        let labels = scene.backdrop.iter().filter(|part| part.role == Role::TickLabel).map(|part| match &part.shape {
            Shape::Text { content, .. } => number(content),
            shape => panic!("a tick label is not a text: {shape:?}"),
        });
        let ticks: Vec<_> = labels.map(|number| axis.position(number)).zip(lines).collect();
        assert_eq!(ticks.len() * 2, scene.backdrop.len(), "each grid line has a label");
        let [first, .., last] = ticks[..] else { panic!("an axis with fewer than two ticks: {axis:?}") };
        Self { axis, first, last }
    }

    /// The horizontal position of a number, in pixels.
    pub(crate) fn x(&self, number: f64) -> f64 {
        self.first.1 + self.share(number) * (self.last.1 - self.first.1)
    }

    /// The factor by which the error of a position exceeds that of the ticks. It exceeds 1 only outside of the ticks.
    pub(crate) fn doubt(&self, number: f64) -> f64 {
        let share = self.share(number);
        share.max(1.0 - share).max(1.0)
    }

    /// The position of a number as a share of the distance from the first tick to the last.
    fn share(&self, number: f64) -> f64 {
        (self.axis.position(number) - self.first.0) / (self.last.0 - self.first.0)
    }
}
