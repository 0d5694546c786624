//! The functions of the browser that the page uses besides rendering: address, focus, clipboard, storage.
//!
//! Only effects and handlers call these; the first render must not depend on any of them.

pub(super) mod files;
#[cfg(target_arch = "wasm32")]
pub(super) mod json;
mod picture_painter;
mod theme;

pub use picture_painter::png;
pub(super) use theme::{applied_theme, apply_theme};

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, window};

use crate::data::{Dataset, Language, Quantity};

#[cfg(target_arch = "wasm32")]
/// The query string of the page's address, with its `?`.
pub(super) fn link() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The link as seen from the page; without a query string it is the page's own path.
pub(super) fn relative_link(link: &str) -> String {
    if !link.is_empty() {
        return format!("?{link}");
    }
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Loads the page anew at its address.
pub(super) fn reload() {
    _ = window().map(|window| window.location().reload());
}

/// The whole address of a link.
pub(super) fn absolute_link(link: &str) -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    format!("{}{}?{link}", part(location.origin()), part(location.pathname()))
}

/// The whole address of a file that stands beside the page.
pub(super) fn address_beside(name: &str) -> String {
    let page = absolute_link("");
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{name}")
}

/// The quantity whose mark, tile or row an event happened on.
pub(super) fn quantity_of_event(event: &web_sys::Event, dataset: &Dataset) -> Option<Quantity> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let id = element.closest("[data-figure]").ok()??.get_attribute("data-figure")?;
    dataset.quantity_by_id(&id)
}

/// The text that stands in the search field.
#[cfg(target_arch = "wasm32")]
pub(super) fn typed_text() -> String {
    let field = window().and_then(|window| window.document()?.query_selector("input[type=search]").ok()?);
    field.and_then(|field| value_of(&field)).unwrap_or_default()
}

/// Whether the reader asked the browser to save data.
#[cfg(target_arch = "wasm32")]
pub(super) fn saves_data() -> bool {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).unwrap_or_default();
    let connection = window().map(|window| get(&window.navigator(), "connection")).unwrap_or_default();
    get(&connection, "saveData").is_truthy()
}

/// Whether an event happened in a field that the reader types or chooses in.
pub(super) fn is_in_field(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"))
}

/// Whether an event happened in a dialog.
pub(super) fn is_in_dialog(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest("dialog").ok().flatten().is_some())
}

/// The `id` of the open dialog.
pub(super) const DIALOG_ID: &str = "dialog";

/// Opens the dialog once it is shown: rendering is queued, and runs first.
pub(super) fn open_dialog_soon() {
    gloo_timers::callback::Timeout::new(0, || call_on("#dialog", "showModal")).forget();
}

/// Closes the dialog; the focus goes back to what opened it.
pub(super) fn close_dialog() {
    call_on("#dialog", "close");
}

/// Whether an event happened beside the open dialog: the backdrop belongs to the dialog itself, and its parts fill it.
pub(super) fn is_beside_dialog(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.id() == DIALOG_ID)
}

/// Calls a method without arguments of the first element of a CSS selector.
fn call_on(selector: &str, method: &str) {
    let element = window().and_then(|window| window.document()?.query_selector(selector).ok()?);
    let Some(element) = element else { return };
    let method = js_sys::Reflect::get(&element, &JsValue::from_str(method));
    if let Some(method) = method.ok().and_then(|method| method.dyn_into::<js_sys::Function>().ok()) {
        _ = method.call0(&element);
    }
}

/// Reads the text of the file that the reader chose in the field that an event happened on.
pub(super) fn read_file(event: &web_sys::Event, then: impl FnOnce(String) + 'static) {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(file) = field.and_then(|field| field.files()?.get(0)) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let blob: &web_sys::Blob = &file;
        if let Ok(text) = wasm_bindgen_futures::JsFuture::from(blob.text()).await {
            then(text.as_string().unwrap_or_default());
        }
    });
}

/// The day it is for the reader.
pub(super) fn today() -> time::Date {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_month() + 1).ok().and_then(|month| time::Month::try_from(month).ok());
    let day = u8::try_from(now.get_date()).ok();
    let date = month.zip(day).zip(i32::try_from(now.get_full_year()).ok());
    let date = date.and_then(|((month, day), year)| time::Date::from_calendar_date(year, month, day).ok());
    date.unwrap_or(time::Date::MIN)
}

/// The marks of the view that can be seen, in the order in which they stand.
pub(super) fn marks() -> Vec<Element> {
    visible(&format!("#figures :is({MARKS})"))
}

/// What takes the focus for a figure: a row of the table does not take it itself, the button in it does.
const MARKS: &str = "[data-figure]:not(tr), tr[data-figure] button";

/// Whether an event happened on or in an element.
pub(super) fn happened_in(event: &web_sys::Event, element: &Element) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.contains(target.as_deref())
}

/// Moves the focus to the mark of a figure that is visible in the current layout, to the one that the reader came from
/// where there are several; or to the view where there is none.
pub(super) fn focus_mark(id: &str) {
    let marks = visible(&format!("[data-figure=\"{id}\"]:is({MARKS}), [data-figure=\"{id}\"] :is({MARKS})"));
    match marks.iter().find(|mark| mark.get_attribute("tabindex").as_deref() == Some("0")).or(marks.first()) {
        Some(mark) => focus(mark),
        None => _ = focus_visible("#figures"),
    }
}

/// The element that has the focus.
pub(super) fn focused() -> Option<Element> {
    window()?.document()?.active_element()
}

/// Moves the focus once what was just asked for is shown: rendering is queued, and runs first.
pub(super) fn focus_soon(selector: String) {
    gloo_timers::callback::Timeout::new(0, move || _ = focus_visible(&selector)).forget();
}

/// Moves the focus to the first visible element of a CSS selector; whether there is one.
pub(super) fn focus_visible(selector: &str) -> bool {
    let visible = visible(selector);
    visible.first().map(focus).is_some()
}

/// Moves the focus to an element. SVG elements take it as HTML elements do, through the same method.
pub(super) fn focus(element: &Element) {
    _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// The elements of a CSS selector that are laid out, in the order of the page.
fn visible(selector: &str) -> Vec<Element> {
    let found = window().and_then(|window| window.document()?.query_selector_all(selector).ok());
    let found = found.iter().flat_map(|found| (0..found.length()).filter_map(|index| found.item(index)));
    let elements = found.filter_map(|node| node.dyn_into::<Element>().ok());
    elements.filter(|element| element.get_client_rects().length() > 0).collect()
}

/// How long the detail takes to rise, in milliseconds; somewhat longer than `--travel` in `style/tokens.css`.
const RISEN: u32 = 300;

/// Scrolls the mark of a figure clear of the detail that a phone shows over the page: as soon as the detail is there,
/// and again once it has risen, should anything have moved meanwhile. A mark in sight stays where it is, and where the
/// detail was closed in time, so does the page.
pub(super) fn keep_in_sight(id: &'static str) {
    let scroll = move || {
        let marks = format!(":root:has([data-open=\"true\"]) [data-figure=\"{id}\"]");
        let document = window().and_then(|window| window.document());
        let marks = document.and_then(|document| document.query_selector_all(&marks).ok());
        let Some(marks) = marks else { return };
        for mark in (0..marks.length()).filter_map(|index| marks.item(index)?.dyn_into::<Element>().ok()) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            mark.scroll_into_view_with_scroll_into_view_options(&options);
        }
    };
    for wait in [0, RISEN] {
        gloo_timers::callback::Timeout::new(wait, scroll).forget();
    }
}

/// Whether a click came from the keyboard or a screen reader rather than a pointer.
pub(super) fn is_without_pointer(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::UiEvent>().is_some_and(|event| event.detail() == 0)
}

/// Whether an input method is still composing the text that an event is about.
pub(super) fn is_composing(event: &web_sys::Event) -> bool {
    js_sys::Reflect::get(event, &JsValue::from_str("isComposing")).is_ok_and(|composing| composing.is_truthy())
}

/// The value of the field that an event happened on.
pub(super) fn value_of_event(event: &web_sys::Event) -> String {
    event.target().and_then(|target| value_of(&target)).unwrap_or_default()
}

fn value_of(field: &JsValue) -> Option<String> {
    js_sys::Reflect::get(field, &JsValue::from_str("value")).ok()?.as_string()
}

/// Puts a text on the clipboard; an error where the browser has none or refuses.
pub(super) async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = window().ok_or(JsValue::NULL)?.navigator();
    // Absent outside secure contexts, where the typed accessor would throw.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into()?;
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.map(|_| ())
}

/// Whether the page is shown on dark surfaces: as the reader chose, or as their device asks.
pub(super) fn is_dark() -> bool {
    match root().and_then(|root| root.get_attribute("data-theme")).as_deref() {
        Some(theme) => theme == "dark",
        None => window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok()?)
            .is_some_and(|asked| asked.matches()),
    }
}

/// The `<html>` element.
pub(super) fn root() -> Option<Element> {
    window()?.document()?.document_element()
}

/// Names the document, as a tab and a bookmark show it, and says its language.
pub(super) fn name_page(title: &str, language: Language) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        _ = root.set_attribute("lang", language.tag());
    }
}

/// Keeps a setting of this reader's browser, where it allows that.
pub(super) fn remember(key: &str, value: Option<&str>) {
    let Some(storage) = window().and_then(|window| window.local_storage().ok().flatten()) else { return };
    _ = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
}

/// Selects all of the text in the field that an event happened on.
pub(super) fn select_all(event: &web_sys::Event) {
    if let Some(field) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.select();
    }
}

/// The key of a keyboard event, without a modifier; empty for any other event.
pub(super) fn key_of_event(event: &web_sys::Event) -> String {
    match event.dyn_ref::<web_sys::KeyboardEvent>() {
        Some(event) if !(event.alt_key() || event.ctrl_key() || event.meta_key()) => event.key(),
        _ => String::new(),
    }
}
