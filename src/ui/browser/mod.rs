//! Browser APIs other than rendering: URL, focus, clipboard, storage.
//!
//! Only effects and event handlers may call these functions, because the first render must not depend on them.

mod address;
pub(super) mod compression;
mod dataset;
mod dynamic;
pub(super) mod files;
pub(super) mod head_script;
pub(super) mod large;
mod layout;
mod picture_painter;
mod theme;

pub(super) use address::{absolute_link, address_in_site, fragment, is_built_from, link, relative_link};
#[cfg(target_arch = "wasm32")]
pub(super) use address::{data_version_of_page, link_of_page};
pub(super) use dataset::{address_of_dataset, dataset_address, fetch, mark_dataset, stored, text_in};
pub(super) use layout::displayed_layout;
#[cfg(target_arch = "wasm32")]
pub(super) use layout::displayed_layout_in;
pub use picture_painter::png;
pub(super) use theme::apply_theme;

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, window};

use crate::{
    data::{Dataset, Language, Quantity},
    export::title_of_page,
    query::{Query, link::SitePage},
};

/// Whether the link asks for another dataset than that of the page. The script in the head of `index.html` decides it.
#[cfg(target_arch = "wasm32")]
pub(super) fn asks_for_another_dataset() -> bool {
    root().is_some_and(|root| root.class_list().contains("other"))
}

/// Whether the page is one file, which was made from the page of a site.
pub(super) fn is_single_file() -> bool {
    root().is_some_and(|root| root.has_attribute("data-file"))
}

/// Opens a link in place of the page.
pub(super) fn open(link: &str) {
    _ = window().map(|window| window.location().set_href(link));
}

/// Opens the page with the dataset of the reader's draft.
pub(super) fn go_to_draft(language: Language) {
    let address = ["?data=draft&lang=", language.code()].concat();
    _ = window().map(|window| window.location().set_href(&address));
}

/// Types a text into the focused field. Returns whether the browser could.
pub(super) fn insert_text(text: &str) -> bool {
    let insert = || {
        let document = window()?.document()?;
        let command: js_sys::Function = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?.dyn_into().ok()?;
        command.call3(&document, &"insertText".into(), &JsValue::FALSE, &text.into()).ok()?.as_bool()
    };
    insert().unwrap_or_default()
}

/// The value of the first field that matches a CSS selector.
pub(super) fn value_of_field(selector: &str) -> String {
    let field = window().and_then(|window| window.document()?.query_selector(selector).ok()?);
    field.and_then(|field| value_of(&field)).unwrap_or_default()
}

/// Reloads the page.
pub(super) fn reload() {
    _ = window().map(|window| window.location().reload());
}

/// The quantity of the mark, tile or row in which an event happened.
pub(super) fn quantity_of_event(event: &web_sys::Event, dataset: &Dataset) -> Option<Quantity> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let id = element.closest("[data-figure]").ok()??.get_attribute("data-figure")?;
    dataset.quantity_by_id(&id)
}

/// The text in the search field.
#[cfg(target_arch = "wasm32")]
pub(super) fn typed_text() -> String {
    value_of_field("input[type=search]")
}

/// Whether the data saver of the browser is on.
#[cfg(target_arch = "wasm32")]
pub(super) fn saves_data() -> bool {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).unwrap_or_default();
    let connection = window().map(|window| get(&window.navigator(), "connection")).unwrap_or_default();
    get(&connection, "saveData").is_truthy()
}

/// Whether the browser itself handles Escape: it closes an open menu or dialog, or clears a field.
pub(super) fn handles_escape(event: &web_sys::Event) -> bool {
    let open = window().and_then(|window| window.document()?.query_selector("dialog[open], :popover-open").ok()?);
    open.is_some() || !value_of_event(event).is_empty()
}

/// The `id` of the open dialog.
pub(super) const DIALOG_ID: &str = "dialog";

/// Opens the dialog after the next render.
pub(super) fn open_dialog_soon() {
    gloo_timers::callback::Timeout::new(0, || call_on("#dialog", "showModal")).forget();
}

/// Closes the dialog. The browser restores the focus.
pub(super) fn close_dialog() {
    call_on("#dialog", "close");
}

/// Whether the event happened on the dialog's backdrop. Clicks on the backdrop target the dialog itself, clicks inside
/// of it target its content.
pub(super) fn is_on_backdrop(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.id() == DIALOG_ID)
}

/// Calls a method without arguments on the first element that matches a CSS selector.
fn call_on(selector: &str, method: &str) {
    let element = window().and_then(|window| window.document()?.query_selector(selector).ok()?);
    let Some(element) = element else { return };
    let method = js_sys::Reflect::get(&element, &JsValue::from_str(method));
    if let Some(method) = method.ok().and_then(|method| method.dyn_into::<js_sys::Function>().ok()) {
        _ = method.call0(&element);
    }
}

/// Reads the file that was chosen in the file input of an event as text.
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

/// The current date in the reader's time zone.
pub(super) fn today() -> time::Date {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_month() + 1).ok().and_then(|month| time::Month::try_from(month).ok());
    let day = u8::try_from(now.get_date()).ok();
    let date = month.zip(day).zip(i32::try_from(now.get_full_year()).ok());
    let date = date.and_then(|((month, day), year)| time::Date::from_calendar_date(year, month, day).ok());
    date.unwrap_or(time::Date::MIN)
}

/// The visible marks of the view, in document order.
pub(super) fn marks() -> Vec<Element> {
    visible(&format!("#figures :is({MARKS})"))
}

/// The focusable elements of figures. In a table row this is the button.
const MARKS: &str = "[data-figure]:not(tr), tr[data-figure] button";

/// Whether an event happened on or in an element.
pub(super) fn happened_in(event: &web_sys::Event, element: &Element) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.contains(target.as_deref())
}

/// Moves the focus to a visible mark of a figure: to its tab stop if it has several. If there is none, moves it to the
/// view.
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

/// Moves the focus after the next render.
pub(super) fn focus_soon(selector: String) {
    gloo_timers::callback::Timeout::new(0, move || _ = focus_visible(&selector)).forget();
}

/// Moves the focus to a mark of a figure after the next render.
pub(super) fn focus_mark_soon(id: &'static str) {
    gloo_timers::callback::Timeout::new(0, move || focus_mark(id)).forget();
}

/// Scrolls an element into view after the next render, as little as possible.
pub(super) fn show_soon(selector: String) {
    gloo_timers::callback::Timeout::new(0, move || {
        if let Some(element) = visible(&selector).first() {
            show(element);
        }
    })
    .forget();
}

/// Scrolls an element into view, as little as possible.
fn show(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the page after the next render so that the topmost mark in the window stays at its height, and moves the
/// focus.
pub(super) fn keep_place(focused: &'static str) {
    let top = |mark: &Element| mark.get_bounding_client_rect().top();
    let place = marks().into_iter().find(|mark| top(mark) > 0.0);
    let place = place.and_then(|mark| Some((mark.get_attribute("data-figure")?, top(&mark))));
    gloo_timers::callback::Timeout::new(0, move || {
        if let Some((figure, before)) = place
            && let Some(mark) = visible(&format!("#figures [data-figure=\"{figure}\"]")).first()
            && let Some(window) = window()
        {
            window.scroll_by_with_x_and_y(0.0, top(mark) - before);
        }
        focus_without_scrolling(focused);
    })
    .forget();
}

/// Moves the focus to the first visible element that matches a CSS selector, and leaves the page where it is.
pub(super) fn focus_without_scrolling(selector: &str) {
    if let Some(element) = visible(selector).first() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// Moves the focus to the first visible element that matches a CSS selector. Returns whether there is one.
pub(super) fn focus_visible(selector: &str) -> bool {
    let visible = visible(selector);
    visible.first().map(focus).is_some()
}

/// Moves the focus to an element. SVG elements have the same method as HTML elements.
pub(super) fn focus(element: &Element) {
    _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// The visible elements that match a CSS selector, in document order.
fn visible(selector: &str) -> Vec<Element> {
    let found = window().and_then(|window| window.document()?.query_selector_all(selector).ok());
    let found = found.iter().flat_map(|found| (0..found.length()).filter_map(|index| found.item(index)));
    let elements = found.filter_map(|node| node.dyn_into::<Element>().ok());
    elements.filter(|element| element.get_client_rects().length() > 0).collect()
}

/// A little longer than the opening animation of the detail (`--travel` in `style/tokens.css`), in milliseconds.
const OPENING: u32 = 300;

/// Scrolls a figure's mark into view if the detail covers it on a phone: at once, and again after the opening
/// animation. Does nothing if the mark is visible or the detail is closed.
pub(super) fn keep_visible(id: &'static str) {
    let scroll = move || {
        let marks = format!(":root:has([data-open=\"true\"]) [data-figure=\"{id}\"]");
        let document = window().and_then(|window| window.document());
        let marks = document.and_then(|document| document.query_selector_all(&marks).ok());
        let Some(marks) = marks else { return };
        for mark in (0..marks.length()).filter_map(|index| marks.item(index)?.dyn_into::<Element>().ok()) {
            show(&mark);
        }
    };
    for wait in [0, OPENING] {
        gloo_timers::callback::Timeout::new(wait, scroll).forget();
    }
}

/// Whether a click was made with the keyboard or a screen reader.
pub(super) fn is_without_pointer(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::UiEvent>().is_some_and(|event| event.detail() == 0)
}

/// Whether the event is part of the composition of an input method.
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

/// Copies a text to the clipboard; an error if the browser refuses.
pub(super) async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = window().ok_or(JsValue::NULL)?.navigator();
    // The clipboard is missing outside of secure contexts, where the typed accessor would throw.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into()?;
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.map(|_| ())
}

/// Opens the system’s share sheet for a link. Returns whether there is one; it may be closed without sharing.
pub(super) async fn share(link: &str) -> bool {
    let shared = || {
        let navigator = window()?.navigator();
        let share: js_sys::Function = js_sys::Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
        let data = js_sys::Object::new();
        js_sys::Reflect::set(&data, &"url".into(), &link.into()).ok()?;
        share.call1(&navigator, &data).ok()?.dyn_into::<js_sys::Promise>().ok()
    };
    let Some(shared) = shared() else { return false };
    match wasm_bindgen_futures::JsFuture::from(shared).await {
        Ok(_) => true,
        Err(error) => files::is_named(&error, "AbortError"),
    }
}

/// Whether the page uses the dark theme, by the reader's choice or the device's.
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

/// Sets the title and the language of the document to those of a query.
pub(super) fn name_page(query: &Query, dataset: &Dataset) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let language = query.language;
    document.set_title(&title_of_page(dataset, SitePage::of(query, dataset)));
    if let Some(root) = document.document_element() {
        // Setting an equal language would compute the style of every element again.
        if root.get_attribute("lang").as_deref() != Some(language.tag()) {
            _ = root.set_attribute("lang", language.tag());
        }
    }
}

/// Selects the text of the field of an event.
pub(super) fn select_all(event: &web_sys::Event) {
    if let Some(field) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.select();
    }
}

/// The key of a keyboard event without modifiers; otherwise empty.
pub(super) fn key_of_event(event: &web_sys::Event) -> String {
    match event.dyn_ref::<web_sys::KeyboardEvent>() {
        Some(event) if !(event.alt_key() || event.ctrl_key() || event.meta_key()) => event.key(),
        _ => String::new(),
    }
}
