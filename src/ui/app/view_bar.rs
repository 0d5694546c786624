//! The bar with the tabs of the families of views and the actions, and the choice of a view within a family.

use super::actions::actions;
use crate::{
    query::{Family, View},
    ui::{Element, Explorer, browser, element::element},
    words::{family_name, view_name},
};

pub(in crate::ui) fn view_bar(explorer: Explorer) -> Element {
    let tabs = element("div")
        .class("tabs")
        .attr("role", "tablist")
        .attr("aria-label", explorer.words.views)
        .children(Family::ALL.map(|family| tab(explorer, family)));
    element("div").class("view-bar needs-app").child(tabs).child(actions(explorer))
}

/// The id of the tab of a family: that of its first view.
pub(super) fn tab_id(family: Family) -> String {
    ["tab-", first_view(family).name()].concat()
}

fn first_view(family: Family) -> View {
    family.views().next().unwrap_or_default()
}

/// The names of the views of a family, by which `index.html` finds what belongs to the view of a link.
fn names(family: Family) -> String {
    family.views().map(View::name).collect::<Vec<_>>().join(" ")
}

fn is_of(explorer: Explorer, family: Family) -> bool {
    explorer.ask(|query| query.view).family() == family
}

/// Chooses a family: its first view, unless another view of it is shown.
fn choose(explorer: Explorer, family: Family) {
    if !is_of(explorer, family) {
        explorer.choose(|query| query.view = first_view(family));
    }
}

fn tab(explorer: Explorer, family: Family) -> Element {
    element("button")
        .class("tab")
        .attr("type", "button")
        .attr("role", "tab")
        .attr("id", tab_id(family))
        .attr("data-views", names(family))
        .attr("aria-controls", "figures")
        .attr("aria-selected", move || is_of(explorer, family).to_string())
        .attr("tabindex", move || if is_of(explorer, family) { "0" } else { "-1" }.to_owned())
        .on("click", move |_| choose(explorer, family))
        .on("keydown", move |event| move_along_tabs(explorer, family, event))
        .child(family_name(family, explorer.language))
}

/// Handles the arrow keys of the tabs: they select and focus another tab.
fn move_along_tabs(explorer: Explorer, here: Family, event: &web_sys::Event) {
    let all = Family::ALL;
    let place = all.iter().position(|family| *family == here).unwrap_or_default();
    let there = match browser::key_of_event(event).as_str() {
        "ArrowRight" => (place + 1) % all.len(),
        "ArrowLeft" => (place + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return,
    };
    event.prevent_default();
    choose(explorer, all[there]);
    _ = browser::focus_visible(&["#", &tab_id(all[there])].concat());
}

/// The choice of a view within each family that has several. Only that of the shown family is visible.
pub(super) fn view_choices(explorer: Explorer) -> impl Iterator<Item = Element> {
    Family::ALL.into_iter().filter(|family| family.views().nth(1).is_some()).map(move |family| {
        element("div")
            .class("segments")
            .attr("role", "group")
            .attr("aria-label", family_name(family, explorer.language))
            .attr("data-views", names(family))
            .attr("hidden", move || (!is_of(explorer, family)).then(String::new))
            .children(family.views().map(move |view| segment(explorer, view)))
    })
}

fn segment(explorer: Explorer, view: View) -> Element {
    element("button")
        .attr("type", "button")
        .attr("data-views", view.name())
        .attr("aria-pressed", move || (explorer.ask(|query| query.view) == view).to_string())
        .on("click", move |_| explorer.choose(|query| query.view = view))
        .child(view_name(view, explorer.language))
}
