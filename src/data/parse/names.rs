//! The ids of one list of the dataset, to which other parts may refer.

use std::{collections::BTreeMap, marker::PhantomData};

use super::{node::Node, quoted::quoted_list};
use crate::data::{Problems, Ref};

/// The ids of a list whose items are read as `T`.
pub(super) struct Names<'a, T> {
    ids: Ids<'a>,
    of: PhantomData<fn() -> T>,
}

impl<'a, T> Names<'a, T> {
    /// The ids of the list at `list`, if there is one. Duplicate ids are reported, at most
    /// [`Problems::MOST_OF_A_KIND`]. `noun` is the name of an item in messages.
    pub(super) fn of_list(noun: &'static str, list: Option<&'a Node>) -> Self {
        Self { ids: Ids::of_list(noun, list), of: PhantomData }
    }

    /// Resolves the id at a node.
    pub(super) fn resolve(&self, at: &Node) -> Option<Ref<T>> {
        self.ids.resolve(at).map(Ref::new)
    }

    /// Finds the item with an id.
    pub(super) fn find(&self, id: &str) -> Option<Ref<T>> {
        self.ids.find(id).map(Ref::new)
    }

    /// Whether this is one of the ids.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.find(id).is_some()
    }

    /// Whether the list is empty or some items have an invalid id.
    pub(super) fn has_gaps(&self) -> bool {
        self.ids.has_gaps
    }

    /// The valid ids.
    pub(super) fn known(&self) -> impl Iterator<Item = &'a str> {
        self.ids.ids.iter().copied().flatten()
    }
}

/// The part that does not depend on the item type, so that it is compiled once.
///
/// Ids are known even if their items have other problems, so that references to an invalid item are not reported too.
struct Ids<'a> {
    noun: &'static str,
    ids: Vec<Option<&'a str>>,
    /// The first place of each id.
    places: BTreeMap<&'a str, usize>,
    has_gaps: bool,
}

impl<'a> Ids<'a> {
    fn of_list(noun: &'static str, list: Option<&'a Node>) -> Self {
        let mut ids = Vec::new();
        let mut places = BTreeMap::new();
        let mut duplicates = 0;
        for item in list.map(Node::items).unwrap_or_default() {
            let at = item.field("id");
            let id = at.and_then(Node::as_text);
            let earlier = id.and_then(|id| places.get(id).copied());
            if let (Some(at), Some(earlier)) = (at, earlier)
                && duplicates < Problems::MOST_OF_A_KIND
            {
                duplicates += 1;
                let found = format!("{}, which the {noun} at index {earlier} has", at.describe());
                at.note(&format!("an id that no other {noun} has"), &found);
            }
            if let (Some(id), None) = (id, earlier) {
                places.insert(id, ids.len());
            }
            ids.push(id);
        }
        let has_gaps = ids.is_empty() || ids.contains(&None);
        Self { noun, ids, places, has_gaps }
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    fn resolve(&self, at: &Node) -> Option<usize> {
        let id = at.text()?;
        let index = self.find(id);
        // An invalid list or an item with an invalid id has its own problem, and may be what is referred to.
        if index.is_none() && !self.has_gaps {
            let known = quoted_list(&mut self.ids.iter().copied().flatten());
            return at.reject(&format!("the id of a {}, one of {known}", self.noun));
        }
        index
    }
}

#[cfg(test)]
mod tests {
    use super::{super::node::tests::read, *};
    use crate::data::Unit;

    /// What the texts of `refs` refer to in the list `units`, and the problems of both.
    fn resolved(json: &str) -> (Vec<Option<usize>>, Vec<String>) {
        read(json, |at| {
            let names: Names<'_, Unit> = Names::of_list("unit", at.field("units"));
            let refs = at.field("refs").expect("refs");
            refs.items().iter().map(|at| names.resolve(at).map(Ref::index)).collect()
        })
    }

    #[test]
    fn an_id_refers_to_its_place_in_the_list() {
        let json = r#"{"units": [{"id": "people"}, {"id": "yuan"}], "refs": ["yuan", "people"]}"#;
        assert_eq!(resolved(json), (vec![Some(1), Some(0)], vec![]));
    }

    #[test]
    fn a_dangling_id_is_reported_with_the_known_ids() {
        let json = r#"{"units": [{"id": "people"}, {"id": "yuan"}], "refs": ["dollars", 3]}"#;
        let expected = [
            "/refs/0: expected the id of a unit, one of “people”, “yuan”, found “dollars”",
            "/refs/1: expected a text, found 3",
        ];
        assert_eq!(resolved(json), (vec![None, None], expected.map(String::from).to_vec()));
    }

    #[test]
    fn a_duplicate_id_is_reported_at_the_second_item() {
        let json = r#"{"units": [{"id": "people"}, {}, {"id": "people"}, {}], "refs": ["people"]}"#;
        let expected =
            "/units/2/id: expected an id that no other unit has, found “people”, which the unit at index 0 has";
        assert_eq!(resolved(json), (vec![Some(0)], vec![expected.into()]));
    }

    #[test]
    fn a_reference_to_a_missing_list_or_an_invalid_id_is_not_reported_again() {
        assert_eq!(resolved(r#"{"refs": ["people"]}"#), (vec![None], vec![]));
        assert_eq!(resolved(r#"{"units": [{"id": "No Id"}], "refs": ["No Id"]}"#), (vec![Some(0)], vec![]));
    }
}
