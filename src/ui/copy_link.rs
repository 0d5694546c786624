//! The button that copies the link of what is shown, and says that it did.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{
    Element, Explorer, browser,
    element::{classed, element},
    icon::Icon,
    programs::Hold,
};

/// How long the button says that it worked, in milliseconds.
const CONFIRMATION: u32 = 3_000;

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Ready,
    Copied,
    Refused,
}

pub(super) fn copy_link(explorer: Explorer, class: &'static str) -> Element {
    let words = explorer.words;
    let outcome = RwSignal::new(Outcome::Ready);
    let copy = move |_: &web_sys::Event| {
        let hold = Hold::new();
        spawn_local(async move {
            if browser::copy(&explorer.link_to_share()).await.is_err() {
                outcome.set(Outcome::Refused);
                // The link to copy by hand stays for as long as it is needed.
                std::mem::forget(hold);
                return;
            }
            outcome.set(Outcome::Copied);
            Timeout::new(CONFIRMATION, move || {
                outcome.set(Outcome::Ready);
                drop(hold);
            })
            .forget();
        });
    };
    let label = move || {
        let label = if outcome.get() == Outcome::Copied { words.copied } else { words.copy_link };
        label.to_owned()
    };
    let button = classed("button", class)
        .attr("type", "button")
        .on("click", copy)
        .child(Icon::Link.view())
        .child(element("span").attr("aria-live", "polite").live_text(label));
    let by_hand = classed("span", "by-hand").when(
        move || outcome.get() == Outcome::Refused,
        move || {
            element("label").child(element("span").text(words.copy_by_hand)).child(
                element("input")
                    .attr("type", "text")
                    .attr("readonly", "")
                    .live_value(move || explorer.link_to_share())
                    .on("focus", browser::select_all),
            )
        },
    );
    classed("span", "copy-link needs-app").child(button).child(by_hand)
}
