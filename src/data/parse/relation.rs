//! Parses the relations between figures and checks that they are possible.

use super::{
    fields::Fields,
    mention::paragraph,
    names::Names,
    node::Node,
    possible::{Impossible, first_impossible},
    quoted::quoted,
    value,
};
use crate::data::{Figure, Ref, Relation, Stated};

/// A relation with its node, before it is checked against its figures and the other relations.
pub(super) struct Declared<'a> {
    at: &'a Node,
    part_at: &'a Node,
    relation: Relation,
}

/// The relation at a node, in a statement with this number of paragraphs.
pub(super) fn declared<'a>(at: &'a Node, figures: &Names<'a, Figure>, paragraphs: usize) -> Option<Declared<'a>> {
    at.object(|fields| {
        let whole = fields.required("whole", |at| figures.resolve(at));
        let part = fields.required("part", |at| Some((at, figures.resolve(at)?)));
        let stated = fields.required("stated", |at| value::one_of(&Stated::ALL, Stated::name, at));
        let paragraph = stated.and_then(|stated| paragraph_that_states(fields, stated, paragraphs));
        let note = fields.optional("note", value::text);
        let (part_at, part) = part?;
        let relation = Relation { whole: whole?, part, stated: stated?, paragraph: paragraph?, note: note? };
        Some(Declared { at, part_at, relation })
    })
}

/// The paragraph of a relation: required if something is stated, and otherwise refused.
fn paragraph_that_states(fields: &mut Fields<'_>, stated: Stated, paragraphs: usize) -> Option<Option<usize>> {
    if stated == Stated::NotStated {
        let unwanted = |at: &Node| at.reject::<()>("no paragraph, as nothing is stated");
        return fields.optional("paragraph", unwanted).map(|_| None);
    }
    fields.required("paragraph", |at| paragraph(at, paragraphs)).map(Some)
}

/// The relations of a list, if all of them are possible for these figures.
///
/// Relations of two figures are checked one by one. Those that pass are then checked together, and the first one that
/// those before it do not allow is reported.
pub(super) fn checked(at: &Node, declared: Vec<Declared<'_>>, figures: &[Figure]) -> Option<Vec<Relation>> {
    let count = declared.len();
    if count > Relation::MOST {
        at.note(&format!("at most {} relations", Relation::MOST), &count.to_string());
        return None;
    }
    let figure = |figure: Ref<Figure>| &figures[figure.index()];
    let name = |one: Ref<Figure>| quoted(figure(one).id.as_str());
    let mut checked: Vec<Relation> = Vec::new();
    let mut nodes = Vec::new();
    for Declared { at, part_at, relation } in declared {
        let Relation { whole, part, stated, .. } = relation;
        if figure(part).unit != figure(whole).unit {
            part_at.expected("a figure of the unit of its whole, as nothing of another unit can be a part of it");
        } else if stated != Stated::Disjoint && is_certainly_larger(figure(part), figure(whole)) {
            part_at.expected(&format!("a figure that can be as small as {}, its whole", name(whole)));
        } else {
            checked.push(relation);
            nodes.push(at);
        }
    }
    if let Some((place, impossible)) = first_impossible(&checked, figures) {
        let levels = format!("at most {} figures inside each other", Relation::MOST_LEVELS);
        let Relation { whole, part, stated, .. } = checked[place];
        let [w, p] = [name(whole), name(part)];
        let (expected, found) = match impossible {
            Impossible::Repeated => ("one relation of two figures", format!("a second one of {w} and {p}")),
            Impossible::Circular => {
                ("no figure that is a part of its own part", format!("{p} as a part of {w}, which is a part of it"))
            }
            Impossible::TooDeep(part) => (&*levels, format!("one more, {}", name(part))),
            Impossible::Contradictory => (WHAT_IS_ALLOWED, format!("{} for {w} and {p}", quoted(stated.name()))),
            Impossible::TooSmall(whole, parts) => {
                let names: Vec<_> = parts.into_iter().map(name).collect();
                let kind = if names.len() == 1 { "a part" } else { "separate parts" };
                let found = format!("{} as {kind} of {}, which is certainly smaller", names.join(" and "), name(whole));
                (WHAT_IS_ALLOWED, found)
            }
            Impossible::TooManyWays(whole) => (
                "relations that can be checked in a moment",
                format!("too many ways to add up separate parts of {}", name(whole)),
            ),
        };
        nodes[place].note(expected, &found);
        return None;
    }
    (checked.len() == count).then_some(checked)
}

const WHAT_IS_ALLOWED: &str = "what the relations before it allow";

/// Whether no number inside the interval of a part is as small as one inside the interval of the whole.
fn is_certainly_larger(part: &Figure, whole: &Figure) -> bool {
    part.interval.low.zip(whole.interval.high).is_some_and(|(part, whole)| part > whole)
}
