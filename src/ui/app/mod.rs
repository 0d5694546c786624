//! The page, from its header to its footer.

pub(super) mod about;
pub(super) mod actions;
pub(super) mod edition;
pub(super) mod failure;
pub(super) mod filters;
pub(super) mod footer;
pub(super) mod header;
pub(super) mod link_notice;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only the browser has keys"))]
pub(super) mod mark_keys;
pub(super) mod method;
mod options;
pub(super) mod view_bar;

pub use edition::Edition;
pub use failure::{Failure, failure_page};

use about::about;
use filters::{empty_result, filters, summary};
use footer::footer;
use header::header;
use options::finder;
use view_bar::{tab_id, view_bar, view_choices};

use super::{
    Element, Explorer, browser,
    chunks::{Stage, loaded_sources},
    element::{For, element},
    views,
};
use crate::query::Query;

/// The whole page, in the language of the query. It is mounted again if the language or the embedding changes.
pub fn app(explorer: Explorer) -> Element {
    element("div").child(
        For::each(move || [explorer.ask(|query| (query.language, Page::of(query)))]).key(|page| *page).children(
            move |(language, page)| {
                let explorer = explorer.in_language(language);
                match page {
                    Page::Figures => figures(explorer),
                    Page::Embedded => embedded(explorer),
                    Page::Editor => editor(explorer),
                }
            },
        ),
    )
}

/// What the document shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    Figures,
    Embedded,
    Editor,
}

impl Page {
    const fn of(query: &Query) -> Self {
        match (query.embed, query.is_editing) {
            (Some(_), _) => Self::Embedded,
            (None, true) => Self::Editor,
            (None, false) => Self::Figures,
        }
    }
}

/// The page of the editor. It is shown once its chunk is loaded.
fn editor(explorer: Explorer) -> Element {
    let page = For::each(move || [explorer.editor.loader.stage()])
        .key(|stage| *stage)
        .children(move |_| explorer.editor.show(explorer, |chunk| (chunk.editor)(explorer)));
    element("div").class("page").child(page)
}

fn figures(explorer: Explorer) -> Element {
    let main = element("main").child(as_tab_panel(explorer, view(explorer))).child(side(explorer, about));
    head(explorer).child(main).child(how_to_move(explorer)).child(footer(explorer)).child(dialog(explorer))
}

/// The page shell: the page without figures, and without what is below them.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn shell(explorer: Explorer) -> Element {
    shell_with(explorer, side_container(explorer))
}

/// The page shell with the detail of the chosen figure.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn shell_with_detail(explorer: Explorer) -> Element {
    shell_with(explorer, side(explorer, about))
}

#[cfg(not(target_arch = "wasm32"))]
fn shell_with(explorer: Explorer, side: Element) -> Element {
    let view = as_tab_panel(explorer, view_container(explorer));
    element("div").child(head(explorer).child(element("main").child(view).child(side)))
}

/// The page down to the choices above the view.
fn head(explorer: Explorer) -> Element {
    element("div")
        .class("page")
        .child(element("a").class("skip").attr("href", "#figures").child(explorer.words.skip_to_figures))
        .child(header(explorer))
        .child(notice(explorer))
        .child(edition_banner(explorer))
        .child(filters(explorer))
        .child(view_bar(explorer))
        .child(
            element("div")
                .class("choices needs-app")
                .children(view_choices(explorer))
                .child(summary(explorer))
                .child(finder(explorer)),
        )
}

fn embedded(explorer: Explorer) -> Element {
    element("div").child(
        For::each(move || [explorer.views.loader.stage()])
            .key(|stage| *stage)
            .children(move |_| explorer.views.show(explorer, |views| (views.embed)(explorer))),
    )
}

/// The notice about the ignored parts of a link. It is shown once its chunk is loaded, or the chunk’s failure in its
/// place.
pub(super) fn notice(explorer: Explorer) -> Element {
    let shown = move || {
        let stage = explorer.views.loader.stage();
        let is_needed = !explorer.ignored(<[_]>::is_empty) && matches!(stage, Stage::Loaded | Stage::Failed);
        is_needed.then_some(stage)
    };
    // A live region must be in the document before its content, so that screen readers announce the content.
    element("div").attr("role", "status").child(
        For::each(shown)
            .key(|stage| *stage)
            .children(move |_| explorer.views.show(explorer, |views| (views.link_notice)(explorer))),
    )
}

/// The banner about the edition of the data, if it is not the current one.
pub(super) fn edition_banner(explorer: Explorer) -> Element {
    let sources = loaded_sources().filter(|_| *explorer.edition != Edition::Current);
    element("div").children(sources.map(|sources| (sources.edition_banner)(explorer)))
}

/// The open dialog.
pub(super) fn dialog(explorer: Explorer) -> Element {
    element("div").class("dialogs").child(
        For::each(move || {
            let stage = explorer.dialogs.loader.stage();
            explorer.dialog().map(|(number, dialog)| (number, dialog, stage))
        })
        .key(|&(number, _, stage)| (number, stage))
        .children(move |(_, dialog, _)| explorer.dialogs.show(explorer, |dialogs| (dialogs.dialog)(explorer, dialog))),
    )
}

/// The view as a tab panel.
fn as_tab_panel(explorer: Explorer, view: Element) -> Element {
    view.attr("role", "tabpanel").attr("aria-labelledby", move || tab_id(explorer.ask(|query| query.view).family()))
}

/// The help text for keyboard navigation. It describes the container of the marks, and is visible while a mark has
/// focus.
fn how_to_move(explorer: Explorer) -> Element {
    element("p").class("how-to-move visually-hidden").attr("id", "how-to-move").child(explorer.words.how_to_move)
}

/// The chosen view, or the message for an empty result.
pub(super) fn view(explorer: Explorer) -> Element {
    let shown = move || {
        let is_empty = explorer.selected(|selection| selection.quantities.is_empty());
        let view = (!is_empty).then(|| explorer.ask(|query| query.view));
        let is_loaded = view.is_none_or(|view| views::in_base(view).is_some());
        [(view, if is_loaded { Stage::Loaded } else { explorer.views.loader.stage() })]
    };
    view_container(explorer).child(For::each(shown).key(|shown| *shown).children(move |(view, _)| match view {
        Some(view) => match views::in_base(view) {
            Some(render) => render(explorer),
            None => explorer.views.show(explorer, |views| (views.view)(view, explorer)),
        },
        None => empty_result(explorer),
    }))
}

/// The container of the view. A click on a mark opens its detail.
fn view_container(explorer: Explorer) -> Element {
    element("div").class("view").attr("id", "figures").attr("tabindex", "-1").on("click", move |event| {
        if let Some(quantity) = browser::quantity_of_event(event, explorer.dataset) {
            if browser::is_without_pointer(event) {
                explorer.open_detail(quantity);
            } else {
                explorer.choose_quantity(Some(quantity));
            }
        }
    })
}

/// The panel beside the view: the detail of the chosen quantity, or `otherwise` if none is chosen.
pub(super) fn side(explorer: Explorer, otherwise: fn(Explorer) -> Element) -> Element {
    // The introduction does not depend on the chunk and stays while it loads.
    let shown = move || {
        let chosen = explorer.ask(|query| query.chosen);
        [(chosen, chosen.map(|_| explorer.views.loader.stage()))]
    };
    side_container(explorer).child(For::each(shown).key(|shown| *shown).children(move |(quantity, _)| match quantity {
        Some(quantity) => explorer.views.show(explorer, |views| (views.detail)(explorer, quantity)),
        None => otherwise(explorer),
    }))
}

/// The container of the panel beside the view.
fn side_container(explorer: Explorer) -> Element {
    element("aside").class("side").attr("data-open", move || explorer.ask(|query| query.chosen.is_some()).to_string())
}
