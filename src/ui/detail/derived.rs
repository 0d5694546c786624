//! The detail of a derived figure: the formula with its numbers, the inputs, and the cautions.

use super::{
    ends::ends,
    layout::{Headline, caution, facts, layout},
    place::{gists, stands_in},
    used_in::{item, used_in},
};
use crate::{
    analysis::left_open_of_derived,
    data::{Derived, Divisor, Quantity, Ref, Scope},
    ui::{Element, Explorer, components::minimap::minimap, element::element},
    words::format::{self, Term},
};

pub(super) fn detail(explorer: Explorer, derived: Ref<Derived>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let shown = &dataset[derived];
    let [number, forms] = format::number_above_unit(dataset, shown, language);
    let headline = Headline { qualifier: None, number, forms };
    let inputs = [Some(shown.of), if let Divisor::Quantity(per) = shown.per { Some(per) } else { None }];
    let inputs = inputs.into_iter().flatten();
    let places = dataset.paragraphs_of(derived.into());
    let inputs = element("ul").class("quantities").children(inputs.map(|input| item(explorer, input)));
    let open = left_open_of_derived(dataset, derived, language);
    let is_same = shown.scope == Scope::Same && matches!(shown.per, Divisor::Quantity(_));
    let range =
        format::range(dataset, derived, language).map(|range| (explorer.words.stands_for, element("dd").child(range)));
    let facts = facts(
        "facts computed",
        range.into_iter().chain([
            (chunk_words.formula, formula(explorer, derived)),
            (chunk_words.inputs, element("dd").child(inputs)),
            stands_in(explorer, &places),
        ]),
    );
    let parts = [
        Some(element("p").class("hint").child(chunk_words.computed)),
        (!open.is_empty()).then(|| caution(chunk_words.left_open, open)),
        is_same.then(|| element("p").class("hint").child(chunk_words.scope_same)),
        Some(facts),
        Some(minimap(explorer, &places)),
        Some(gists(explorer, &places)),
        used_in(explorer, derived.into()),
    ];
    layout(explorer, derived.into(), headline, parts.into_iter().flatten())
}

/// The formula, links to its inputs, and the computation of both ends.
fn formula(explorer: Explorer, derived: Ref<Derived>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let formula = format::formula(dataset, derived, language);
    let line = element("p")
        .class("formula")
        .child(term(explorer, formula.of))
        .child([" ", formula.operator, " "].concat())
        .child(term(explorer, formula.per))
        .children(formula.basis.map(|basis| element("span").child([" ", &basis].concat())));
    element("dd").child(line).children(ends(explorer, [formula.least, formula.most, formula.exact]))
}

fn term(explorer: Explorer, term: Term) -> Element {
    match term.quantity {
        Some(quantity) => link(explorer, quantity, term.text),
        None => element("span").child(term.text),
    }
}

fn link(explorer: Explorer, quantity: Quantity, text: String) -> Element {
    element("button")
        .class("text-button")
        .attr("type", "button")
        .attr("title", explorer.dataset.label_of(quantity).in_language(explorer.language))
        .on("click", move |_| explorer.open_detail(quantity))
        .child(text)
}
