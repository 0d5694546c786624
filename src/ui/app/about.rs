//! The panel beside the view while no figure is chosen: who reported the figures, when, and over which periods.

use crate::{
    ui::{Element, Explorer, element::element},
    words::format,
};

pub(in crate::ui) fn about(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let statement = &dataset.statement;
    let periods = dataset.periods().map(|period| {
        let period = &dataset[period];
        let days = format!("{} · {}", format::period_dates(period, language), format::period_length(period, language));
        element("li").child(period.label.in_language(language)).child(element("span").class("more").child(days))
    });
    let published = element("dd")
        .child(format::date(statement.published, language))
        .children(statement.year_inferred.then(|| element("span").class("more").child(words.year_inferred)));
    let facts = element("dl")
        .class("facts")
        .child(element("dt").child(words.authority))
        .child(element("dd").child(statement.authority.in_language(language)))
        .child(element("dt").child(words.outlet))
        .child(element("dd").child(statement.outlet.in_language(language)))
        .child(element("dt").child(words.published))
        .child(published)
        .child(element("dt").child(words.periods_covered))
        .child(element("dd").child(element("ul").class("periods").children(periods)));
    element("section")
        .class("about")
        .child(element("h2").child(words.about))
        .child(element("p").class("hint needs-app").child(words.about_hint))
        .child(facts)
        .child(element("p").class("caution").child(words.not_verified))
}
