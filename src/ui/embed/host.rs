//! The messages between an embedded page and the page around it: its height, and a theme.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::{Element, ResizeObserver, Window, window};

use crate::{chart::svg_number as number, query::Theme, ui::browser};

/// How a message begins that tells the height of the page, or asks for it.
const HEIGHT: &str = "hundred-days:height";
/// How a message begins that chooses the theme.
const THEME: &str = "hundred-days:theme";

/// What the page takes up: its column, and what opens over it.
const TAKES_ROOM: &str = ".embed, .embed .side[data-open='true'], dialog[open]";

/// What is left free below the lowest of that, in pixels.
const AIR: f64 = 16.0;

/// Applies the theme of the link, and begins to talk with the page around this one, if there is one.
pub(super) fn attach(theme: Theme) {
    browser::apply_theme(theme);
    let Some(window) = window() else { return };
    let Some(host) = window.parent().ok().flatten().filter(|host| *host != window) else { return };
    let listener = {
        let host = host.clone();
        move |event: web_sys::Event| {
            // Any page may send messages to this one; only that around it has a say.
            if property(&event, "source") == JsValue::from(&host) {
                hear(&property(&event, "data"), &host);
            }
        }
    };
    let listener = Closure::<dyn FnMut(web_sys::Event)>::new(listener).into_js_value();
    _ = window.add_event_listener_with_callback("message", listener.unchecked_ref());

    let tell = Closure::<dyn FnMut()>::new(move || tell_height(&host)).into_js_value();
    let Ok(observer) = ResizeObserver::new(tell.unchecked_ref()) else { return };
    for part in all(".embed, .embed .side") {
        observer.observe(&part);
    }
}

/// Does what a message of the page around this one asks for; any other is passed over.
fn hear(message: &JsValue, host: &Window) {
    match property(message, "type").as_string().as_deref() {
        Some(HEIGHT) => tell_height(host),
        Some(THEME) => {
            let theme = property(message, "theme").as_string();
            if let Some(theme) = theme.and_then(|theme| Theme::from_name(&theme)) {
                browser::apply_theme(theme);
            }
        }
        _ => {}
    }
}

/// Tells the page around this one how high it is.
fn tell_height(host: &Window) {
    let scrolled = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    let bottoms = all(TAKES_ROOM).into_iter().map(|part| {
        let air = if part.class_list().contains("embed") { 0.0 } else { AIR };
        part.get_bounding_client_rect().bottom() + scrolled + air
    });
    let height = bottoms.fold(0.0, f64::max).ceil();
    let message = Object::new();
    _ = Reflect::set(&message, &JsValue::from_str("type"), &JsValue::from_str(HEIGHT));
    _ = Reflect::set(&message, &JsValue::from_str("height"), &JsValue::from_f64(height));
    // This page cannot know which site it stands in, and the height tells that site nothing that it could not see.
    _ = host.post_message(&message, "*");
}

/// Has what opens over the view open below the mark of a figure, or at the top where none is to be seen, once that is
/// shown: rendering is queued, and runs first.
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
            tell_height(&host);
        }
    })
    .forget();
}

/// All elements of a CSS selector.
fn all(selector: &str) -> Vec<Element> {
    let document = window().and_then(|window| window.document());
    let Some(found) = document.and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// A property of a value; undefined where it has none.
fn property(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(name)).unwrap_or_default()
}
