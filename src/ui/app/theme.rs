//! The theme switch: as the device, light, dark. Remembered in the browser, never in a link.

use crate::ui::{Element, Explorer, browser, components::icon::Icon, element::element, state::value::State};

/// The key under which `index.html` and this switch keep the choice.
const STORAGE_KEY: &str = "theme";

#[derive(Clone, Copy, PartialEq)]
enum Theme {
    Auto,
    Light,
    Dark,
}

impl Theme {
    const fn name(self) -> Option<&'static str> {
        match self {
            Self::Auto => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }

    /// The theme that the page shows now.
    fn applied() -> Self {
        match browser::root().and_then(|root| root.get_attribute("data-theme")).as_deref() {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Auto,
        }
    }
}

pub(in crate::ui) fn theme_switch(explorer: Explorer) -> Element {
    let words = explorer.words;
    // The button tells what is applied, which `index.html` did before the first paint; so does each press.
    let name = move |theme| match theme {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let said = State::new(String::new());
    let press = move |_: &web_sys::Event| {
        let next = Theme::applied().next();
        browser::remember(STORAGE_KEY, next.name());
        if let Some(root) = browser::root() {
            _ = match next.name() {
                Some(name) => root.set_attribute("data-theme", name),
                None => root.remove_attribute("data-theme"),
            };
        }
        said.set(name(next).to_owned());
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
        .child(element("span").class("visually-hidden").attr("role", "status").child(move || said.get()))
}
