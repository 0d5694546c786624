//! Layouts: how a chart arranges its rows at different widths, each at real text size.

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
    /// The narrowest width it is for, in pixels: everything fits there.
    pub min_width: f64,
    /// What a row has free over and under all that stands in it, together, in pixels, beyond what it needs.
    pub air: f64,
}

impl Layout {
    /// Every layout, narrow to wide. `style/chart.css` shows each from its least width on.
    pub const ALL: [Self; 3] = [
        Self { class: "narrow", arrangement: Arrangement::Above, min_width: 264.0, air: 0.0 },
        Self { class: "medium", arrangement: Arrangement::Above, min_width: 340.0, air: 0.0 },
        Self { class: "wide", arrangement: Arrangement::Beside, min_width: 720.0, air: 0.0 },
    ];

    /// The widest chart, in pixels; wider windows leave the rest to air.
    pub const MAX_WIDTH: f64 = 1600.0;
}

/// The widths of the columns that all charts of a page share, so that they align, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// The longest label, or a longest line where labels take several.
    pub label: f64,
    /// The longest number.
    pub value: f64,
}

impl Columns {
    /// The widest column of labels, in pixels: longer labels take several lines, so that the plot keeps its room.
    const MAX_LABEL: f64 = 264.0;

    /// The columns for all of these that can share an axis, in one language, whichever are shown.
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
