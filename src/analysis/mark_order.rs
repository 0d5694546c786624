//! The order of marks for the arrow keys.

use super::{CategorySection, OverlapGroup};
use crate::{
    data::{Dataset, Quantity, in_order},
    query::{Selection, View, ViewForm},
};

/// The marks of a view, in the order of the page.
pub fn mark_order(
    dataset: &Dataset,
    view: View,
    selection: &Selection,
    sections: &[CategorySection],
    overlaps: &[OverlapGroup],
) -> Vec<Quantity> {
    match view.form() {
        ViewForm::Charts => {
            let groups = sections.iter().map(|section| &section.groups);
            groups
                .flat_map(|groups| groups.shared.iter().flat_map(|group| &group.quantities).chain(&groups.alone))
                .copied()
                .collect()
        }
        ViewForm::Calendars => {
            let of = |period| move |quantity: &&Quantity| dataset.period_of(**quantity) == period;
            dataset.periods().flat_map(|period| selection.quantities.iter().filter(of(period))).copied().collect()
        }
        ViewForm::Overlaps => overlaps.iter().flat_map(|group| &group.rows).map(|row| row.figure.into()).collect(),
        ViewForm::Gaps | ViewForm::Paragraphs => in_order(selection.quantities.iter().copied(), Quantity::cmp),
        ViewForm::Rows => selection.quantities.clone(),
    }
}
