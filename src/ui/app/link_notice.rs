//! The notice about the ignored parts of a link.

use crate::{
    query::{Ignored, Reason},
    ui::{Element, Explorer, browser, components::icon::Icon, element::element},
    words::ChunkWords,
};

/// The notice. It belongs to the chunk of the views.
pub(in crate::ui) fn link_notice(explorer: Explorer) -> Element {
    let words = explorer.chunk_words();
    let items = explorer.ignored(|ignored| ignored.iter().map(|ignored| item(ignored, words)).collect::<Vec<_>>());
    let text = element("div").child(element("p").child(words.link_ignored)).child(element("ul").children(items));
    let dismiss = element("button")
        .class("button square")
        .attr("type", "button")
        .attr("aria-label", words.dismiss)
        .on("click", move |_| {
            explorer.dismiss_ignored();
            // The button is removed, so the focus moves to the figures.
            browser::focus_without_scrolling("#figures");
        })
        .child(Icon::Close.view());
    element("section").class("notice link-notice").child(text).child(dismiss)
}

fn item(ignored: &Ignored, words: &ChunkWords) -> Element {
    let part =
        if ignored.value.is_empty() { ignored.key.clone() } else { format!("{}={}", ignored.key, ignored.value) };
    element("li").child(element("code").child(part)).child(" — ").child(in_words(ignored.reason, words))
}

const fn in_words(reason: Reason, words: &ChunkWords) -> &'static str {
    match reason {
        Reason::UnknownKey => words.unknown_key,
        Reason::UnknownId => words.unknown_id,
        Reason::BadValue => words.bad_value,
        Reason::BadEscape => words.bad_escape,
        Reason::Repeated => words.repeated,
        Reason::TooLong => words.too_long,
        Reason::TooMany => words.too_many,
        Reason::NeedsFigure => words.only_beside_figure,
        Reason::NewerVersion => words.newer_version,
        Reason::NotEmbedded => words.only_when_embedded,
    }
}
