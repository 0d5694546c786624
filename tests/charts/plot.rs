//! The plot as a reader sees it: the position of any number, computed from the labelled grid lines.

use hundred_days::{
    chart::{Amounts, Axis, Role, Scene, Shape},
    data::{Dimension, UnitKind},
    words::format,
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
            let says = |&&number: &&f64| format::tick(number, kind, chart.language) == label;
            *axis.ticks.iter().find(says).unwrap_or_else(|| panic!("{label:?} is not a number of {axis:?}"))
        };
        let lines = Self::lines(scene);
        assert_eq!(lines.len(), axis.ticks.len(), "each tick has a grid line");
        let labels = scene.backdrop.iter().filter(|part| part.role == Role::TickLabel).map(|part| match &part.shape {
            Shape::Text { at, content, .. } => (number(content), at.x),
            shape => panic!("a tick label is not a text: {shape:?}"),
        });
        for (number, x) in labels.clone() {
            let tick = axis.ticks.iter().position(|&tick| tick == number).expect("a tick");
            assert!((lines[tick] - x).abs() < 0.11, "a label at {x} belongs to the line at {}", lines[tick]);
        }
        assert_eq!(labels.clone().count() + lines.len(), scene.backdrop.len());
        let labelled: Vec<_> = labels.map(|(number, _)| number).collect();
        assert!(labelled.len() > 1, "an axis with fewer than two labels: {axis:?}");
        if !axis.log {
            assert_eq!((labelled.first(), labelled.last()), (Some(&axis.low), Some(&axis.high)), "unlabelled ends");
        }
        let [first, .., last] = lines[..] else { panic!("an axis with fewer than two ticks: {axis:?}") };
        Self { first: (0.0, first), last: (1.0, last), axis }
    }

    /// The horizontal positions of the grid lines.
    pub(crate) fn lines(scene: &Scene) -> Vec<f64> {
        let lines = scene.backdrop.iter().filter(|part| part.role == Role::GridLine).map(|part| match &part.shape {
            Shape::Path { at, outline } if outline.offsets.iter().all(|&(x, _)| x == 0.0 || x == 1.0) => at.x + 0.5,
            shape => panic!("a grid line is not vertical: {shape:?}"),
        });
        lines.collect()
    }

    /// The vertical spans of the grid lines.
    pub(crate) fn lanes(scene: &Scene) -> Vec<(f64, f64)> {
        let line = scene.backdrop.iter().find(|part| part.role == Role::GridLine).expect("a grid line");
        let Shape::Path { at, outline } = &line.shape else { panic!("{line:?}") };
        // The right edge of a line lies beside its left edge only where the line is drawn.
        let right: Vec<_> = outline.offsets.iter().filter(|&&(x, _)| x == 1.0).map(|&(_, y)| at.y + y).collect();
        right.chunks(2).map(|lane| (lane[0], lane[1])).collect()
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
