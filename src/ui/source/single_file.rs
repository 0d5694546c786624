//! The page as one file, with a dataset in it. It opens from a disk and makes no request.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

use crate::{
    data::parse,
    export::{json_in_script, title_of_page},
    query::{
        Query,
        link::{self, Carried, SitePage},
    },
    ui::{
        browser::{self, compression, fetch, head_script},
        chunks::load_sources,
        single_file::{DATASET, PARTS, STYLE, policy},
    },
};

/// The elements of the page that are left out: what is about the dataset that the page was built from, or asks for files.
const LEFT_OUT: &str = "link[rel=describedby], link[rel=manifest], link[rel=canonical], link[hreflang], link[type*=atom], meta[property], \
                        meta[name^=twitter], link[rel=modulepreload]:not(#bindings), link[type*=oembed], \
                        .statements, template[id^=shell], #start, script[type*='ld+json']";

/// Why the file could not be made.
#[derive(Debug)]
pub(in crate::ui) enum NotWritten {
    /// The JSON is not a valid dataset.
    Invalid,
    /// A file of the site, or the part of the program for it, could not be loaded.
    NotLoaded,
    /// The browser cannot compress, or the page is another one than the program expects.
    Unsupported,
}

/// The page as one file in HTML, with the dataset with this JSON, which opens with a query of this dataset. The page must
/// be served by a site.
pub(in crate::ui) async fn single_file(dataset_json: &str, query: Query) -> Result<String, NotWritten> {
    let json = dataset_json.to_owned();
    match load_sources().await {
        Ok(sources) => (sources.single_file)(json, query).await,
        Err(_) => Err(NotWritten::NotLoaded),
    }
}

/// Writes the file; the function of the chunk.
pub(in crate::ui) async fn written_file(json: String, query: Query) -> Result<String, NotWritten> {
    let dataset = parse(json.as_bytes()).map_err(|_| NotWritten::Invalid)?;
    let document = head_script::parse(&text_of(&browser::relative_link("")).await?).map_err(unsupported)?;
    let page = Page(document);

    let start = text_of(&page.attribute("script[data-version]", "data-single")?).await?;
    let mut parts = vec![page.attribute("#program", "href")?];
    for kind in PARTS {
        parts.extend(page.attribute("script[data-version]", kind)?.split(' ').map(str::to_owned));
    }
    parts.sort();
    parts.dedup();
    let body = page.find("body")?;
    for address in &parts {
        let bytes = fetch(address).await.map_err(|_| NotWritten::NotLoaded)?;
        let packed = compression::deflated(&bytes).await.ok_or(NotWritten::Unsupported)?;
        let part = script("application/octet-stream", &Carried::encode(&packed))?;
        set(&part, "data-part", name_of(address))?;
        append(&body, &part)?;
    }
    let mut style = text_of(&page.attribute("#chunk-style", "href")?).await?;
    style.push_str(&text_of(&page.attribute("#editor-style", "href")?).await?);
    let icon = text_of(&page.attribute("link[rel=icon]", "href")?).await?;

    page.remove_all(LEFT_OUT)?;
    // The table that is shown without scripts is of the dataset of the page. Its links lead to the site.
    if page.attribute("#app", "data-version")? != dataset.version.to_string() {
        page.remove_all("#noscript")?;
    }
    while let Ok(link) = page.find("#noscript [href]") {
        _ = link.remove_attribute("href");
    }
    page.replace_style(&style)?;
    let icon = ["data:image/svg+xml,", &String::from(js_sys::encode_uri_component(&icon))].concat();
    set(&page.find("link[rel=icon]")?, "href", &icon)?;
    for id in ["#program", "#bindings", "#dataset"] {
        _ = page.find(id)?.remove_attribute("rel");
        _ = page.find(id)?.remove_attribute("href");
    }
    let head_script = page.find("script[data-version]")?;
    for name in PARTS.into_iter().chain(["data-css", "data-editor-css", "data-single", "data-offline"]) {
        set(&head_script, name, "")?;
    }
    let app = page.find("#app")?;
    app.set_text_content(None);
    set(&app, "data-version", "")?;
    let query = Query { embed: None, is_editing: false, ..query };
    let root = page.find("html")?;
    set(&root, "data-file", "")?;
    set(&root, "data-link", &link::encode_for_current_data(&query, &dataset))?;
    let title = title_of_page(&dataset, SitePage::of(&query, &dataset));
    page.find("title")?.set_text_content(Some(&title));
    if let Ok(description) = page.find("meta[name=description]") {
        description.remove();
    }

    let data = script("application/json", &json_in_script(&json))?;
    set(&data, "id", DATASET)?;
    append(&body, &data)?;
    append(&body, &script("module", &start)?)?;
    let scripts = page.texts("script:not([type]), script[type=module]")?;
    set(&page.find("meta[http-equiv]")?, "content", &policy(scripts.iter().map(String::as_str)))?;
    Ok(["<!DOCTYPE html>\n", &root.outer_html(), "\n"].concat())
}

/// The page of the site as a document that is not shown.
struct Page(Document);

impl Page {
    fn find(&self, selector: &str) -> Result<Element, NotWritten> {
        self.0.query_selector(selector).ok().flatten().ok_or(NotWritten::Unsupported)
    }

    fn attribute(&self, selector: &str, name: &str) -> Result<String, NotWritten> {
        self.find(selector)?.get_attribute(name).filter(|value| !value.is_empty()).ok_or(NotWritten::Unsupported)
    }

    /// The texts of the elements that match a CSS selector.
    fn texts(&self, selector: &str) -> Result<Vec<String>, NotWritten> {
        let found = self.0.query_selector_all(selector).map_err(unsupported)?;
        Ok((0..found.length()).filter_map(|place| found.get(place)?.text_content()).collect())
    }

    /// Removes the elements that match a CSS selector, if there are any.
    fn remove_all(&self, selector: &str) -> Result<(), NotWritten> {
        while let Ok(element) = self.find(selector) {
            element.remove();
        }
        Ok(())
    }

    /// Puts the styles of the chunks in the place of the link to them, and hides what needs other files.
    fn replace_style(&self, style: &str) -> Result<(), NotWritten> {
        let element = self.0.create_element("style").map_err(unsupported)?;
        element.set_text_content(Some(&[style, STYLE].concat()));
        let link = self.find("#chunk-style")?;
        link.before_with_node_1(&element).map_err(unsupported)?;
        self.remove_all("#chunk-style, #editor-style")
    }
}

/// A script with this content, which ends no script. It is parsed, because a page that requires Trusted Types may not
/// change the text of a script.
fn script(kind: &str, content: &str) -> Result<Element, NotWritten> {
    let html = ["<script type=\"", kind, "\">", content, "</script>"].concat();
    let document = head_script::parse(&html).map_err(unsupported)?;
    document.query_selector("script").ok().flatten().ok_or(NotWritten::Unsupported)
}

fn unsupported(_: JsValue) -> NotWritten {
    NotWritten::Unsupported
}

fn set(element: &Element, name: &str, value: &str) -> Result<(), NotWritten> {
    element.set_attribute(name, value).map_err(unsupported)
}

fn append(element: &Element, child: &Element) -> Result<(), NotWritten> {
    element.append_child(child).map(drop).map_err(unsupported)
}

/// The name of the file at an address.
fn name_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

/// The text of a file of the site.
async fn text_of(address: &str) -> Result<String, NotWritten> {
    let bytes = fetch(address).await.map_err(|_| NotWritten::NotLoaded)?;
    String::from_utf8(bytes).map_err(|_| NotWritten::Unsupported)
}
