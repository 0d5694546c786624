//! What stands beside the figures while none is chosen: who reported them, when, over which periods.

use crate::{
    ui::{
        Element, Explorer,
        element::{classed, element},
    },
    words::format,
};

pub(in crate::ui) fn about(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let statement = &dataset.statement;
    let periods = dataset.periods().map(|period| {
        let period = &dataset[period];
        let days = format!("{} · {}", format::period_dates(period, language), format::period_length(period, language));
        element("li").text(period.label.in_language(language)).child(classed("span", "more").text(days))
    });
    let published = element("dd")
        .text(format::date(statement.published, language))
        .children(statement.year_inferred.then(|| classed("span", "more").text(words.year_inferred)));
    let facts = classed("dl", "facts")
        .child(element("dt").text(words.authority))
        .child(element("dd").text(statement.authority.in_language(language)))
        .child(element("dt").text(words.outlet))
        .child(element("dd").text(statement.outlet.in_language(language)))
        .child(element("dt").text(words.published))
        .child(published)
        .child(element("dt").text(words.periods_covered))
        .child(element("dd").child(classed("ul", "periods").children(periods)));
    classed("section", "about")
        .child(element("h2").text(words.about))
        .child(classed("p", "hint needs-app").text(words.about_hint))
        .child(facts)
        .child(classed("p", "caution").text(words.not_verified))
}
