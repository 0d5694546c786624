//! Starts the page in the browser: fetches the dataset, then hydrates the prerendered page, or replaces it if it has
//! other data or another language.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::reactive::owner::Owner;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlElement, window};

use super::{
    Edition, Element, Explorer, Failure, Hydration,
    app::{app, failure::current_data, mark_keys},
    browser::{self, asks_for_another_dataset, dataset_address, fetch, head_script},
    chunks::load_sources,
    failure_page,
    views::in_base,
};
use crate::{
    data::{Dataset, Version, checksum, read_checked},
    query::{Query, link},
};

/// The attribute of the page's container with the checksum of the dataset file.
const CHECKSUM: &str = "data-checksum";

/// Starts the program. Call it once.
pub fn start() {
    // Lets Leptos schedule effects. An error means that it was already called.
    _ = any_spawner::Executor::init_wasm_bindgen();
    // The owner of the page's state is never dropped.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    spawn_local(async {
        match load().await {
            Ok((dataset, edition)) => show(Box::leak(Box::new(dataset)), Box::leak(Box::new(edition))).await,
            Err(failure) => show_failure(failure),
        }
    });
}

/// Loads the data that the link asks for, or renders the page that says why it cannot be shown.
async fn load() -> Result<(Dataset, Edition), Element> {
    let another = if asks_for_another_dataset() {
        let sources = load_sources().await.map_err(|_| failure_page(Failure::Unreachable, "", None))?;
        (sources.another_dataset)().await?
    } else {
        None
    };
    let dataset = match another {
        Some(dataset) if !dataset.carrier.is_published() => return Ok((dataset, Edition::NotOfSite)),
        Some(dataset) => dataset,
        None => dataset_of_page().await?,
    };
    let link::Decoded { query, data, .. } = link::decode(&browser::link(), &dataset);
    let Some(asked) = data.filter(|asked| *asked != dataset.version.short()) else {
        return Ok((dataset, Edition::Current));
    };
    match load_sources().await {
        Ok(sources) => (sources.earlier_version)(dataset, asked).await,
        // Current figures must not be shown in place of earlier ones that the site may have.
        Err(_) => {
            let current = browser::relative_link(&link::encode_for_current_data(&query, &dataset));
            let address = ["archive/", &asked, ".json"].concat();
            Err(failure_page(Failure::Unreachable, &address, Some(current_data(current))))
        }
    }
}

/// Fetches and reads the dataset of the page: without checks if the build has checked the file, otherwise with all
/// checks.
async fn dataset_of_page() -> Result<Dataset, Element> {
    let address = dataset_address();
    let failed = |failure| failure_page(failure, &address, None);
    let file = fetch(&address).await.map_err(failed)?;
    if let Some(version) = place().and_then(|place| checked_version(&place, &file))
        && let Some(mut dataset) = read_checked(&file, version)
    {
        dataset.address = Some(address);
        return Ok(dataset);
    }
    let sources = load_sources().await.map_err(|_| failed(Failure::Unreachable))?;
    (sources.checked)(&file, &address)
}

/// Shows the dataset with the query of the link.
async fn show(dataset: &'static Dataset, edition: &'static Edition) {
    let Some(place) = place() else { return };
    let decoded = link::decode(&browser::link(), dataset);
    let query = decoded.query;
    let is_as_built = query == link::decode(&browser::link_of_page(), dataset).query;
    let hydration = hydration(dataset, edition, &query, is_as_built);
    // The reader may have typed before the WebAssembly was loaded.
    let typed = if hydration == Hydration::Replace { String::new() } else { browser::typed_text() };
    let is_prerendered = hydration != Hydration::Replace && is_as_built;
    if !is_prerendered {
        browser::name_page(&query, dataset);
    }
    let is_elsewhere = in_base(query.view).is_none() || query.chosen.is_some() || query.embed.is_some();
    // The styles of figures that nobody has confirmed are with the views.
    let needs_views = is_elsewhere || !decoded.ignored.is_empty() || *edition == Edition::NotOfSite;
    let explorer = Explorer::new(dataset, edition, query);
    explorer.set_layout(browser::displayed_layout_in(&place));
    if needs_views {
        explorer.views.loader.load();
    }
    // The prerendered page has what the chunk renders, which stays until the chunk can hydrate it.
    if is_elsewhere && is_prerendered {
        _ = explorer.views.loader.wait().await;
    }
    let is_editing = explorer.ask(|query| query.is_editing);
    app(explorer).mount_in(&place, hydration);
    listen(explorer);
    reveal();
    explorer.set_ignored(decoded.ignored);
    if !typed.is_empty() && typed != explorer.typed() {
        explorer.search(typed);
    }
    if needs_views {
        _ = explorer.views.loader.wait().await;
    }
    if is_editing {
        _ = explorer.editor.loader.wait().await;
    }
    // Waits for queued effects.
    _ = JsFuture::from(js_sys::Promise::resolve(&JsValue::UNDEFINED)).await;
    mark("chart-ready");
}

/// How to use the prerendered page: as it is for the query that it was built with, with updates for another query of the
/// same data and language, and otherwise not at all.
fn hydration(dataset: &Dataset, edition: &Edition, query: &Query, is_as_built: bool) -> Hydration {
    let is_of_data =
        *edition == Edition::Current && browser::is_built_from(dataset.version) && !asks_for_another_dataset();
    let language = browser::root().and_then(|root| root.get_attribute("lang"));
    if !is_of_data || query.embed.is_some() || query.is_editing || language.as_deref() != Some(query.language.tag()) {
        Hydration::Replace
    } else if is_as_built && !is_shell() {
        Hydration::Exact
    } else {
        Hydration::Compare
    }
}

/// Whether the script in the head turned the prerendered page into a page shell.
fn is_shell() -> bool {
    browser::root().is_some_and(|root| root.class_list().contains("pending"))
}

/// The version of a file, if the page was prerendered from it.
fn checked_version(place: &HtmlElement, file: &[u8]) -> Option<Version> {
    let version = browser::data_version_of_page().filter(|_| place.get_attribute(CHECKSUM) == Some(checksum(file)))?;
    Version::from_hex(&version)
}

/// Registers the global event listeners. They are never removed.
fn listen(explorer: Explorer) {
    let Some(window) = window() else { return };
    EventListener::new(&window, "popstate", move |_| explorer.follow(&browser::link())).forget();
    let keys = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", keys, move |event| mark_keys::on_key(explorer, event)).forget();
    for (event, is_printing) in [("beforeprint", true), ("afterprint", false)] {
        EventListener::new(&window, event, move |_| explorer.set_printing(is_printing)).forget();
    }
    explorer.show_tooltips_once_loaded();
    if !browser::saves_data() {
        for sign in ["pointerdown", "touchstart", "keydown", "focusin", "pointerover"] {
            let capture = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window, sign, capture, move |event| prefetch(explorer, event)).forget();
        }
    }
}

/// Prefetches chunks at the first sign of interaction.
fn prefetch(explorer: Explorer, event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_on = |selector| target.as_ref().is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))));
    if event.type_() != "pointerover" || is_on("[data-figure], [role=tab]") {
        explorer.views.loader.prefetch();
    }
    if is_on("[aria-haspopup=dialog]") {
        explorer.dialogs.loader.prefetch();
    }
}

/// Adds a mark to the browser's performance timeline.
fn mark(moment: &str) {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        _ = performance.mark(moment);
    }
}

/// Shows a failure instead of the figures, above the noscript table. That has the figures of the page’s dataset.
fn show_failure(failure: Element) {
    let Some(place) = place() else { return };
    failure.mount_in(&place, Hydration::Replace);
    _ = head_script::show_table();
    reveal();
    // A step in the history leads to what the page showed before.
    if let Some(window) = window() {
        EventListener::new(&window, "popstate", |_| browser::reload()).forget();
    }
}

/// The container of the page.
fn place() -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Shows the page after loading, and enables its controls again if `index.html` had disabled them after a failure.
fn reveal() {
    if let Some(root) = browser::root() {
        _ = root.class_list().remove_1("pending");
        _ = root.remove_attribute("data-chosen");
        _ = root.remove_attribute("data-detail");
        _ = root.class_list().add_1("app");
    }
}
