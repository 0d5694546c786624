//! The notices: what of a link could not be used, and what of the page could not be loaded.

use super::{
    Element, Explorer, browser,
    element::{classed, element},
    explorer::Wait,
    icon::Icon,
};
use crate::{
    explore::{Ignored, Reason, Words, needs_figure, theme_by_itself},
    figure::Language,
};

/// The notices, by their place in the region.
const IGNORED: usize = 0;
const NOT_LOADED: usize = 1;

pub(super) fn notice(explorer: Explorer) -> Element {
    let shown = move || {
        let is_ignored = !explorer.ignored(<[_]>::is_empty);
        let is_missing = explorer.wait() == Wait::Failed;
        [is_ignored.then_some(IGNORED), is_missing.then_some(NOT_LOADED)].into_iter().flatten().collect()
    };
    // The region stands empty from the start, so that a screen reader announces what comes into it.
    element("div")
        .attr("role", "status")
        .each(shown, move |notice| if notice == IGNORED { ignored(explorer) } else { not_loaded(explorer) })
}

fn ignored(explorer: Explorer) -> Element {
    let words = explorer.words;
    let items = explorer
        .ignored(|ignored| ignored.iter().map(|ignored| item(ignored, words, explorer.language)).collect::<Vec<_>>());
    let text = element("div").child(element("p").text(words.link_ignored)).child(element("ul").children(items));
    let dismiss = button(move || explorer.dismiss_ignored()).child(Icon::Close.view()).text(words.dismiss);
    classed("section", "notice").child(text).child(dismiss)
}

fn not_loaded(explorer: Explorer) -> Element {
    let words = explorer.words;
    let retry = button(move || explorer.try_again()).text(words.try_again);
    classed("section", "notice").child(element("p").text(words.part_not_loaded)).child(retry)
}

/// A button that the notice goes away with; the focus goes to what the page is about.
fn button(press: impl Fn() + Send + Sync + 'static) -> Element {
    classed("button", "button").attr("type", "button").on("click", move |_| {
        press();
        browser::focus_soon("#figures".into());
    })
}

fn item(ignored: &Ignored, words: &Words, language: Language) -> Element {
    let part =
        if ignored.value.is_empty() { ignored.key.clone() } else { format!("{}={}", ignored.key, ignored.value) };
    element("li").child(element("code").text(part)).text(" — ").text(in_words(ignored.reason, words, language))
}

const fn in_words(reason: Reason, words: &Words, language: Language) -> &'static str {
    match reason {
        Reason::UnknownKey => words.unknown_key,
        Reason::UnknownId => words.unknown_id,
        Reason::BadValue => words.bad_value,
        Reason::BadEscape => words.bad_escape,
        Reason::Repeated => words.repeated,
        Reason::TooLong => words.too_long,
        Reason::NeedsFigure => needs_figure(language),
        Reason::NewerVersion => words.newer_version,
        Reason::NotEmbedded => theme_by_itself(language),
    }
}
