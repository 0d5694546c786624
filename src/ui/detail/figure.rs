//! The detail of a reported figure.

use super::{
    layout::{Headline, caution, facts, layout},
    place::{gists, stands_in},
    used_in::used_in,
};
use crate::{
    analysis::left_open,
    data::{Figure, Ref, UnitKind, in_order},
    query::{Query, View},
    ui::{Element, Explorer, browser, components::minimap::minimap, element::element},
    words::{format, punctuation, relation_words},
};

pub(super) fn detail(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let shown = &dataset[figure];
    let (unit, period) = (&dataset[shown.unit], &dataset[shown.period]);
    let number = format::number(&shown.amount, unit, language);
    // A percentage has one form. Other numbers are shown in digits too and, if large enough, in an additional form.
    let forms = match unit.kind {
        UnitKind::Change | UnitKind::Share => [None, None],
        _ => [Some(format::digits(shown.amount.value, language)), format::additional(shown.amount.value, language)],
    };
    let unit_name = format::unit_name(unit, language).to_owned();
    let forms: Vec<_> = forms.into_iter().flatten().filter(|form| *form != number).chain([unit_name]).collect();
    let headline =
        Headline { qualifier: format::qualifier(shown.amount.qualifier, language), number, forms: forms.join(" · ") };
    let more = |text: String| element("span").class("more").child(text);
    let range = [Some(format::interval(&shown.interval, unit, language)), format::deviation(shown, unit, language)];
    let range = range.into_iter().flatten().collect::<Vec<_>>().join(punctuation(language).comma);
    let meaning = element("dd").child(range).child(more(format::rounding(&shown.amount, unit, language)));
    let dates = element("dd")
        .child(format::period_dates(period, language))
        .child(more(format::period_length(period, language)))
        .children(format::nightly_hours(period, language).map(more));
    let places: Vec<_> = shown.mentions.iter().map(|mention| mention.paragraph).collect();
    let parts = [
        facts("facts", [(words.stands_for, meaning)]),
        caution(explorer.chunk_words().left_open, left_open(dataset, figure, language)),
        element("p").children(way_to_sum(explorer, figure)),
        facts("facts", [(words.period, dates), stands_in(explorer, &places)]),
        minimap(explorer, &places),
        gists(explorer, &places),
    ];
    layout(explorer, figure.into(), headline, parts.into_iter().chain(used_in(explorer, figure.into())))
}

/// A button that adds the figure up with those that it may overlap with, if there are any.
fn way_to_sum(explorer: Explorer, figure: Ref<Figure>) -> Option<Element> {
    let dataset = explorer.dataset;
    let others = dataset.relations_of(figure).flat_map(|relation| [relation.whole, relation.part]);
    let mut addends = in_order(others, Ref::cmp);
    addends.dedup();
    addends.truncate(Query::MOST_ADDENDS);
    (!addends.is_empty()).then(|| {
        element("button")
            .class("text-button")
            .attr("type", "button")
            .on("click", move |_| {
                explorer.choose(|query| {
                    query.view = View::Overlaps;
                    query.choose(None);
                    query.addends = addends.clone();
                });
                // The focus scrolls the sum into view.
                browser::focus_soon(".sum".into());
            })
            .child(relation_words(explorer.language).sum_with_others)
    })
}
