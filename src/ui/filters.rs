//! The filters: category chips, the search, how many figures are shown, and the way back to all.

use super::{
    Element, Explorer, browser,
    element::{classed, element},
    icon::Icon,
    symbol_icon::symbol_icon,
};
use crate::{
    chart::Symbol,
    explore::{CategorySet, Search, shown_of_all},
    figure::{Category, Ref},
};

pub(super) fn filters(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let all = classed("button", "chip")
        .attr("type", "button")
        .attr("data-category", "")
        .live_flag("aria-pressed", move || explorer.ask(|query| query.categories.is_empty()))
        .on("click", move |_| explorer.choose(|query| query.categories = CategorySet::default()))
        .text(words.all)
        .child(classed("span", "count").live_text(move || explorer.selected(|selection| selection.found.to_string())));
    let chips = classed("div", "chips")
        .attr("role", "group")
        .attr("aria-label", words.filter_by_category)
        .child(all)
        .children(dataset.categories().map(|category| chip(explorer, category)));
    let shown = move || {
        let view = explorer.ask(|query| query.view);
        explorer.selected(|selection| shown_of_all(view, selection.quantities.len(), selection.all, language))
    };
    let summary =
        classed("div", "shown").child(element("p").attr("role", "status").live_text(shown)).child(element("div").when(
            // An empty result offers the same itself.
            move || {
                explorer.ask(|query| query.narrows()) && explorer.selected(|selection| !selection.quantities.is_empty())
            },
            move || clear_all(explorer, "text-button"),
        ));
    element("div")
        .attr("class", "needs-app")
        .child(classed("div", "filters").child(chips).child(search_field(explorer)))
        .child(summary)
}

fn chip(explorer: Explorer, category: Ref<Category>) -> Element {
    let shown = &explorer.dataset[category];
    let count = move || {
        explorer.selected(|selection| {
            let count = selection.counts.iter().find(|(counted, _)| *counted == category);
            count.map_or(0, |(_, count)| *count).to_string()
        })
    };
    classed("button", format!("chip category-{}", category.index()))
        .attr("type", "button")
        .attr("data-category", shown.id.as_str())
        .live_flag("aria-pressed", move || explorer.ask(|query| query.categories.contains(category)))
        .on("click", move |_| explorer.choose(|query| query.toggle_category(category)))
        .child(symbol_icon(Symbol::of(category)))
        .text(shown.label.in_language(explorer.language))
        .child(classed("span", "count").live_text(count))
}

fn search_field(explorer: Explorer) -> Element {
    let input = element("input")
        .attr("type", "search")
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", Search::MAX_CHARS.to_string())
        .attr("placeholder", explorer.words.search)
        .live_value(move || explorer.typed())
        .on("input", move |event| explorer.search(browser::value_of_event(event)));
    classed("label", "search")
        .child(classed("span", "visually-hidden").text(explorer.words.search))
        .child(Icon::Search.view())
        .child(input)
}

fn clear_all(explorer: Explorer, class: &'static str) -> Element {
    classed("button", class)
        .attr("type", "button")
        .on("click", move |_| {
            explorer.choose(|query| query.clear());
            browser::focus_soon(".chip".into());
        })
        .text(explorer.words.clear_all)
}

/// What stands in place of a view when the filters leave nothing.
pub(super) fn empty_result(explorer: Explorer) -> Element {
    classed("div", "empty")
        .child(classed("p", "empty-title").text(explorer.words.nothing_found))
        .child(element("p").text(explorer.words.nothing_found_hint))
        .child(clear_all(explorer, "button"))
}
