//! The page, from its header to its footer.

use super::{
    Element, Explorer,
    about::about,
    browser,
    element::{classed, element},
    explorer::Wait,
    filters::{empty_result, filters},
    footer::footer,
    header::header,
    notice::notice,
    view_bar::view_bar,
};
use crate::{explore::View, figure::Language};

/// The whole page for one state, in the language that the state asks for.
pub fn app(explorer: Explorer) -> Element {
    element("div").each(
        move || vec![explorer.ask(|query| query.language) as usize],
        move |language| {
            let explorer = explorer.in_language(Language::ALL[language]);
            explorer.program.embed(explorer).unwrap_or_else(|| page(explorer))
        },
    )
}

fn page(explorer: Explorer) -> Element {
    let is_busy = move || (explorer.wait() == Wait::Loading).then(|| "true".to_owned());
    let main = element("main").live_attr("aria-busy", is_busy).child(tab_panel(explorer)).child(side(explorer, about));
    classed("div", "page")
        .child(classed("a", "skip").attr("href", "#figures").text(explorer.words.skip_to_figures))
        .child(header(explorer))
        .child(notice(explorer))
        .children(explorer.program.edition(explorer))
        .child(filters(explorer))
        .child(view_bar(explorer))
        .child(main)
        .child(how_to_move(explorer))
        .child(footer(explorer))
        .child(dialog(explorer))
}

/// The open dialog.
pub(super) fn dialog(explorer: Explorer) -> Element {
    element("div").each(
        move || explorer.dialog().into_iter().map(|(number, _)| number).collect(),
        move |_| explorer.program.dialog(explorer),
    )
}

/// The view as what the tabs over it choose.
fn tab_panel(explorer: Explorer) -> Element {
    view(explorer)
        .attr("role", "tabpanel")
        .live_attr("aria-labelledby", move || Some(format!("tab-{}", explorer.ask(|query| query.view).name())))
}

/// How the keyboard moves between marks: the description of what holds them, and seen while one of them has the focus.
fn how_to_move(explorer: Explorer) -> Element {
    classed("p", "how-to-move visually-hidden").attr("id", "how-to-move").text(explorer.words.how_to_move)
}

/// The view that the reader chose, or the way back where the filters leave nothing to view.
pub(super) fn view(explorer: Explorer) -> Element {
    const EMPTY: usize = View::ALL.len();
    let shown = move || {
        let is_empty = explorer.selected(|selection| selection.quantities.is_empty());
        vec![if is_empty { EMPTY } else { explorer.ask(|query| query.view) as usize }]
    };
    classed("div", "view")
        .attr("id", "figures")
        .attr("tabindex", "-1")
        .on("click", move |event| {
            if let Some(quantity) = browser::quantity_of_event(event, explorer.dataset) {
                explorer.choose_quantity(Some(quantity));
                if browser::is_without_pointer(event) {
                    browser::focus_soon("#detail-title".into());
                }
            }
        })
        .each(shown, move |view| match View::ALL.get(view) {
            Some(view) => explorer.program.view(*view, explorer),
            None => empty_result(explorer),
        })
}

/// What stands beside the view: the chosen figure, or what there is while none is chosen.
pub(super) fn side(explorer: Explorer, otherwise: fn(Explorer) -> Element) -> Element {
    let chosen = move || explorer.ask(|query| query.chosen);
    classed("aside", "side").live_flag("data-open", move || chosen().is_some()).each(
        // The quantities count from 1, for 0 is none.
        move || vec![chosen().map_or(0, |quantity| explorer.dataset.position_of(quantity) + 1)],
        move |shown| {
            let quantity = shown.checked_sub(1).and_then(|position| explorer.dataset.quantity_at(position));
            let detail = quantity.and_then(|quantity| explorer.program.detail(explorer, quantity));
            detail.unwrap_or_else(|| otherwise(explorer))
        },
    )
}
