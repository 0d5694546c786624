//! Completes the output of Trunk, which runs this after each build.
//!
//! It splits the WebAssembly into a base and chunks, and writes the template of the page. From that it writes the files
//! that depend on the dataset, and the bill of materials.

mod bindings;
mod bom;
mod minify;
mod program;
mod single_script;

use std::{env, fs, path::Path};

use anyhow::{Context as _, Result};
use hundred_days_site::{PAGE, TEMPLATE, filled, write_site};

use crate::{bom::write_bom, minify::with_smaller_script, program::write_program};

fn main() -> Result<()> {
    let site = env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR names no folder: run this through trunk")?;
    complete(Path::new(&site), env::var("SITE_URL").ok().as_deref())
}

/// Completes the site in this folder.
fn complete(site: &Path, site_url: Option<&str>) -> Result<()> {
    let page = site.join(PAGE);
    let html = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    let program = write_program(site)?;
    let source = env::var_os("TRUNK_HTML_FILE").context("TRUNK_HTML_FILE names no file: run this through trunk")?;
    let source = Path::new(&source);
    write_bom(site, source.parent().context("the source of the page is in no folder")?)?;
    let html = with_smaller_script(&html, &fs::read_to_string(source)?)?;
    let slots = [
        ("[[program.js]]", program.js),
        ("[[program.wasm]]", program.wasm),
        ("[[loader.js]]", program.loader),
        ("[[single.js]]", program.single),
        ("[[views.wasm]]", program.views.join(" ")),
        ("[[dialogs.wasm]]", program.dialogs.join(" ")),
        ("[[sources.wasm]]", program.sources.join(" ")),
        ("[[editor.wasm]]", program.editor.join(" ")),
    ];
    // Minification has removed the quotes of attributes, which a list of files needs.
    let quoted = |html: String, slot: &str| html.replace(&format!("=[[{slot}]]"), &format!("=\"[[{slot}]]\""));
    let html = ["views.wasm", "dialogs.wasm", "sources.wasm", "editor.wasm"].into_iter().fold(html, quoted);
    let html = slots.iter().try_fold(html, |html, (slot, text)| filled(&html, slot, text))?;
    let template = site.join(TEMPLATE);
    fs::write(&template, &html).with_context(|| format!("{} cannot be written", template.display()))?;
    write_site(site, &html, site_url)
}
