//! Parses and computes the derived figures.

use super::{
    derive::{self, Computed, Operand},
    fields::Fields,
    names::Names,
    node::Node,
    quoted::{quoted, quoted_list},
    value,
};
use crate::data::{Decimal, Derived, DerivedKind, Divisor, Figure, Nature, Period, Quantity, Scope, Span, Text, Unit};

/// The validated parts of the dataset that derived figures are computed from.
pub(super) struct Inputs<'a> {
    /// The figures.
    pub(super) figures: &'a [Figure],
    /// Their units.
    pub(super) units: &'a [Unit],
    /// Their periods.
    pub(super) periods: &'a [Period],
}

/// The ids that a derived figure may refer to, in the order of the dataset's quantities.
pub(super) struct QuantityNames<'a> {
    /// The ids of the reported figures.
    pub(super) figures: Names<'a, Figure>,
    /// The ids of the derived figures.
    pub(super) derived: Names<'a, Derived>,
}

/// A declared derived figure with resolved references, before it is computed.
pub(super) struct Declared<'a> {
    at: &'a Node,
    of: (&'a Node, Quantity),
    per: (&'a Node, Per),
    copied: CopiedFields,
}

/// The parts of a declaration that are copied to the derived figure.
struct CopiedFields {
    id: crate::data::Id,
    label: Text,
    kind: DerivedKind,
    basis: i32,
    scope: Scope,
}

#[derive(Clone, Copy)]
enum Per {
    Quantity(Quantity),
    Span(Span),
}

/// The declaration at a node.
pub(super) fn declared<'a>(at: &'a Node, names: &QuantityNames<'a>) -> Option<Declared<'a>> {
    at.object(|fields| {
        let id = fields.required("id", |at| {
            if at.as_text().is_some_and(|id| names.figures.has(id)) {
                at.expected("an id that no figure has");
            }
            value::id(at)
        });
        let label = fields.required("label", value::text);
        let kind = fields.required("kind", |at| value::one_of(&DerivedKind::ALL, DerivedKind::name, at));
        let of = fields.required("of", |at| Some((at, quantity(at, names, false)?)));
        let per = fields.required("per", |at| Some((at, per(at, names)?)));
        let basis = fields.optional("basis", basis);
        let scope_at = fields.find("scope");
        let scope = scope_at.and_then(|at| scope(at, fields));
        if let (Some(DerivedKind::Share), Some(Scope::OverlapNotStated(_)), Some(at)) = (kind, &scope, scope_at) {
            at.expected("“same”: a number is a share only of a whole that is said to contain it");
        }
        let copied =
            CopiedFields { id: id?, label: label?, kind: kind?, basis: basis?.unwrap_or_default(), scope: scope? };
        Some(Declared { at, of: of?, per: per?, copied })
    })
}

fn per(at: &Node, names: &QuantityNames<'_>) -> Option<Per> {
    let span = at.as_text().and_then(|name| Span::ALL.into_iter().find(|span| span.name() == name));
    match span {
        Some(span) => Some(Per::Span(span)),
        None => quantity(at, names, true).map(Per::Quantity),
    }
}

/// The quantity with the id at a node. `or_span` says that a span of time is also allowed there.
fn quantity(at: &Node, names: &QuantityNames<'_>, or_span: bool) -> Option<Quantity> {
    let id = at.text()?;
    let figure = names.figures.find(id).map(Quantity::Figure);
    figure.or_else(|| names.derived.find(id).map(Quantity::Derived)).or_else(|| {
        // A figure with an invalid id has its own problem, and may be the one that is referred to.
        if names.figures.has_gaps() || names.derived.has_gaps() {
            return None;
        }
        let spans = Span::ALL.map(Span::name);
        let or_span = if or_span { format!(", or {}", quoted_list(&mut spans.into_iter())) } else { String::new() };
        let known = quoted_list(&mut names.figures.known().chain(names.derived.known()));
        at.reject(&format!("the id of a figure or a derived figure, one of {known}{or_span}"))
    })
}

/// The number of zeros of the power of ten at a node.
fn basis(at: &Node) -> Option<i32> {
    let number = at.number()?;
    let zeros = number.magnitude();
    let is_power = (1..=6).contains(&zeros) && number == Decimal::ONE.times_power_of_ten(zeros);
    if is_power { Some(zeros) } else { at.reject("10, 100, 1000, 10000, 100000 or 1000000") }
}

/// The scope at a node, with its note on what is left open.
fn scope(at: &Node, fields: &mut Fields<'_>) -> Option<Scope> {
    let [same, overlap_not_stated] = Scope::NAMES;
    match at.text()? {
        name if name == overlap_not_stated => fields.required("note", value::text).map(Scope::OverlapNotStated),
        name if name == same => {
            let unwanted = |at: &Node| at.reject::<()>("no note, as the scope is “same”");
            fields.optional("note", unwanted).map(|_| Scope::Same)
        }
        _ => {
            _ = fields.optional("note", value::text);
            at.reject(&format!("one of {}", quoted_list(&mut Scope::NAMES.into_iter())))
        }
    }
}

/// Computes all declared figures in the order of their dependencies; `None` if one cannot be computed.
pub(super) fn compute(declared: Vec<Declared<'_>>, inputs: &Inputs<'_>) -> Option<Vec<Derived>> {
    let mut states: Vec<Progress> = declared.iter().map(|_| Progress::Pending).collect();
    for index in 0..declared.len() {
        visit(index, &declared, inputs, &mut states, &mut Vec::new());
    }
    let computed = declared.into_iter().zip(states).map(|(declared, state)| match state {
        Progress::Computed(Computed { per, operand: Operand { dimension, nominal, interval } }, _) => {
            let CopiedFields { id, label, kind, basis, scope } = declared.copied;
            Some(Derived { id, label, kind, of: declared.of.1, per, basis, scope, dimension, nominal, interval })
        }
        Progress::Pending | Progress::Refused => None,
    });
    computed.collect()
}

enum Progress {
    Pending,
    /// The result, and the largest number of computations in a row that lead to it.
    Computed(Computed, usize),
    Refused,
}

/// The largest number of computations in a row: figures are computed by recursion, which has a limited stack.
const MOST_IN_A_ROW: usize = 100;

/// Computes one figure after its inputs. `path` contains the figures that depend on it, to find cycles.
fn visit(index: usize, all: &[Declared<'_>], inputs: &Inputs<'_>, states: &mut [Progress], path: &mut Vec<usize>) {
    if !matches!(states[index], Progress::Pending) {
        return;
    }
    let declared = &all[index];
    if let Some(start) = path.iter().position(|&waiting| waiting == index) {
        let names = path[start..].iter().chain([&index]).map(|&index| quoted(all[index].copied.id.as_str()));
        let found = names.collect::<Vec<_>>().join(", which is computed from ");
        declared.at.note("a figure that is not computed from itself", &found);
        states[index] = Progress::Refused;
        return;
    }
    path.push(index);
    let per = if let Per::Quantity(per) = declared.per.1 { Some(per) } else { None };
    let mut in_a_row = 1;
    for input in [Some(declared.of.1), per].into_iter().flatten() {
        if let Quantity::Derived(input) = input {
            if path.len() < MOST_IN_A_ROW || path.contains(&input.index()) {
                visit(input.index(), all, inputs, states, path);
            }
            in_a_row = in_a_row.max(match states[input.index()] {
                Progress::Computed(_, before) => before + 1,
                Progress::Pending => MOST_IN_A_ROW + 1,
                Progress::Refused => 1,
            });
        }
    }
    path.pop();
    if matches!(states[index], Progress::Pending) {
        states[index] = if in_a_row > MOST_IN_A_ROW {
            declared
                .at
                .note(&format!("at most {MOST_IN_A_ROW} computations in a row"), "a longer row with this figure");
            Progress::Refused
        } else {
            computed(declared, inputs, states)
                .map_or(Progress::Refused, |computed| Progress::Computed(computed, in_a_row))
        };
    }
}

fn computed(declared: &Declared<'_>, inputs: &Inputs<'_>, states: &[Progress]) -> Option<Computed> {
    let operand = |quantity: Quantity| match quantity {
        Quantity::Figure(figure) => Some(Operand::of_figure(&inputs.figures[figure.index()])),
        Quantity::Derived(derived) => match states[derived.index()] {
            Progress::Computed(computed, _) => Some(computed.operand),
            Progress::Pending | Progress::Refused => None,
        },
    };
    let (of_at, of_quantity) = declared.of;
    let of = operand(of_quantity)?;
    match (declared.copied.kind, declared.per) {
        (DerivedKind::Rate, (at, Per::Span(span))) => rate(of_at, of_quantity, of, at, span, inputs),
        (DerivedKind::Rate, (at, Per::Quantity(_))) => at.reject("“day” or “night”, as it is a rate"),
        (kind, (at, Per::Span(_))) => {
            at.reject(&format!("the id of a figure or a derived figure, as it is a {}", kind.name()))
        }
        (kind, (at, Per::Quantity(per_quantity))) => {
            let per = operand(per_quantity)?;
            let divisor = Divisor::Quantity(per_quantity);
            if kind == DerivedKind::Difference {
                difference(of, at, per, divisor)
            } else {
                ratio(declared, of, at, per, divisor)
            }
        }
    }
}

fn rate(
    of_at: &Node,
    of_quantity: Quantity,
    of: Operand,
    at: &Node,
    span: Span,
    inputs: &Inputs<'_>,
) -> Option<Computed> {
    let Quantity::Figure(figure) = of_quantity else {
        return of_at.reject("the id of a figure, as a rate is that of a reported number");
    };
    let figure = &inputs.figures[figure.index()];
    let unit = figure.unit;
    if inputs.units[unit.index()].kind.is_percent() {
        return of_at.reject("a figure that counts or measures, as a percentage has no pace");
    }
    if figure.nature == Nature::Stock {
        return of_at.reject("a figure of the nature “flow”, as a stock has no pace");
    }
    let period = &inputs.periods[figure.period.index()];
    if period.span() != span {
        let expected =
            format!("“{}”, of which the period {} is made", period.span().name(), quoted(period.id.as_str()));
        return at.reject(&expected);
    }
    derive::rate(of, unit, period)
}

fn difference(of: Operand, at: &Node, per: Operand, divisor: Divisor) -> Option<Computed> {
    if of.dimension != per.dimension {
        return at.reject("a number of the same unit, as it is taken from the other");
    }
    Some(derive::difference(of, per, divisor))
}

fn ratio(declared: &Declared<'_>, of: Operand, at: &Node, per: Operand, divisor: Divisor) -> Option<Computed> {
    let CopiedFields { kind, basis, .. } = declared.copied;
    if kind == DerivedKind::Share && of.dimension != per.dimension {
        return at.reject("a number of the same unit, as it is the whole of a share");
    }
    let Some(dimension) = derive::ratio_dimension(of.dimension, per.dimension, basis) else {
        return at.reject("a number to divide by: of two figures, or of two rates or ratios of the same unit");
    };
    let computed = derive::ratio(of, per, divisor, dimension, basis);
    computed.or_else(|| at.reject("a number other than 0, as it is divided by"))
}

#[cfg(test)]
mod tests {
    use super::{super::node::tests::read, *};
    use crate::data::Ref;

    /// What the texts of `refs` refer to, and the problems.
    fn resolved(json: &str) -> (Vec<Option<Quantity>>, Vec<String>) {
        read(json, |at| {
            let names = QuantityNames {
                figures: Names::of_list("figure", at.field("figures")),
                derived: Names::of_list("derived figure", at.field("derived")),
            };
            let refs = at.field("refs").expect("refs");
            refs.items().iter().map(|at| quantity(at, &names, false)).collect()
        })
    }

    #[test]
    fn an_id_refers_to_a_figure_or_a_derived_figure() {
        let json = r#"{"figures": [{"id": "guns"}], "derived": [{"id": "a"}, {"id": "b"}], "refs": ["b", "guns"]}"#;
        let expected = vec![Some(Quantity::Derived(Ref::new(1))), Some(Quantity::Figure(Ref::new(0)))];
        assert_eq!(resolved(json), (expected, vec![]));
    }

    #[test]
    fn an_unknown_id_is_reported_with_all_ids_of_both_lists() {
        let json = r#"{"figures": [{"id": "guns"}], "derived": [{"id": "a"}], "refs": ["knives"]}"#;
        let expected = "/refs/0: expected the id of a figure or a derived figure, one of “guns”, “a”, found “knives”";
        assert_eq!(resolved(json), (vec![None], vec![expected.into()]));
    }

    #[test]
    fn an_unknown_id_beside_an_invalid_one_is_not_reported_too() {
        for lists in [
            r#""figures": [{"id": 3}], "derived": [{"id": "a"}]"#,
            r#""figures": [{"id": "guns"}], "derived": [{"id": "a"}, {}]"#,
        ] {
            assert_eq!(resolved(&format!(r#"{{{lists}, "refs": ["knives"]}}"#)), (vec![None], vec![]), "{lists}");
        }
    }
}
