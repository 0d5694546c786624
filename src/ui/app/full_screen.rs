//! Full-screen mode. The whole page is shown full screen, so details and dialogs stay visible.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsValue, prelude::Closure};
use web_sys::window;

use crate::ui::{Element, Explorer, components::icon::Icon, element::element};

/// The button that toggles full-screen mode. `index.html` hides it in browsers without full-screen mode.
pub(in crate::ui) fn full_screen_button(explorer: Explorer) -> Element {
    element("button")
        .class("button needs-app full-screen")
        .attr("type", "button")
        .attr("aria-pressed", move || explorer.is_full_screen().to_string())
        .on("click", move |_| toggle(explorer))
        .child(Icon::Expand.view())
        .child(element("span").child(explorer.words.full_screen))
}

/// Toggles full-screen mode. The state is set by the browser's event, because Escape also exits full-screen mode.
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
        // If the browser refuses, the state does not change.
        _ = page.request_fullscreen();
    }
}
