//! The order of marks: how the arrow keys go through a view.

use super::Section;
use crate::{
    data::{Dataset, Quantity, in_order},
    query::{Selection, View},
};

/// The marks of a view, in the order in which it shows them.
pub fn mark_order(dataset: &Dataset, view: View, selection: &Selection, sections: &[Section]) -> Vec<Quantity> {
    match view {
        View::Compare | View::Pace | View::Ratios => {
            let groups = sections.iter().map(|section| &section.groups);
            groups
                .flat_map(|groups| groups.shared.iter().flat_map(|group| &group.quantities).chain(&groups.alone))
                .copied()
                .collect()
        }
        View::Timeline => {
            let of = |period| move |quantity: &&Quantity| dataset.period_of(**quantity) == period;
            dataset.periods().flat_map(|period| selection.quantities.iter().filter(of(period))).copied().collect()
        }
        View::Statement => in_order(selection.quantities.iter().copied(), Quantity::cmp),
        View::Table => selection.quantities.clone(),
    }
}
