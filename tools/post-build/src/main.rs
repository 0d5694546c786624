//! Completes the output of Trunk, which runs this after each build.
//!
//! It splits the WebAssembly into a base and chunks, prerenders the default view into `index.html`, and writes the
//! method pages, the table and the metadata. If the site's URL is known, it also writes the oEmbed documents.

mod bindings;
mod chunk_style;
mod discovery;
mod html;
mod method;
mod program;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail, ensure};
use hundred_days::{
    data::{self, Language},
    export::{escaped, metadata},
    query::link,
    ui::prerender,
};

use crate::{
    chunk_style::with_chunk_style,
    discovery::Discovery,
    html::{filled, tag_by_id},
    program::write_program,
};

fn main() -> Result<()> {
    let site = env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR names no folder: run this through trunk")?;
    complete(&PathBuf::from(site))
}

/// Completes the site in this folder.
fn complete(site: &Path) -> Result<()> {
    let page = site.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;

    let address = tag_by_id(&html, "dataset")?.attribute("href").context("the link “dataset” has no href")?;
    let file = site.join(address);
    let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let dataset = match data::parse(&bytes) {
        Ok(dataset) => &*Box::leak(Box::new(dataset)),
        Err(problems) => bail!("{}:\n{problems}", file.display()),
    };
    let is_named_by_id = file.file_stem().and_then(|stem| stem.to_str()) == Some(dataset.id.as_str());
    ensure!(is_named_by_id, "{}: a dataset file has the name of its id, expected {}.json", file.display(), dataset.id);

    let program = write_program(site)?;
    let slots = [
        ("[[title]]", escaped(dataset.title.in_default_language())),
        ("[[one sentence]]", escaped(&metadata::page_description(dataset))),
        ("[[short version]]", dataset.version.short()),
        ("[[program.js]]", program.js),
        ("[[program.wasm]]", program.wasm),
        ("[[loader.js]]", program.loader),
        ("[[views.wasm]]", program.views.join(" ")),
        ("[[dialogs.wasm]]", program.dialogs.join(" ")),
        ("[[default view]]", link::default_view_pattern()),
        ("[[version]]", dataset.version.to_string()),
        ("[[checksum]]", data::checksum(&bytes)),
        ("[[app]]", prerender::app_html(dataset)),
        ("[[shells]]", prerender::shells_html(dataset)),
        ("[[view forms]]", prerender::view_forms(dataset)),
        ("[[views in base]]", prerender::views_in_base()),
        ("[[language]]", Language::default().tag().to_owned()),
        ("[[noscript]]", prerender::noscript_html(dataset)),
        ("[[broken]]", prerender::broken_html()),
        ("[[unavailable]]", prerender::unavailable_html()),
        ("[[stalled]]", prerender::stalled_html()),
        ("[[json-ld]]", metadata::json_ld(dataset, &bytes)),
    ];
    // Minification has removed the quotes of attributes, which a list of files needs.
    let quoted = |html: String, slot: &str| html.replace(&format!("=[[{slot}]]"), &format!("=\"[[{slot}]]\""));
    let html = ["views.wasm", "dialogs.wasm"].into_iter().fold(html, quoted);
    let html = slots.iter().try_fold(html, |html, (slot, text)| filled(&html, slot, text))?;
    let discovery = Discovery::from_environment(dataset)?;
    let html = discovery.in_page(&html)?;
    discovery.write_documents(site)?;
    method::write_pages(site, &html, dataset, &discovery)?;
    let html = with_chunk_style(&html, site)?;
    fs::write(&page, html).with_context(|| format!("{} cannot be written", page.display()))?;
    for data_file in metadata::data_files(dataset, &bytes) {
        let path = file.with_file_name(&data_file.name);
        fs::write(&path, data_file.text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
