//! Parses a unit.

use super::{node::Node, value};
use crate::data::{Unit, UnitKind};

/// The unit at a node.
pub(super) fn unit(at: &Node) -> Option<Unit> {
    at.object(|fields| {
        let id = fields.required("id", value::id);
        let kind = fields.required("kind", |at| value::one_of(&UnitKind::ALL, UnitKind::name, at));
        let label = fields.required("label", value::text);
        let one = fields.optional("one", value::text);
        let heading = fields.required("heading", value::text);
        let caption = fields.optional("caption", value::text);
        let (label, one) = (label?, one?);
        Some(Unit {
            id: id?,
            kind: kind?,
            one: one.unwrap_or_else(|| label.clone()),
            label,
            heading: heading?,
            caption: caption?,
        })
    })
}

/// The kind of each unit of a list, even if the unit has other problems, so that figures can still be checked.
pub(super) fn kinds(list: Option<&Node>) -> Vec<Option<UnitKind>> {
    let kind = |unit: &Node| {
        let name = unit.field("kind")?.as_text()?;
        UnitKind::ALL.into_iter().find(|kind| kind.name() == name)
    };
    list.map(|list| list.items().iter().map(kind).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{
        super::node::tests::{problems, read},
        *,
    };
    use crate::data::Language;

    #[test]
    fn a_unit_is_read() {
        let json = r#"{"id": "people", "kind": "count", "label": {"en": "people", "zh": "人"},
            "heading": {"en": "People", "zh": "人员"}}"#;
        assert_eq!(
            read(json, unit).0.map(|unit| (unit.kind, unit.heading.in_language(Language::En).to_owned())),
            Some((UnitKind::Count, "People".into()))
        );
    }

    #[test]
    fn all_problems_of_a_unit_are_reported() {
        assert_eq!(
            problems(r#"{"id": "People", "kind": "weight", "label": "kg"}"#, unit),
            [
                "(the whole file): expected the field “heading”, found no such field",
                "/id: expected an id: 1 to 32 of a-z, 0-9 and -, beginning and ending in a letter or digit, \
                 found “People”",
                "/kind: expected one of “count”, “mass”, “measure”, “money”, “change”, “share”, found “weight”",
                "/label: expected an object, found “kg”",
            ]
        );
    }

    #[test]
    fn kinds_of_invalid_units_are_known() {
        let (kinds, problems) = read(r#"[{"kind": "mass"}, {"kind": 1}, null]"#, |at| kinds(Some(at)));
        assert_eq!((kinds, problems), (vec![Some(UnitKind::Mass), None, None], vec![]));
    }
}
