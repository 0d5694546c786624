//! Layouts: the arrangement of chart rows at different widths. Text has the same size in all of them.

use super::{Role, text_width};
use crate::{
    data::{Dataset, Language, Quantity},
    words::format,
};

/// How the rows of a chart are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// The label before the plot, the number after it.
    Beside,
    /// The label and the number above the plot.
    Above,
}

/// An arrangement for a range of widths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The name of its CSS class.
    pub class: &'static str,
    /// How the rows are arranged.
    pub arrangement: Arrangement,
    /// The least width of the layout, in pixels. All texts fit at this width.
    pub min_width: f64,
    /// The extra vertical space of a row, above and below together, in pixels.
    pub padding: f64,
}

impl Layout {
    /// Every layout, narrow to wide. `style/chart.css` shows each from its least width on.
    pub const ALL: [Self; 3] = [
        Self { class: "narrow", arrangement: Arrangement::Above, min_width: 264.0, padding: 0.0 },
        Self { class: "medium", arrangement: Arrangement::Above, min_width: 340.0, padding: 0.0 },
        Self { class: "wide", arrangement: Arrangement::Beside, min_width: 620.0, padding: 0.0 },
    ];

    /// The width of the widest chart, in pixels.
    pub const MAX_WIDTH: f64 = 1600.0;
}

/// The largest width of the column of labels, in pixels. Longer labels wrap, so that the plot is wide enough.
const MAX_LABEL: f64 = 252.0;

/// The width of the column of labels that all charts of a page share so that their plots align, in pixels: the width of
/// the longest label of those quantities that share a dimension with another one.
pub fn label_column(dataset: &Dataset, quantities: &[Quantity], language: Language) -> f64 {
    let is_shared = |quantity| dataset.of_dimension(dataset.dimension_of(quantity)).nth(1).is_some();
    let width = |&quantity: &Quantity| {
        text_width(format::row_label(dataset, quantity, language), Role::Label.text_size()).ceil()
    };
    quantities.iter().filter(|&&quantity| is_shared(quantity)).map(width).fold(0.0, f64::max).min(MAX_LABEL)
}
