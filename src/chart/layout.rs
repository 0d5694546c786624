//! Layouts: how a chart arranges its rows at different widths, each at real text size.

use super::{Role, text_width};
use crate::{
    explore::format,
    figure::{Dataset, Figure, Language, Ref},
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
}

impl Layout {
    /// Every layout, narrow to wide. `style/chart.css` shows each from its least width on.
    pub const ALL: [Self; 3] = [
        Self { class: "narrow", arrangement: Arrangement::Above, min_width: 264.0 },
        Self { class: "medium", arrangement: Arrangement::Above, min_width: 340.0 },
        Self { class: "wide", arrangement: Arrangement::Beside, min_width: 720.0 },
    ];

    /// The widest chart, in pixels; wider windows leave the rest to air.
    pub const MAX_WIDTH: f64 = 1600.0;
}

/// The widths of the columns that all charts of a page share, so that they align, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Columns {
    /// The longest label.
    pub label: f64,
    /// The longest number.
    pub value: f64,
}

impl Columns {
    /// The columns for all figures of a dataset that can share an axis, in one language, whichever are shown.
    pub fn of(dataset: &Dataset, language: Language) -> Self {
        let unit = |figure: Ref<Figure>| dataset[figure].unit;
        let is_shared = |one: Ref<Figure>| dataset.figures().any(|other| other != one && unit(other) == unit(one));
        let mut columns = Self { label: 0.0, value: 0.0 };
        for figure in dataset.figures().filter(|&figure| is_shared(figure)) {
            let amount = format::amount(&dataset[figure].amount, &dataset[unit(figure)], language);
            let label = dataset[figure].label.in_language(language);
            columns.label = columns.label.max(text_width(label, Role::Label.text_size()).ceil());
            columns.value = columns.value.max(text_width(&amount, Role::Value.text_size()).ceil());
        }
        columns
    }
}
