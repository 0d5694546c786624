//! Messages between an embedded page and its host page: height and theme.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::{Element, ResizeObserver, Window, window};

use crate::{chart::svg_number as number, query::Theme, ui::browser};

/// The type of messages that contain or request the height.
const HEIGHT: &str = "hundred-days:height";
/// The type of messages that set the theme.
const THEME: &str = "hundred-days:theme";

/// The selector of the elements that determine the height: the column and its overlays.
const OCCUPIED: &str = ".embed, .embed .side[data-open='true'], dialog[open]";

/// The space below an overlay, in pixels.
const MARGIN: f64 = 16.0;

/// Applies the theme of the link, and starts the communication with the host page, if there is one.
pub(super) fn attach(theme: Theme) {
    browser::apply_theme(theme);
    let Some(window) = window() else { return };
    let Some(host) = window.parent().ok().flatten().filter(|host| *host != window) else { return };
    let listener = {
        let host = host.clone();
        move |event: web_sys::Event| {
            // Any window may send messages. Only those of the host page are accepted.
            if property(&event, "source") == JsValue::from(&host) {
                handle(&property(&event, "data"), &host);
            }
        }
    };
    let listener = Closure::<dyn FnMut(web_sys::Event)>::new(listener).into_js_value();
    _ = window.add_event_listener_with_callback("message", listener.unchecked_ref());

    let on_resize = Closure::<dyn FnMut()>::new(move || send_height(&host)).into_js_value();
    let Ok(observer) = ResizeObserver::new(on_resize.unchecked_ref()) else { return };
    for part in all(".embed, .embed .side") {
        observer.observe(&part);
    }
}

/// Handles a message of the host page. Unknown messages are ignored.
fn handle(message: &JsValue, host: &Window) {
    match property(message, "type").as_string().as_deref() {
        Some(HEIGHT) => send_height(host),
        Some(THEME) => {
            let theme = property(message, "theme").as_string();
            if let Some(theme) = theme.and_then(|theme| Theme::from_name(&theme)) {
                browser::apply_theme(theme);
            }
        }
        _ => {}
    }
}

/// Sends the height of the page to the host page.
fn send_height(host: &Window) {
    let scrolled = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    let bottoms = all(OCCUPIED).into_iter().map(|part| {
        let margin = if part.class_list().contains("embed") { 0.0 } else { MARGIN };
        part.get_bounding_client_rect().bottom() + scrolled + margin
    });
    let height = bottoms.fold(0.0, f64::max).ceil();
    let message = Object::new();
    _ = Reflect::set(&message, &JsValue::from_str("type"), &JsValue::from_str(HEIGHT));
    _ = Reflect::set(&message, &JsValue::from_str("height"), &JsValue::from_f64(height));
    // The origin of the host page is unknown, and the height is not secret.
    _ = host.post_message(&message, "*");
}

/// Positions overlays below the mark of a figure after the next render, or at the top if no mark is visible.
pub(super) fn place_soon(figure: Option<&'static str>) {
    gloo_timers::callback::Timeout::new(0, move || {
        let marks = figure.map(|id| all(&format!("#figures [data-figure=\"{id}\"]"))).unwrap_or_default();
        let mark = marks.iter().find(|mark| mark.get_client_rects().length() > 0);
        let scrolled = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
        let top = mark.map_or(0.0, |mark| mark.get_bounding_client_rect().bottom() + scrolled).ceil();
        if let Some(body) = all("body").first() {
            _ = body.set_attribute("style", &["--over:", &number(top), "px"].concat());
        }
        if let Some(window) = window()
            && let Some(host) = window.parent().ok().flatten().filter(|host| *host != window)
        {
            send_height(&host);
        }
    })
    .forget();
}

/// All elements that match a CSS selector.
fn all(selector: &str) -> Vec<Element> {
    let document = window().and_then(|window| window.document());
    let Some(found) = document.and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// A property of a value, or undefined.
fn property(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(name)).unwrap_or_default()
}
