//! The detail of a reported figure.

use super::{
    layout::{Headline, caution, layout},
    place::place,
    used_in::used_in,
};
use crate::{
    analysis::left_open,
    data::{Figure, Ref, UnitKind},
    ui::{
        Element, Explorer,
        components::{minimap::minimap, precision_strip::precision_strip},
        element::element,
    },
    words::format,
};

pub(super) fn detail(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let shown = &dataset[figure];
    let (unit, period) = (&dataset[shown.unit], &dataset[shown.period]);
    let number = format::number(&shown.amount, unit, language);
    // A percentage has one form. Other numbers are shown in digits too and, if large enough, in an additional form.
    let forms = match unit.kind {
        UnitKind::Change => [None, None],
        _ => [Some(format::digits(shown.amount.value, language)), format::additional(shown.amount.value, language)],
    };
    let unit_name = format::unit_name(unit, language).to_owned();
    let forms: Vec<_> = forms.into_iter().flatten().filter(|form| *form != number).chain([unit_name]).collect();
    let headline =
        Headline { qualifier: format::qualifier(shown.amount.qualifier, language), number, forms: forms.join(" · ") };
    let more = |text: String| element("span").class("more").child(text);
    let meaning =
        element("dd").child(format::meaning(shown, unit, language)).children(precision_strip(explorer, figure.into()));
    let dates = element("dd")
        .child(format::period_dates(period, language))
        .child(more(format::period_length(period, language)))
        .children(format::nightly_hours(period, language).map(more));
    let places: Vec<_> = shown.mentions.iter().map(|mention| mention.paragraph).collect();
    let facts = element("dl")
        .class("facts")
        .child(element("dt").child(words.stands_for))
        .child(meaning)
        .child(element("dt").child(words.period))
        .child(dates)
        .child(element("dt").child(chunk_words.stands_in))
        .child(element("dd").children(places.iter().map(|&paragraph| place(explorer, paragraph))));
    let parts = [facts, minimap(explorer, &places), caution(explorer, left_open(dataset, figure, language))];
    layout(explorer, figure.into(), headline, parts.into_iter().chain(used_in(explorer, figure.into())))
}
