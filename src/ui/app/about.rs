//! The panel beside the view while no figure is chosen: what was reported, by whom, when, and over which periods.

use crate::{
    chart::Symbol,
    data::{Category, Ref, Text},
    query::CategorySet,
    ui::{Element, Explorer, browser, components::symbol_icon::symbol_icon, element::element},
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
    let measures = dataset.categories().filter_map(|category| {
        let description = dataset[category].description.as_ref()?;
        Some(element("li").child(measure(explorer, category, description)))
    });
    element("section")
        .class("about")
        .child(element("h2").child(words.about))
        .child(element("ul").class("measures").children(measures))
        .child(facts)
        .child(element("p").class("caution").child(words.not_verified))
        .child(element("p").class("hint needs-app").child(words.about_hint))
}

/// A measure of the statement in a sentence. A click shows its figures alone.
fn measure(explorer: Explorer, category: Ref<Category>, description: &'static Text) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let mut alone = CategorySet::default();
    alone.toggle(category);
    element("button")
        .class(format!("measure category-{}", category.index()))
        .attr("type", "button")
        .attr("aria-pressed", move || explorer.ask(|query| query.categories == alone).to_string())
        .on("click", move |_| {
            explorer.choose(|query| query.categories = alone);
            browser::focus_soon("#figures".into());
        })
        .child(symbol_icon(Symbol::of(category)))
        .child(element("b").child(dataset[category].label.in_language(language)))
        .child(" ")
        .child(element("span").child(description.in_language(language)))
}
