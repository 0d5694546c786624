//! The start in the browser: fetch the dataset, then take over the page that the build rendered, or show
//! another one where the link asks for it.

use gloo_net::http::Request;
use leptos::reactive::owner::Owner;
use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::{HtmlElement, HtmlLinkElement, window};

use super::{Explorer, Failure, app, browser, failure_page, mark_keys};
use crate::{
    explore::{Query, permalink},
    figure::{Dataset, parse},
};

/// Starts the page; call it once.
pub fn start() {
    // An error means that the page's effects can be scheduled already.
    _ = any_spawner::Executor::init_wasm_bindgen();
    wasm_bindgen_futures::spawn_local(async {
        let address = dataset_address();
        match load(&address).await {
            Ok(dataset) => show(Box::leak(Box::new(dataset))),
            Err(failure) => show_failure(failure, &address),
        }
    });
}

/// The dataset's address: that of the link which preloads it.
fn dataset_address() -> String {
    let link = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("dataset"));
    link.and_then(|link| link.dyn_into::<HtmlLinkElement>().ok()).map(|link| link.href()).unwrap_or_default()
}

async fn load(address: &str) -> Result<Dataset, Failure> {
    let response = Request::get(address).send().await.map_err(|_| Failure::Unreachable)?;
    if !response.ok() {
        return Err(Failure::Refused { status: response.status() });
    }
    let file = response.binary().await.map_err(|_| Failure::Unreachable)?;
    parse(&file).map_err(Failure::Invalid)
}

/// Shows the dataset as the link asks. The page as built is taken over where it is what the link asks for and
/// was built from the same file; otherwise it is replaced.
fn show(dataset: &'static Dataset) {
    let Some(place) = place() else { return };
    let decoded = permalink::decode(&browser::link(), dataset);
    let built_from = place.get_attribute("data-version");
    let takes_over = decoded.query == Query::default() && built_from == Some(dataset.version.to_string());
    browser::name_page(dataset.title.in_language(decoded.query.language), decoded.query.language);
    // The page and its state belong to an owner that is never dropped.
    let owner = Owner::new_root(None);
    let explorer = owner.with(|| {
        let explorer = Explorer::new(dataset, decoded.query);
        app(explorer).show_in(&place, takes_over);
        explorer
    });
    std::mem::forget(owner);
    reveal();
    explorer.set_ignored(decoded.ignored);
    listen("popstate", move |_| explorer.follow(&browser::link()));
    listen("keydown", move |event| mark_keys::on_key(explorer, event));
    if let Some(performance) = window().and_then(|window| window.performance()) {
        _ = performance.mark("chart-ready");
    }
}

/// Listens to an event of the whole window for as long as the page lives.
fn listen(event: &str, listener: impl Fn(&web_sys::Event) + 'static) {
    let closure = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| listener(&event));
    if let Some(window) = window() {
        _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Shows a failure in place of the figures, above the plain version of the page.
pub fn show_failure(failure: Failure, address: &str) {
    let Some(place) = place() else { return };
    reveal_plain();
    failure_page(failure, address).show_in(&place, false);
    reveal();
}

/// The element that holds the page.
fn place() -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Shows the table that the build put into the page for readers without a script.
fn reveal_plain() {
    let plain = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("plain"));
    if let Some(plain) = plain {
        plain.set_outer_html(&plain.text_content().unwrap_or_default());
    }
}

/// Ends the wait that `index.html` began for a link that asks for another view, and has the controls back where it
/// had given the program up too early.
fn reveal() {
    if let Some(root) = browser::root() {
        _ = root.class_list().remove_1("pending");
        _ = root.class_list().add_1("app");
    }
}
