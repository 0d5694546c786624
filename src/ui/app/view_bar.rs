//! The bar above the figures: the tabs of the views, and the options for scale, order and grouping.

use crate::{
    query::{Grouping, Scale, SortKey, View, ViewForm},
    ui::{
        Element, Explorer, browser,
        components::icon::Icon,
        element::{Show, element},
    },
    words::view_name,
};

pub(in crate::ui) fn view_bar(explorer: Explorer) -> Element {
    let tabs = element("div")
        .class("tabs")
        .attr("role", "tablist")
        .attr("aria-label", explorer.words.views)
        .children(View::ALL.map(|view| tab(explorer, view)));
    let options = element("div").child(
        Show::when(move || explorer.ask(|query| query.view).form() == ViewForm::Charts).children(move || {
            element("div")
                .class("options")
                .child(group_choice(explorer))
                .child(scale_choice(explorer))
                .child(sort_choice(explorer))
        }),
    );
    element("div").class("view-bar needs-app").child(tabs).child(options)
}

fn tab(explorer: Explorer, view: View) -> Element {
    let is_selected = move || explorer.ask(|query| query.view) == view;
    let label = view_name(view, explorer.language);
    element("button")
        .class("tab")
        .attr("type", "button")
        .attr("role", "tab")
        .attr("id", format!("tab-{}", view.name()))
        .attr("aria-controls", "figures")
        .attr("aria-selected", move || is_selected().to_string())
        .attr("tabindex", move || if is_selected() { "0" } else { "-1" }.to_owned())
        .on("click", move |_| explorer.choose(|query| query.view = view))
        .on("keydown", move |event| move_along_tabs(explorer, view, event))
        .child(label)
}

/// Handles the arrow keys of the tabs: they select and focus another tab.
fn move_along_tabs(explorer: Explorer, here: View, event: &web_sys::Event) {
    let all = View::ALL;
    let place = all.iter().position(|view| *view == here).unwrap_or_default();
    let there = match browser::key_of_event(event).as_str() {
        "ArrowRight" => (place + 1) % all.len(),
        "ArrowLeft" => (place + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return,
    };
    event.prevent_default();
    explorer.choose(|query| query.view = all[there]);
    _ = browser::focus_visible(&format!("#tab-{}", all[there].name()));
}

fn group_choice(explorer: Explorer) -> Element {
    let words = explorer.words;
    let segment = |grouping: Grouping| {
        let label = match grouping {
            Grouping::Unit => words.unit,
            Grouping::Category => words.category,
        };
        let is_chosen = move || explorer.ask(|query| query.grouping) == grouping;
        segment(label, is_chosen, move || explorer.choose(|query| query.grouping = grouping))
    };
    choice(explorer.words.group_by, Grouping::ALL.map(segment))
}

fn scale_choice(explorer: Explorer) -> Element {
    let words = explorer.words;
    let segment = |scale: Scale| {
        let label = match scale {
            Scale::Auto => words.scale_auto,
            Scale::Linear => words.scale_linear,
            Scale::Log => words.scale_log,
        };
        let is_chosen = move || explorer.ask(|query| query.scale) == scale;
        segment(label, is_chosen, move || explorer.choose(|query| query.scale = scale)).attr("data-scale", scale.name())
    };
    choice(words.scale, Scale::ALL.map(segment))
}

/// A button of a segmented control.
fn segment(
    label: &'static str,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + Send + Sync + 'static,
) -> Element {
    element("button")
        .attr("type", "button")
        .attr("aria-pressed", move || is_chosen().to_string())
        .on("click", move |_| choose())
        .child(label)
}

fn choice(label: &'static str, segments: impl IntoIterator<Item = Element>) -> Element {
    element("div")
        .class("option")
        .attr("role", "group")
        .attr("aria-label", label)
        .child(element("span").class("option-label").child(label))
        .child(element("span").class("segments").children(segments))
}

fn sort_choice(explorer: Explorer) -> Element {
    let words = explorer.words;
    let keys = [
        (SortKey::Value, words.by_value),
        (SortKey::Statement, words.by_statement),
        (SortKey::Name, words.by_name),
        (SortKey::Category, words.by_category),
        (SortKey::Unit, words.unit),
        (SortKey::Period, words.period),
        (SortKey::Days, words.length),
        (SortKey::Precision, words.stands_for),
    ];
    let select = element("select")
        .attr("id", "sort")
        .children(keys.map(|(key, label)| element("option").attr("value", key.name()).child(label)))
        .prop("value", move || explorer.ask(|query| query.sort.key.name().to_owned()))
        .on("change", move |event| {
            let name = browser::value_of_event(event);
            if let Some(key) = SortKey::ALL.into_iter().find(|key| key.name() == name) {
                explorer.choose(|query| query.sort.key = key);
            }
        });
    let reverse = element("button")
        .class("button square")
        .attr("type", "button")
        .attr("aria-label", words.order_reversed)
        .attr("title", words.order_reversed)
        .attr("aria-pressed", move || explorer.ask(|query| query.sort.reversed).to_string())
        .on("click", move |_| explorer.choose(|query| query.sort.reversed = !query.sort.reversed))
        .child(Icon::Reverse.view());
    element("div")
        .class("option")
        .child(element("label").class("option-label").attr("for", "sort").child(words.sort))
        .child(element("span").class("select").child(select))
        .child(reverse)
}
