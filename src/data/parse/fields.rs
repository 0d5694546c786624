//! The fields of a JSON object: fields are read by name, and unknown fields are problems.

use std::mem;

use super::{
    node::Node,
    quoted::{quoted, quoted_list},
};
use crate::data::Problems;

/// The fields of an object.
///
/// A parser reads every field before it fails, so the read names are the known names.
pub(super) struct Fields<'a> {
    object: &'a Node,
    asked_for: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of the object at a node.
    pub(super) fn of(at: &'a Node) -> Option<Self> {
        if at.is_object() { Some(Self { object: at, asked_for: Vec::new() }) } else { at.reject("an object") }
    }

    /// Parses a required field.
    pub(super) fn required<T>(&mut self, name: &'static str, read: impl FnOnce(&'a Node) -> Option<T>) -> Option<T> {
        self.find(name).and_then(read)
    }

    /// Parses an optional field; `Some(None)` if it is missing.
    pub(super) fn optional<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&'a Node) -> Option<T>,
    ) -> Option<Option<T>> {
        self.asked_for.push(name);
        match self.object.field(name) {
            Some(field) => read(field).map(Some),
            None => Some(None),
        }
    }

    /// The node of a required field.
    pub(super) fn find(&mut self, name: &'static str) -> Option<&'a Node> {
        self.find_as(name, "the field")
    }

    /// The node of a required field. `what` precedes its name in the problem if it is missing.
    pub(super) fn find_as(&mut self, name: &'static str, what: &str) -> Option<&'a Node> {
        self.asked_for.push(name);
        let field = self.object.field(name);
        if field.is_none() {
            self.object.note(&format!("{what} {}", quoted(name)), "no such field");
        }
        field
    }

    /// Reports unknown and duplicate fields, at most [`Problems::MOST_OF_A_KIND`]. Returns whether there are none.
    pub(super) fn close(self) -> bool {
        let mut seen = vec![false; self.asked_for.len()];
        let mut reported = 0;
        for (name, field) in self.object.fields() {
            let place = self.asked_for.iter().position(|known| known == name);
            let is_first = place.is_some_and(|place| !mem::replace(&mut seen[place], true));
            if is_first {
                continue;
            }
            if place.is_some() {
                field.note("each field only once", &format!("a second field {}", quoted(name)));
            } else {
                let allowed = quoted_list(&mut self.asked_for.iter().copied());
                field.note(&format!("only the fields {allowed}"), &format!("the field {}", quoted(name)));
            }
            reported += 1;
            if reported == Problems::MOST_OF_A_KIND {
                break;
            }
        }
        reported == 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::node::{Node, tests::read};

    /// The problems of an object that must have `a` and may have `b`, both numbers.
    fn problems(json: &str) -> Vec<String> {
        let (_, problems) = read(json, |at| {
            at.object(|fields| {
                let a = fields.required("a", Node::number);
                let b = fields.optional("b", Node::number);
                Some((a?, b?))
            })
        });
        problems
    }

    #[test]
    fn fields_may_come_in_any_order_and_optional_ones_may_be_missing() {
        assert_eq!(problems(r#"{"b": 2, "a": 1}"#), [""; 0]);
        assert_eq!(problems(r#"{"a": 1}"#), [""; 0]);
    }

    #[test]
    fn a_missing_field_is_a_problem_of_its_object() {
        assert_eq!(problems("{}"), ["(the whole file): expected the field “a”, found no such field"]);
    }

    #[test]
    fn an_unknown_field_is_named_with_those_that_are_known() {
        assert_eq!(
            problems(r#"{"a": 1, "c/d": 1}"#),
            ["/c~1d: expected only the fields “a”, “b”, found the field “c/d”"]
        );
    }

    #[test]
    fn a_duplicate_field_is_a_problem_even_if_both_are_equal() {
        assert_eq!(problems(r#"{"a": 1, "a": 1}"#), ["/a: expected each field only once, found a second field “a”"]);
    }

    #[test]
    fn many_wrong_fields_are_not_all_reported() {
        let fields = |name: &str, count: usize| format!(r#"{{"a": 1{}}}"#, format!(r#", "{name}": 1"#).repeat(count));
        for name in ["a", "x"] {
            assert_eq!(problems(&fields(name, 100)).len(), 100);
            assert_eq!(problems(&fields(name, 101)).len(), 100);
        }
    }

    #[test]
    fn an_optional_field_is_checked_when_it_is_there() {
        assert_eq!(problems(r#"{"a": 1, "b": null}"#), ["/b: expected a number, found null"]);
    }
}
