//! The start of a program in the browser: fetch the dataset, then take over the page as it stands, or show another
//! one where the link asks for it.

use js_sys::{Promise, Uint8Array};
use leptos::reactive::owner::Owner;
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlLinkElement, Response, window};

use super::{Explorer, Failure, Program, Standing, app, browser, failure_page, mark_keys, programs};
use crate::{
    explore::{Query, permalink},
    figure::{Dataset, parse},
};

/// Where a program says what it shows, as a link, before it gives the page up.
const SHOWN: &str = "data-shown";
/// Which dataset the page was made from.
const VERSION: &str = "data-version";

/// Starts a program of the page; call it once.
pub fn start(program: &'static Program) {
    // An error means that the page's effects can be scheduled already.
    _ = any_spawner::Executor::init_wasm_bindgen();
    wasm_bindgen_futures::spawn_local(async move {
        let address = dataset_address();
        match (load(&address).await, programs::is_second()) {
            (Ok(dataset), is_second) => {
                let dataset = Box::leak(Box::new(dataset));
                if is_second {
                    programs::enter(move || take_over(program, dataset));
                } else {
                    show(program, dataset);
                }
            }
            (Err(failure), false) => show_failure(failure, &address),
            // The page stands, and says in its own place what could not be loaded.
            (Err(_), true) => programs::fail(),
        }
    });
}

/// The dataset's address: that of the link which preloads it.
fn dataset_address() -> String {
    let link = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("dataset"));
    link.and_then(|link| link.dyn_into::<HtmlLinkElement>().ok()).map(|link| link.href()).unwrap_or_default()
}

async fn load(address: &str) -> Result<Dataset, Failure> {
    let window = window().ok_or(Failure::Unreachable)?;
    let response = settled(Ok(window.fetch_with_str(address))).await?;
    let response: Response = response.dyn_into().map_err(|_| Failure::Unreachable)?;
    if !response.ok() {
        return Err(Failure::Refused { status: response.status() });
    }
    let file = settled(response.array_buffer()).await?;
    parse(&Uint8Array::new(&file).to_vec()).map_err(Failure::Invalid)
}

/// What a promise of the network comes to.
async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, Failure> {
    match promise {
        Ok(promise) => JsFuture::from(promise).await.map_err(|_| Failure::Unreachable),
        Err(_) => Err(Failure::Unreachable),
    }
}

/// Shows the dataset as the link asks. The page as built is taken over where it is what the link asks for and
/// was built from the same file; otherwise it is replaced.
fn show(program: &'static Program, dataset: &'static Dataset) {
    let Some(place) = place() else { return };
    let decoded = permalink::decode(&browser::link(), dataset);
    let is_as_built = decoded.query == Query::default() && is_made_from(dataset, &place);
    let standing = if is_as_built { Standing::AsBuilt } else { Standing::Other };
    browser::name_page(dataset.title.in_language(decoded.query.language), decoded.query.language);
    let explorer = new_explorer(program, dataset, decoded.query);
    put_to_work(explorer, place, standing);
    reveal();
    explorer.set_ignored(decoded.ignored);
    mark("chart-ready");
}

/// Takes the page over from a program that has just retired, and goes on where that one stopped.
fn take_over(program: &'static Program, dataset: &'static Dataset) {
    let Some(place) = place() else { return };
    let shown = permalink::decode(&place.get_attribute(SHOWN).unwrap_or_default(), dataset).query;
    let standing = if is_made_from(dataset, &place) { Standing::InUse } else { Standing::Other };
    let explorer = new_explorer(program, dataset, shown);
    explorer.set_typed(browser::typed_text());
    if let Some(figure) = browser::visited_figure(dataset) {
        explorer.visit(figure);
    }
    put_to_work(explorer, place, standing);
    // The address is ahead where the reader went back to what only this program can show.
    explorer.follow(&browser::link());
    mark("full-ready");
}

/// Whether the page that stands was made from the dataset.
fn is_made_from(dataset: &Dataset, place: &HtmlElement) -> bool {
    place.get_attribute(VERSION) == Some(dataset.version.to_string())
}

/// The state of the page, which belongs to an owner that is never dropped.
fn new_explorer(program: &'static Program, dataset: &'static Dataset, query: Query) -> Explorer {
    let owner = Owner::new_root(None);
    owner.set();
    let explorer = Explorer::new(program, dataset, query);
    std::mem::forget(owner);
    explorer
}

/// Shows the page in its place, and has it follow the reader for as long as the program has it.
fn put_to_work(explorer: Explorer, place: HtmlElement, standing: Standing) {
    let page = app(explorer).show_in(&place, standing);
    let listeners = [
        Listener::new("popstate", move |_| explorer.follow(&browser::link())),
        Listener::new("keydown", move |event| mark_keys::on_key(explorer, event)),
    ];
    if explorer.program.is_full() {
        std::mem::forget(listeners);
        return;
    }
    programs::stand_in(move || {
        page.retire();
        drop(listeners);
        let Explorer { dataset, .. } = explorer;
        _ = place.set_attribute(SHOWN, &explorer.ask(|query| permalink::encode(query, dataset)));
        _ = place.set_attribute(VERSION, &dataset.version.to_string());
    });
}

/// Notes in the browser's timeline that the page got this far.
fn mark(moment: &str) {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        _ = performance.mark(moment);
    }
}

/// Listens to an event of the whole window for as long as it lives.
struct Listener {
    event: &'static str,
    closure: Closure<dyn Fn(web_sys::Event)>,
}

impl Listener {
    fn new(event: &'static str, listener: impl Fn(&web_sys::Event) + 'static) -> Self {
        let closure = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| listener(&event));
        if let Some(window) = window() {
            _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        }
        Self { event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            _ = window.remove_event_listener_with_callback(self.event, self.closure.as_ref().unchecked_ref());
        }
    }
}

/// Shows a failure in place of the figures, above the plain version of the page.
pub fn show_failure(failure: Failure, address: &str) {
    let Some(place) = place() else { return };
    reveal_plain();
    failure_page(failure, address).show_in(&place, Standing::Other);
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
