//! The code that puts the view into another site's page, with what it will look like there.

use leptos::prelude::*;

use super::frame::frame;
use crate::{
    export::{Frame, title_of_view},
    query::Theme,
    ui::{
        Element, Explorer, browser,
        components::{
            copy_button::{Copying, copy_button},
            icon::Icon,
        },
        element::{classed, element},
    },
    words::embed_words,
};

/// What the reader chose for the frame.
#[derive(Clone, Copy)]
struct Choices {
    /// Whether it keeps to this version of the data.
    is_pinned: RwSignal<bool>,
    theme: RwSignal<Theme>,
    /// Whether a script gives it the height of its content.
    is_automatic: RwSignal<bool>,
}

impl Choices {
    fn address(self, explorer: Explorer) -> String {
        explorer.link_to_embed(self.is_pinned.get(), self.theme.get())
    }

    fn code(self, explorer: Explorer) -> String {
        let script = self.is_automatic.get().then(|| browser::address_beside(Frame::SCRIPT));
        Frame { src: self.address(explorer), title: title(explorer), script }.to_html()
    }
}

/// The dialog with the code of the view.
pub(super) fn embed(explorer: Explorer) -> Element {
    let own = embed_words(explorer.language);
    let choices = Choices {
        is_pinned: RwSignal::new(true),
        theme: RwSignal::new(Theme::Auto),
        is_automatic: RwSignal::new(true),
    };
    let data_hint = move || if choices.is_pinned.get() { own.pinned_hint } else { own.following_hint }.to_owned();
    let height_hint = move || if choices.is_automatic.get() { own.automatic_hint } else { own.fixed_hint }.to_owned();
    let hints = classed("div", "more")
        .attr("role", "status")
        .child(element("p").live_text(data_hint))
        .child(element("p").live_text(height_hint));
    let themes = [(Theme::Auto, own.theme_auto), (Theme::Light, own.theme_light), (Theme::Dark, own.theme_dark)];
    let options = classed("div", "embed-options")
        .child(choice(own.data, choices.is_pinned, [(true, own.pinned), (false, own.following)]))
        .child(choice(explorer.words.theme, choices.theme, themes))
        .child(choice(own.height, choices.is_automatic, [(true, own.automatic), (false, own.fixed)]));
    let preview = element("iframe")
        .attr("title", [own.preview, ": ", &title(explorer)].concat())
        .attr("loading", "lazy")
        .live_attr("src", move || Some(choices.address(explorer)));
    frame(
        explorer,
        "embedding",
        explorer.words.embed,
        [
            classed("p", "hint").text(own.hint),
            options,
            hints,
            code(explorer, choices),
            classed("div", "preview").child(preview),
        ],
    )
}

/// A choice of one among a few.
fn choice<T, const N: usize>(name: &'static str, chosen: RwSignal<T>, all: [(T, &'static str); N]) -> Element
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let button = |(value, label): (T, &'static str)| {
        element("button")
            .attr("type", "button")
            .live_flag("aria-pressed", move || chosen.get() == value)
            .on("click", move |_| chosen.set(value))
            .text(label)
    };
    classed("div", "option")
        .attr("role", "group")
        .attr("aria-label", name)
        .child(classed("span", "option-label").text(name))
        .child(classed("span", "segments").children(all.map(button)))
}

/// The code, with its button to copy it.
fn code(explorer: Explorer, choices: Choices) -> Element {
    let own = embed_words(explorer.language);
    let full = explorer.chunk_words();
    let copy = copy_button(Copying {
        class: "button primary",
        icon: Icon::Copy,
        label: own.copy_code,
        copied: full.copied_text,
        by_hand: full.copy_text_by_hand,
        text: move || choices.code(explorer),
    });
    classed("section", "citation")
        .attr("aria-label", own.code)
        .child(classed("div", "citation-head").child(element("h3").text(own.code)).child(copy))
        .child(element("pre").attr("tabindex", "0").live_text(move || choices.code(explorer)))
}

fn title(explorer: Explorer) -> String {
    title_of_view(explorer.dataset, explorer.ask(|query| query.view), explorer.language)
}
