//! The full screen: the whole page fills it, so that details and dialogs are in sight and nothing has to move.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsValue, prelude::Closure};
use web_sys::window;

use crate::ui::{Element, Explorer, components::icon::Icon, element::element};

/// The button that fills the screen and gives it back; `index.html` hides it where the browser cannot.
pub(in crate::ui) fn full_screen_button(explorer: Explorer) -> Element {
    element("button")
        .class("button needs-app full-screen")
        .attr("type", "button")
        .attr("aria-pressed", move || explorer.is_full_screen().to_string())
        .on("click", move |_| toggle(explorer))
        .child(Icon::Expand.view())
        .child(element("span").child(explorer.words.full_screen))
}

/// Fills the screen with the page, or gives it back. The state follows every change of the
/// browser, since Escape leaves the full screen too.
fn toggle(explorer: Explorer) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let is_full = {
        let document = document.clone();
        move || document.fullscreen_element().is_some()
    };
    let was_full = is_full();
    let follow = Closure::<dyn FnMut()>::new(move || explorer.set_full_screen(is_full())).into_js_value();
    let of_document: &Object = document.as_ref();
    _ = Reflect::set(of_document, &JsValue::from_str("onfullscreenchange"), &follow);
    if was_full {
        document.exit_fullscreen();
    } else if let Some(page) = document.document_element() {
        // A browser that refuses leaves the page as it is, and the button unpressed.
        _ = page.request_fullscreen();
    }
}
