//! The theme switch: auto, light, dark. The choice is stored in the browser, never in a link.

use crate::{
    query::Theme,
    ui::{Element, Explorer, browser, components::icon::Icon, element::element, state::value::State},
};

/// The key in local storage, which `index.html` reads.
const STORAGE_KEY: &str = "theme";

/// The theme after a click on the switch.
const fn next(theme: Theme) -> Theme {
    match theme {
        Theme::Auto => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::Auto,
    }
}

pub(in crate::ui) fn theme_switch(explorer: Explorer) -> Element {
    let words = explorer.words;
    // Screen readers announce the theme after each click.
    let name = move |theme| match theme {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let status = State::new(String::new());
    let press = move |_: &web_sys::Event| {
        let theme = next(browser::applied_theme());
        browser::remember(STORAGE_KEY, (theme != Theme::Auto).then(|| theme.name()));
        browser::apply_theme(theme);
        status.set(name(theme).to_owned());
    };
    element("button")
        .class("button theme")
        .attr("type", "button")
        .attr("title", words.theme_hint)
        .on("click", press)
        .children([
            Icon::Device.view().attr("data-for", "auto"),
            Icon::Sun.view().attr("data-for", "light"),
            Icon::Moon.view().attr("data-for", "dark"),
        ])
        .child(element("span").class("theme-name").child(words.theme))
        .child(element("span").class("visually-hidden").attr("role", "status").child(move || status.get()))
}
