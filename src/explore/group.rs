//! Groups: the figures of a selection, apart by what they count or measure.

use super::Selection;
use crate::figure::{Dataset, Dimension, Quantity};

/// The figures of a selection, apart by dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// The dimensions of which several figures are shown, in the dataset's order.
    pub shared: Vec<Group>,
    /// The figures that are the only ones shown of their dimension, in the selection's order.
    pub alone: Vec<Quantity>,
}

/// The figures of one dimension, which can share an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their dimension.
    pub dimension: Dimension,
    /// At least two figures, in the selection's order.
    pub quantities: Vec<Quantity>,
}

/// The figures of a selection of this dataset, apart by dimension.
pub fn groups(selection: &Selection, dataset: &Dataset) -> Groups {
    let mut groups: Vec<Group> = Vec::new();
    for &quantity in &selection.quantities {
        let dimension = dataset.dimension_of(quantity);
        let place = groups.partition_point(|group| group.dimension < dimension);
        if groups.get(place).is_none_or(|group| group.dimension != dimension) {
            groups.insert(place, Group { dimension, quantities: Vec::new() });
        }
        groups[place].quantities.push(quantity);
    }
    let is_alone = |quantity: Quantity| {
        groups.iter().any(|group| group.quantities.len() == 1 && group.quantities.first() == Some(&quantity))
    };
    let alone = selection.quantities.iter().copied().filter(|&quantity| is_alone(quantity)).collect();
    groups.retain(|group| group.quantities.len() > 1);
    Groups { shared: groups, alone }
}
