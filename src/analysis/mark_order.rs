//! The order of marks for the arrow keys.

use super::{CategorySection, OverlapGroup, overlaps};
use crate::{
    data::{Dataset, Quantity, in_order},
    query::{Selection, View, ViewForm},
};

/// The marks of charts, in the order of the page.
pub fn chart_marks(sections: &[CategorySection]) -> Vec<Quantity> {
    let groups = sections.iter().map(|section| &section.groups);
    let of_groups =
        groups.flat_map(|groups| groups.shared.iter().flat_map(|group| &group.quantities).chain(&groups.alone));
    of_groups.copied().collect()
}

/// What a view without charts shows of a selection.
#[derive(Debug, Default)]
pub struct Arranged {
    /// The trees of wholes and parts; empty in other views than that of overlaps.
    pub overlaps: Vec<OverlapGroup>,
    /// The marks, in the order of the page.
    pub marks: Vec<Quantity>,
}

/// Arranges a selection for a view. The marks of charts are those of [`chart_marks`] instead.
pub fn arranged(dataset: &Dataset, view: View, selection: &Selection) -> Arranged {
    let quantities = &selection.quantities;
    let marks = match view.form() {
        ViewForm::Charts => Vec::new(),
        ViewForm::Calendars => {
            let of = |period| move |quantity: &&Quantity| dataset.period_of(**quantity) == period;
            dataset.periods().flat_map(|period| quantities.iter().filter(of(period))).copied().collect()
        }
        ViewForm::Overlaps => {
            let overlaps = overlaps(dataset, quantities);
            let marks = overlaps.iter().flat_map(|group| &group.rows).map(|row| row.figure.into()).collect();
            return Arranged { overlaps, marks };
        }
        ViewForm::Gaps | ViewForm::Paragraphs => in_order(quantities.iter().copied(), Quantity::cmp),
        ViewForm::Rows => quantities.clone(),
    };
    Arranged { overlaps: Vec::new(), marks }
}
