//! The embed dialog: HTML code for another site, with a preview.

use leptos::prelude::*;

use super::layout::layout;
use crate::{
    export::{EmbedCode, title_of_view},
    query::Theme,
    ui::{
        Element, Explorer, browser,
        components::{
            copy_button::{Copying, copy_button},
            icon::Icon,
        },
        element::element,
    },
    words::{colon, embed_words},
};

/// The options of the embed code.
#[derive(Clone, Copy)]
struct Choices {
    /// Whether the code contains the data version.
    is_pinned: RwSignal<bool>,
    theme: RwSignal<Theme>,
    /// Whether a script adjusts the height of the iframe.
    is_automatic: RwSignal<bool>,
}

impl Choices {
    fn address(self, explorer: Explorer) -> String {
        explorer.link_to_embed(self.is_pinned.get(), self.theme.get())
    }

    fn code(self, explorer: Explorer) -> String {
        let script = self.is_automatic.get().then(|| browser::address_in_site(EmbedCode::SCRIPT));
        EmbedCode { src: self.address(explorer), title: title(explorer), script }.to_html()
    }
}

/// The embed dialog.
pub(super) fn embed(explorer: Explorer) -> Element {
    let own = embed_words(explorer.language);
    let choices = Choices {
        is_pinned: RwSignal::new(true),
        theme: RwSignal::new(Theme::Auto),
        is_automatic: RwSignal::new(true),
    };
    let data_hint = move || if choices.is_pinned.get() { own.pinned_hint } else { own.following_hint }.to_owned();
    let height_hint = move || if choices.is_automatic.get() { own.automatic_hint } else { own.fixed_hint }.to_owned();
    let hints = element("div")
        .class("more")
        .attr("role", "status")
        .child(element("p").child(data_hint))
        .child(element("p").child(height_hint));
    let themes = [(Theme::Auto, own.theme_auto), (Theme::Light, own.theme_light), (Theme::Dark, own.theme_dark)];
    let options = element("div")
        .class("embed-options")
        .child(choice(own.data, choices.is_pinned, [(true, own.pinned), (false, own.following)]))
        .child(choice(explorer.words.theme, choices.theme, themes))
        .child(choice(own.height, choices.is_automatic, [(true, own.automatic), (false, own.fixed)]));
    let preview = element("iframe")
        .attr("title", [own.preview, colon(explorer.language), &title(explorer)].concat())
        .attr("loading", "lazy")
        .attr("src", move || choices.address(explorer));
    layout(
        explorer,
        "embedding",
        explorer.words.embed,
        [
            element("p").class("hint").child(own.hint),
            options,
            hints,
            code(explorer, choices),
            element("div").class("preview").child(preview),
        ],
    )
}

/// A group of options.
fn choice<T, const N: usize>(name: &'static str, chosen: RwSignal<T>, all: [(T, &'static str); N]) -> Element
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let button = |(value, label): (T, &'static str)| {
        element("button")
            .attr("type", "button")
            .attr("aria-pressed", move || (chosen.get() == value).to_string())
            .on("click", move |_| chosen.set(value))
            .child(label)
    };
    element("div")
        .class("option")
        .attr("role", "group")
        .attr("aria-label", name)
        .child(element("span").class("option-label").child(name))
        .child(element("span").class("segments").children(all.map(button)))
}

/// The code, with a copy button.
fn code(explorer: Explorer, choices: Choices) -> Element {
    let own = embed_words(explorer.language);
    let chunk_words = explorer.chunk_words();
    let copy = copy_button(Copying {
        class: "button primary",
        shares: false,
        icon: Icon::Copy,
        label: own.copy_code,
        copied: chunk_words.copied_text,
        by_hand: chunk_words.copy_text_by_hand,
        text: move || choices.code(explorer),
    });
    element("section")
        .class("citation")
        .attr("aria-label", own.code)
        .child(element("div").class("citation-head").child(element("h3").child(own.code)).child(copy))
        .child(element("pre").attr("tabindex", "0").child(move || choices.code(explorer)))
}

fn title(explorer: Explorer) -> String {
    title_of_view(explorer.dataset, explorer.ask(|query| query.view), explorer.language)
}
