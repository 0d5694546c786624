//! The filters: category chips, and the summary with the number of shown figures.

use crate::{
    chart::Symbol,
    data::{Category, Period, Ref},
    query::CategorySet,
    ui::{
        Element, Explorer, browser,
        components::{icon::Icon, symbol_icon::symbol_icon},
        element::{For, Show, element},
    },
    words::shown_of_all,
};

pub(in crate::ui) fn filters(explorer: Explorer) -> Element {
    let Explorer { dataset, words, .. } = explorer;
    let all = element("button")
        .class("chip")
        .attr("type", "button")
        .attr("data-category", "")
        .attr("aria-pressed", move || explorer.ask(|query| query.categories.is_empty()).to_string())
        .on("click", move |_| explorer.choose(|query| query.categories = CategorySet::default()))
        .child(element("span").class("name").child(words.all))
        .child(
            element("span").class("count").child(move || explorer.selected(|selection| selection.found.to_string())),
        );
    element("div")
        .class("chips needs-app")
        .attr("role", "group")
        .attr("aria-label", words.filter_by_category)
        .child(all)
        .children(dataset.categories().map(|category| chip(explorer, category)))
}

/// The number of shown figures, the chosen period, and the button that clears all filters.
pub(super) fn summary(explorer: Explorer) -> Element {
    let language = explorer.language;
    let shown = move || {
        let view = explorer.ask(|query| query.view);
        explorer.selected(|selection| shown_of_all(view, selection.quantities.len(), selection.all, language))
    };
    let periods = element("div").child(
        For::each(move || explorer.ask(|query| query.period))
            .key(|period| *period)
            .children(move |period| period_chip(explorer, period)),
    );
    element("div").class("shown").child(element("p").attr("role", "status").child(shown)).child(periods).child(
        element("div").child(
            Show::when(
                // An empty result has this button itself.
                move || {
                    explorer.ask(|query| query.has_filters())
                        && explorer.selected(|selection| !selection.quantities.is_empty())
                },
            )
            .children(move || clear_all(explorer, "text-button")),
        ),
    )
}

fn chip(explorer: Explorer, category: Ref<Category>) -> Element {
    let shown = &explorer.dataset[category];
    let count = move || {
        explorer.selected(|selection| {
            let count = selection.counts.iter().find(|(counted, _)| *counted == category);
            count.map_or(0, |(_, count)| *count).to_string()
        })
    };
    let of_measure = if shown.description.is_some() { " of-measure" } else { "" };
    element("button")
        .class(format!("chip category-{}{of_measure}", category.index()))
        .attr("type", "button")
        .attr("data-category", shown.id.as_str())
        .attr("aria-pressed", move || explorer.ask(|query| query.categories.contains(category)).to_string())
        .on("click", move |_| explorer.choose(|query| query.toggle_category(category)))
        .child(symbol_icon(Symbol::of(category)))
        .child(element("span").class("name").child(shown.label.in_language(explorer.language)))
        .child(element("span").class("count").child(count))
}

/// The chip of the filtered period. A click removes the filter.
fn period_chip(explorer: Explorer, period: Ref<Period>) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    element("button")
        .class("chip")
        .attr("type", "button")
        .attr("data-period", dataset[period].id.as_str())
        .attr("aria-pressed", "true")
        .attr("title", words.all_periods)
        .on("click", move |_| {
            explorer.choose(|query| query.period = None);
            browser::focus_soon(".chip".into());
        })
        .child(element("span").class("visually-hidden").child([words.period, " "].concat()))
        .child(dataset[period].label.in_language(language))
        .child(Icon::Close.view())
}

fn clear_all(explorer: Explorer, class: &'static str) -> Element {
    element("button")
        .class(class)
        .attr("type", "button")
        .on("click", move |_| {
            explorer.choose(|query| query.clear());
            browser::focus_soon(".chip".into());
        })
        .child(explorer.words.clear_all)
}

/// The message in place of a view without figures.
pub(in crate::ui) fn empty_result(explorer: Explorer) -> Element {
    let words = explorer.words;
    let title = |text| element("p").class("empty-title").child(text);
    if explorer.selected(|selection| selection.all == 0) {
        return element("div").class("empty").child(title(words.nothing_here));
    }
    element("div")
        .class("empty")
        .child(title(words.nothing_found))
        .child(element("p").child(words.nothing_found_hint))
        .child(clear_all(explorer, "button"))
}
