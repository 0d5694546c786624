//! The notice about the ignored parts of a link.

use crate::{
    query::{
        Ignored, Reason,
        link::{self, Suggestion},
    },
    ui::{
        Element, Explorer, browser,
        components::icon::Icon,
        element::{For, element},
    },
    words::{ChunkWords, fill},
};

/// The notice. It belongs to the chunk of the views.
pub(in crate::ui) fn link_notice(explorer: Explorer) -> Element {
    let words = explorer.chunk_words();
    let items =
        For::each(move || explorer.ignored(|ignored| (0..ignored.len()).zip(ignored.to_vec()).collect::<Vec<_>>()))
            .key(Clone::clone)
            .children(move |(_, ignored)| item(explorer, &ignored));
    let text = element("div").child(element("p").child(words.link_ignored)).child(element("ul").child(items));
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

fn item(explorer: Explorer, ignored: &Ignored) -> Element {
    let words = explorer.chunk_words();
    let part =
        if ignored.value.is_empty() { ignored.key.clone() } else { format!("{}={}", ignored.key, ignored.value) };
    let item = element("li").child(element("code").child(part)).child(" — ").child(in_words(ignored.reason, words));
    match explorer.ask(|query| link::suggest(ignored, query, explorer.dataset)) {
        Some(suggestion) => item.child(" ").child(correction(explorer, ignored.clone(), &suggestion)),
        None => item,
    }
}

/// The button that replaces an ignored part by what it may have meant.
fn correction(explorer: Explorer, ignored: Ignored, suggestion: &Suggestion) -> Element {
    let name = fill(explorer.chunk_words().use_instead, &[("part", &suggestion.part)]);
    element("button").class("text-button").attr("type", "button").child(name).on("click", move |_| {
        // Another part may have been corrected since.
        explorer.choose(|query| {
            if let Some(suggestion) = link::suggest(&ignored, query, explorer.dataset) {
                *query = suggestion.query;
            }
        });
        explorer.forget_ignored(&ignored);
        browser::focus_without_scrolling("#figures");
    })
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
