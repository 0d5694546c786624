//! The filters: category chips, the search, how many figures are shown, and what can be done with them.

use super::actions::actions;
use crate::{
    chart::Symbol,
    data::{Category, Period, Ref},
    query::{CategorySet, Search},
    ui::{
        Element, Explorer, browser,
        components::{icon::Icon, symbol_icon::symbol_icon},
        element::{classed, element},
    },
    words::shown_of_all,
};

pub(in crate::ui) fn filters(explorer: Explorer) -> Element {
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
    let periods = element("div").each(
        move || explorer.ask(|query| query.period.map(Ref::index)).into_iter().collect(),
        move |index| match dataset.periods().nth(index) {
            Some(period) => period_chip(explorer, period),
            None => element("span"),
        },
    );
    let summary = classed("div", "shown")
        .child(element("p").attr("role", "status").live_text(shown))
        .child(periods)
        .child(element("div").when(
            // An empty result offers the same itself.
            move || {
                explorer.ask(|query| query.has_filters())
                    && explorer.selected(|selection| !selection.quantities.is_empty())
            },
            move || clear_all(explorer, "text-button"),
        ));
    element("div")
        .attr("class", "needs-app")
        .child(classed("div", "filters").child(chips).child(search_field(explorer)))
        .child(classed("div", "shown-bar").child(summary).child(actions(explorer)))
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

/// The chosen period; a press shows all of them again.
fn period_chip(explorer: Explorer, period: Ref<Period>) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    classed("button", "chip")
        .attr("type", "button")
        .attr("data-period", dataset[period].id.as_str())
        .attr("aria-pressed", "true")
        .attr("title", words.all_periods)
        .on("click", move |_| {
            explorer.choose(|query| query.period = None);
            browser::focus_soon(".chip".into());
        })
        .child(classed("span", "visually-hidden").text([words.period, " "].concat()))
        .text(dataset[period].label.in_language(language))
        .child(Icon::Close.view())
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
        // While an input method composes a character, what stands in the field is not what is searched for.
        .on("input", move |event| {
            if !browser::is_composing(event) {
                explorer.search(browser::value_of_event(event));
            }
        })
        .on("compositionend", move |event| explorer.search(browser::value_of_event(event)));
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

/// What stands in place of a view when the filters leave nothing, or the data has nothing for it.
pub(in crate::ui) fn empty_result(explorer: Explorer) -> Element {
    let words = explorer.words;
    let title = |text| classed("p", "empty-title").text(text);
    if explorer.selected(|selection| selection.all == 0) {
        return classed("div", "empty").child(title(words.nothing_here));
    }
    classed("div", "empty")
        .child(title(words.nothing_found))
        .child(element("p").text(words.nothing_found_hint))
        .child(clear_all(explorer, "button"))
}
