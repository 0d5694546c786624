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
        Self { class: "wide", arrangement: Arrangement::Beside, min_width: 720.0, padding: 0.0 },
    ];

    /// The width of the widest chart, in pixels.
    pub const MAX_WIDTH: f64 = 1600.0;
}

/// The column widths that all charts of a page share so that they align, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// The width of the longest label, or of the longest line of a wrapped label.
    pub label: f64,
    /// The width of the longest number.
    pub value: f64,
}

impl Columns {
    /// The largest width of the label column, in pixels. Longer labels wrap, so that the plot is wide enough.
    const MAX_LABEL: f64 = 264.0;

    /// The columns for those of the quantities that share a dimension with another one.
    pub fn of(dataset: &Dataset, quantities: &[Quantity], language: Language) -> Self {
        let dimension = |quantity| dataset.dimension_of(quantity);
        let is_shared =
            |one: Quantity| quantities.iter().any(|&other| other != one && dimension(other) == dimension(one));
        let mut columns = Self { label: 0.0, value: 0.0 };
        for &quantity in quantities.iter().filter(|&&quantity| is_shared(quantity)) {
            let value = format::quantity(dataset, quantity, language);
            let label = format::row_label(dataset, quantity, language);
            columns.label = columns.label.max(text_width(label, Role::Label.text_size()).ceil());
            columns.value = columns.value.max(text_width(&value, Role::Value.text_size()).ceil());
        }
        columns.label = columns.label.min(Self::MAX_LABEL);
        columns
    }
}
