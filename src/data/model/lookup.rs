//! Finds quantities by id, by dimension and by input without a search through all of them.

use super::in_order;
use crate::data::{Dataset, Derived, Dimension, Divisor, Quantity, Ref};

/// Sorted lists of the quantities of a dataset, for binary searches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::data) struct Lookup {
    /// Every quantity, by id.
    by_id: Vec<Quantity>,
    /// Every quantity, by dimension and then in the dataset's order.
    by_dimension: Vec<Quantity>,
    /// Each input of a derived figure with that figure, by input.
    by_input: Vec<(Quantity, Ref<Derived>)>,
}

impl Lookup {
    /// The lists of the quantities that a dataset has so far.
    pub(in crate::data) fn of(dataset: &Dataset) -> Self {
        let mut inputs = Vec::new();
        for derived in dataset.derived() {
            let Derived { of, per, .. } = dataset[derived];
            inputs.push((of, derived));
            match per {
                Divisor::Quantity(per) if per != of => inputs.push((per, derived)),
                _ => {}
            }
        }
        Self {
            by_id: in_order(dataset.quantities(), |&a, &b| dataset.id_of(a).as_str().cmp(dataset.id_of(b).as_str())),
            by_dimension: in_order(dataset.quantities(), |&a, &b| {
                dataset.dimension_of(a).cmp(&dataset.dimension_of(b))
            }),
            by_input: in_order(inputs, |a, b| a.0.cmp(&b.0)),
        }
    }
}

impl Dataset {
    /// The quantity with this id.
    pub fn quantity_by_id(&self, id: &str) -> Option<Quantity> {
        let by_id = &self.lookup.by_id;
        let place = by_id.partition_point(|&quantity| self.id_of(quantity).as_str() < id);
        by_id.get(place).copied().filter(|&quantity| self.id_of(quantity).as_str() == id)
    }

    /// All quantities of a dimension, in the dataset's order.
    pub fn of_dimension(&self, dimension: Dimension) -> impl ExactSizeIterator<Item = Quantity> {
        let all = &self.lookup.by_dimension;
        let from = all.partition_point(|&quantity| self.dimension_of(quantity).cmp(&dimension).is_lt());
        let count = all[from..].partition_point(|&quantity| self.dimension_of(quantity) == dimension);
        all[from..from + count].iter().copied()
    }

    /// The figures that are computed directly from a quantity, in the dataset's order.
    pub fn derived_from(&self, quantity: Quantity) -> impl Iterator<Item = Ref<Derived>> {
        let all = &self.lookup.by_input;
        let from = all.partition_point(|&(input, _)| input < quantity);
        all[from..].iter().take_while(move |&&(input, _)| input == quantity).map(|&(_, derived)| derived)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::data::{
        parse,
        sample::{FILE, dataset},
    };

    #[test]
    fn the_lists_give_what_a_search_through_all_quantities_gives() {
        let dataset = dataset();
        for quantity in dataset.quantities() {
            let id = dataset.id_of(quantity);
            assert_eq!(dataset.quantity_by_id(id.as_str()), Some(quantity));
            let dimension = dataset.dimension_of(quantity);
            let alike = dataset.quantities().filter(|&other| dataset.dimension_of(other) == dimension);
            assert_eq!(dataset.of_dimension(dimension).collect::<Vec<_>>(), alike.collect::<Vec<_>>(), "{id}");
            let per = Divisor::Quantity(quantity);
            let users = dataset.derived().filter(|&one| dataset[one].of == quantity || dataset[one].per == per);
            assert_eq!(dataset.derived_from(quantity).collect::<Vec<_>>(), users.collect::<Vec<_>>(), "{id}");
        }
        for unknown in ["", "nobody", "zzz"] {
            assert_eq!(dataset.quantity_by_id(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_ratio_of_a_figure_to_itself_is_computed_from_it_once() {
        let mut json: Value = serde_json::from_slice(&FILE).expect("JSON");
        let label = json["title"].clone();
        json["derived"] = json!([
            { "id": "itself", "label": label, "kind": "ratio", "of": "suspects", "per": "suspects", "scope": "same" },
        ]);
        let dataset = parse(json.to_string().as_bytes()).expect("a dataset");
        let suspects = dataset.quantity_by_id("suspects").expect("a figure");
        assert_eq!(dataset.derived_from(suspects).collect::<Vec<_>>(), [Ref::new(0)]);
    }
}
