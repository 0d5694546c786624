//! A button that copies a text, or shares it if it is a link and the system has a share sheet. If the browser refuses, a
//! field shows the text for copying by hand.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::icon::Icon;
use crate::ui::{
    Element, Explorer, browser,
    element::{Show, element},
    state::value::State,
};

/// How long the confirmation is shown, in milliseconds.
const CONFIRMATION: u32 = 3_000;

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Ready,
    Copied,
    Refused,
}

/// The texts of a copy button.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Copying<F> {
    /// The CSS class.
    pub(in crate::ui) class: &'static str,
    /// The icon.
    pub(in crate::ui) icon: Icon,
    /// The label.
    pub(in crate::ui) label: &'static str,
    /// The confirmation.
    pub(in crate::ui) copied: &'static str,
    /// The label of the field for copying by hand.
    pub(in crate::ui) by_hand: &'static str,
    /// The text to copy.
    pub(in crate::ui) text: F,
    /// Whether the system’s share sheet comes first.
    pub(in crate::ui) shares: bool,
}

pub(in crate::ui) fn copy_button<F>(copying: Copying<F>) -> Element
where
    F: Fn() -> String + Clone + Send + Sync + 'static,
{
    let Copying { class, icon, label, copied, by_hand, text, shares } = copying;
    let outcome = State::new(Outcome::Ready);
    let text_to_copy = text.clone();
    let copy = move |_: &web_sys::Event| {
        let text = text_to_copy();
        spawn_local(async move {
            if shares && browser::share(&text).await {
                return;
            }
            if browser::copy(&text).await.is_err() {
                // The field stays until the next successful copy.
                return outcome.set(Outcome::Refused);
            }
            outcome.set(Outcome::Copied);
            Timeout::new(CONFIRMATION, move || outcome.set(Outcome::Ready)).forget();
        });
    };
    let shown = move || if outcome.get() == Outcome::Copied { copied } else { label }.to_owned();
    let button = element("button")
        .class(class)
        .attr("type", "button")
        .on("click", copy)
        .child(icon.view())
        .child(element("span").attr("aria-live", "polite").child(shown));
    let field = element("span").class("by-hand").child(Show::when(move || outcome.get() == Outcome::Refused).children(
        move || {
            element("label").child(element("span").child(by_hand)).child(
                element("input")
                    .attr("type", "text")
                    .attr("readonly", "")
                    .prop("value", text.clone())
                    .on("focus", browser::select_all),
            )
        },
    ));
    element("span").class("copy-link needs-app").child(button).child(field)
}

/// The button that shares the link to the current state.
pub(in crate::ui) fn share_link(explorer: Explorer, class: &'static str) -> Element {
    let words = explorer.words;
    copy_button(Copying {
        class,
        icon: Icon::Share,
        label: words.share,
        copied: words.copied,
        by_hand: words.copy_by_hand,
        text: move || explorer.link_to_share(),
        shares: true,
    })
}
