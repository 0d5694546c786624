//! The start of a program in the browser: fetch the dataset, then take over the page as it stands, or show another
//! one where the link asks for it.

use js_sys::{Promise, Uint8Array};
use leptos::reactive::owner::Owner;
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlElement, HtmlLinkElement, Response, window};

use super::{Edition, Explorer, Failure, Program, Standing, app, browser, failure_page, mark_keys, programs};
use crate::{
    explore::{Query, permalink},
    figure::{Dataset, Version, parse},
};

/// Where a program says what it shows, as a link, before it gives the page up.
const SHOWN: &str = "data-shown";
/// What the page as built carries of its dataset.
const EXTRACT: &str = "data-extract";
/// Which dataset the page was made from.
const VERSION: &str = "data-version";

/// Starts the first program; call it once. It begins with what the page carries of the data, which a build checked,
/// and makes sure meanwhile that the data is still what the page was built from.
pub fn start_first(program: &'static Program) {
    set_up_effects();
    let extract = place().and_then(|place| Some((place.get_attribute(EXTRACT)?, place.get_attribute(VERSION)?)));
    let version = extract.as_ref().and_then(|(_, version)| Version::from_hex(version));
    let dataset = extract.zip(version).and_then(|((extract, _), version)| Dataset::from_extract(&extract, version));
    let explorer = dataset.and_then(|dataset| show(program, Box::leak(Box::new(dataset)), &Edition::Current));
    spawn_local(async move {
        let address = dataset_address();
        match fetch(&address).await {
            Ok(file) if version == Some(Version::of(&file)) => {}
            // Other data than the page knows: reading it takes the full program.
            Ok(_) => match explorer {
                Some(explorer) => _ = explorer.needs_full(),
                None => _ = programs::bring().await,
            },
            Err(failure) => show_failure(failure, &address),
        }
    });
}

/// Starts the full program; call it once.
pub fn start_full(program: &'static Program) {
    set_up_effects();
    spawn_local(async move {
        let address = dataset_address();
        match (load(&address).await, programs::is_second()) {
            (Ok(dataset), true) => {
                let dataset = Box::leak(Box::new(dataset));
                programs::enter(move || take_over(program, dataset));
            }
            (Ok(dataset), false) => {
                let (dataset, edition) = edition(dataset, &address).await;
                _ = show(program, Box::leak(Box::new(dataset)), Box::leak(Box::new(edition)));
            }
            // The page stands, and says in its own place what could not be loaded.
            (Err(Failure::Unreachable | Failure::Refused { .. }), true) => programs::fail(),
            (Err(failure), _) => show_failure(failure, &address),
        }
    });
}

/// Has Leptos schedule effects in the browser; an error means that it does so already.
fn set_up_effects() {
    _ = any_spawner::Executor::init_wasm_bindgen();
}

/// The dataset's address: that of the link which preloads it.
fn dataset_address() -> String {
    let link = window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("dataset"));
    link.and_then(|link| link.dyn_into::<HtmlLinkElement>().ok()).map(|link| link.href()).unwrap_or_default()
}

async fn load(address: &str) -> Result<Dataset, Failure> {
    parse(&fetch(address).await?).map_err(Failure::Invalid)
}

async fn fetch(address: &str) -> Result<Vec<u8>, Failure> {
    let window = window().ok_or(Failure::Unreachable)?;
    let response = settled(Ok(window.fetch_with_str(address))).await?;
    let response: Response = response.dyn_into().map_err(|_| Failure::Unreachable)?;
    if !response.ok() {
        return Err(Failure::Refused { status: response.status() });
    }
    let file = settled(response.array_buffer()).await?;
    Ok(Uint8Array::new(&file).to_vec())
}

/// The edition that the link asks for: the current data, or an earlier version of it from the archive beside it.
async fn edition(current: Dataset, address: &str) -> (Dataset, Edition) {
    let version = current.version.short();
    let asked = permalink::decode(&browser::link(), &current).data.filter(|asked| *asked != version);
    let Some(asked) = asked else { return (current, Edition::Current) };
    let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
    match load(&format!("{folder}/archive/{asked}.json")).await {
        // A file that is not what its name says would show something else than the link means.
        Ok(earlier) if earlier.version.short() == asked => (earlier, Edition::Earlier { current: version }),
        _ => (current, Edition::InPlaceOf { asked }),
    }
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
fn show(program: &'static Program, dataset: &'static Dataset, edition: &'static Edition) -> Option<Explorer> {
    let place = place()?;
    let decoded = permalink::decode(&browser::link(), dataset);
    // The page as built shows the current data and says nothing of its edition.
    let is_as_built =
        decoded.query == Query::default() && *edition == Edition::Current && is_made_from(dataset, &place);
    let standing = if is_as_built { Standing::AsBuilt } else { Standing::Other };
    browser::name_page(dataset.title.in_language(decoded.query.language), decoded.query.language);
    let explorer = new_explorer(program, dataset, edition, decoded.query);
    put_to_work(explorer, place, standing);
    reveal();
    explorer.set_ignored(decoded.ignored);
    mark("chart-ready");
    Some(explorer)
}

/// Takes the page over from a program that has just retired, and goes on where that one stopped.
fn take_over(program: &'static Program, dataset: &'static Dataset) {
    let Some(place) = place() else { return };
    let shown = permalink::decode(&place.get_attribute(SHOWN).unwrap_or_default(), dataset).query;
    let standing = if is_made_from(dataset, &place) { Standing::InUse } else { Standing::Other };
    let explorer = new_explorer(program, dataset, &Edition::Current, shown);
    explorer.set_typed(browser::typed_text());
    if let Some(quantity) = browser::visited_quantity(dataset) {
        explorer.visit(quantity);
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
fn new_explorer(
    program: &'static Program,
    dataset: &'static Dataset,
    edition: &'static Edition,
    query: Query,
) -> Explorer {
    let owner = Owner::new_root(None);
    owner.set();
    let explorer = Explorer::new(program, dataset, edition, query);
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
    explorer.program.show_tooltips(explorer);
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
