//! The embedded page: a view with title, source and a link to the full page.

mod host;

use leptos::prelude::Effect;

use crate::{
    chart::Symbol,
    ui::{
        Element, Explorer,
        app::{dialog, edition_banner, notice, side, view},
        components::{icon::Icon, symbol_icon::symbol_icon},
        element::{For, element},
    },
    words::{as_reported_by, counted, embed_words, filters_in_words, format, shown_of_all, view_name},
};

/// The embedded page.
pub(super) fn embed(explorer: Explorer) -> Element {
    let theme = explorer.ask(|query| query.embed.unwrap_or_default().theme);
    Effect::new(move |_| host::attach(theme));
    // Overlays open at their mark. The iframe is as high as its content, so it has no visible lower edge and does not
    // scroll.
    Effect::new(move |_| {
        let (chosen, _) = explorer.ask(|query| (query.chosen, query.view));
        _ = explorer.dialog();
        host::place_soon(chosen.map(|quantity| explorer.dataset.id_of(quantity).as_str()));
    });
    let view = view(explorer).attr("role", "region").attr("aria-labelledby", "embed-view");
    let main = element("main").child(view).child(side(explorer, |_| element("div")));
    element("div")
        .class("page embed")
        .child(head(explorer))
        .child(notice(explorer))
        .child(edition_banner(explorer))
        .child(main)
        .child(foot(explorer))
        .child(dialog(explorer))
}

/// The header: the statement, the source, the view and the filters.
fn head(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let view = move || view_name(explorer.ask(|query| query.view), language).to_owned();
    let shown = move || {
        let view = explorer.ask(|query| query.view);
        let count = explorer.selected(|selection| {
            let shown = selection.quantities.len();
            if shown == selection.all {
                counted(view, shown, language)
            } else {
                shown_of_all(view, shown, selection.all, language)
            }
        });
        let chosen = explorer.ask(|query| filters_in_words(dataset, query)).join(" · ");
        if chosen.is_empty() { count } else { [&chosen, " · ", &count].concat() }
    };
    let statement = &dataset.statement;
    let date = format::date(statement.published, language);
    let source = as_reported_by(statement.authority.in_language(language), &date, language);
    let source = [&source, " · ", statement.outlet.in_language(language)].concat();
    element("header")
        .class("embed-head")
        .child(element("h1").child(dataset.title.in_language(language)))
        .child(element("p").class("embed-source").child(source))
        .child(
            element("p")
                .child(element("strong").attr("id", "embed-view").child(view))
                .child(" · ")
                .child(element("span").attr("role", "status").child(shown)),
        )
        .child(key(explorer))
}

/// The symbols of the shown categories, because an embedded page has no chips.
fn key(explorer: Explorer) -> Element {
    let shown = move || {
        let is_shown = |category| {
            explorer.selected(|selection| {
                selection.quantities.iter().any(|&quantity| explorer.dataset.category_of(quantity) == category)
            })
        };
        explorer.dataset.categories().filter(|&category| is_shown(category)).collect::<Vec<_>>()
    };
    element("ul").class("embed-key").child(For::each(shown).key(|category| *category).children(move |category| {
        element("li")
            .class(format!("category-{}", category.index()))
            .child(symbol_icon(Symbol::of(category)))
            .child(explorer.dataset[category].label.in_language(explorer.language))
    }))
}

/// The footer: that the figures are not verified, and a link to the full page.
fn foot(explorer: Explorer) -> Element {
    let Explorer { language, words, .. } = explorer;
    let own = embed_words(language);
    let link = element("a")
        .class("button")
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .attr("href", move || explorer.link_to_full_page())
        .child(own.open_page)
        .child(Icon::External.view())
        .child(element("span").class("visually-hidden").child(own.new_tab));
    let text = element("div").child(element("p").child(words.not_verified));
    element("div").class("embed-foot").child(text).child(link)
}
