//! Parses the relations between figures and checks that they are possible.

use super::{fields::Fields, mention::paragraph, names::Names, node::Node, quoted::quoted, value};
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

/// The relations, if all of them are possible for these figures.
pub(super) fn checked(declared: Vec<Declared<'_>>, figures: &[Figure]) -> Option<Vec<Relation>> {
    let mut checked: Vec<Relation> = Vec::new();
    let count = declared.len();
    for Declared { at, part_at, relation } in declared {
        let figure = |figure: Ref<Figure>| &figures[figure.index()];
        let name = |one: Ref<Figure>| quoted(figure(one).id.as_str());
        let Relation { whole, part, stated, .. } = relation;
        if figure(part).unit != figure(whole).unit {
            part_at.expected("a figure of the unit of its whole, as nothing of another unit can be a part of it");
        } else if is_certainly_larger(figure(part), figure(whole)) {
            part_at.expected(&format!("a figure that can be as small as {}, its whole", name(whole)));
        } else if checked.iter().any(|other| (other.whole, other.part) == (whole, part)) {
            at.note("one relation of two figures", &format!("a second one of {} and {}", name(whole), name(part)));
        } else if whole == part || contains(&checked, part, whole, &|_| true) {
            let found = format!("{} as a part of {}, which is a part of it", name(part), name(whole));
            at.note("no figure that is a part of its own part", &found);
        } else if contradicts(&checked, &relation) {
            let found = format!("{} for {} and {}", quoted(stated.name()), name(whole), name(part));
            at.note("what the relations before it allow", &found);
        } else {
            checked.push(relation);
        }
    }
    (checked.len() == count).then_some(checked)
}

/// Whether no number inside the interval of a part is as small as one inside the interval of the whole.
fn is_certainly_larger(part: &Figure, whole: &Figure) -> bool {
    part.interval.low.zip(whole.interval.high).is_some_and(|(part, whole)| part > whole)
}

/// Whether relations of a kind lead from a whole to a part, directly or through other figures.
fn contains(all: &[Relation], whole: Ref<Figure>, part: Ref<Figure>, is_meant: &dyn Fn(Stated) -> bool) -> bool {
    let parts = all.iter().filter(|one| one.whole == whole && is_meant(one.stated));
    parts.into_iter().any(|one| one.part == part || contains(all, one.part, part, is_meant))
}

/// Whether a relation says that figures are separate of which one contains the other, or the reverse.
fn contradicts(all: &[Relation], relation: &Relation) -> bool {
    let mut all = all.to_vec();
    all.push(relation.clone());
    let is_in = |part, whole| part == whole || contains(&all, whole, part, &|stated| stated == Stated::Contained);
    let mut separate = all.iter().filter(|one| one.stated == Stated::Disjoint);
    separate.any(|one| {
        let mut figures = all.iter().flat_map(|one| [one.whole, one.part]);
        figures.any(|figure| is_in(figure, one.whole) && is_in(figure, one.part))
    })
}
