//! Writes the page's default view into the built `index.html`: what a reader sees before, or without, any
//! script; the method as pages of their own; the data as a table, with the descriptions of both, beside the dataset;
//! and, where it is told where the site will be, what other sites embed the page by. Trunk runs it after each build.

mod discovery;
mod method;
mod programs;
mod styles;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use hundred_days::{export::metadata, figure, ui::prerender};

use crate::{
    discovery::Discovery,
    programs::{attribute, with_programs},
    styles::with_full_style,
};

fn main() -> ExitCode {
    match prerender_page() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn prerender_page() -> Result<(), String> {
    let site =
        env::var("TRUNK_STAGING_DIR").map_err(|_| "TRUNK_STAGING_DIR names no folder: run this through trunk")?;
    let page = PathBuf::from(&site).join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;

    let file = PathBuf::from(&site).join(dataset_address(&html)?);
    let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let dataset = figure::parse(&bytes).map_err(|problems| format!("{}:\n{problems}", file.display()))?;
    let dataset = &*Box::leak(Box::new(dataset));
    if file.file_stem().and_then(|stem| stem.to_str()) != Some(dataset.id.as_str()) {
        return Err(format!("{}: a dataset is named after its id, so expected {}.json", file.display(), dataset.id));
    }

    let description = format!(
        "{} figures of one official statement, each with its rounding, its period and its place in the text.",
        dataset.figures().len()
    );
    let slots = [
        ("[[title]]", escaped(&dataset.title.en)),
        ("[[one sentence]]", escaped(&description)),
        ("[[version]]", dataset.version.to_string()),
        // A minified page leaves out the quotes, which the extract needs.
        ("[[extract]]", format!("\"{}\"", escaped(&dataset.to_extract()))),
        ("[[app]]", prerender::app_html(dataset)),
        ("[[plain]]", prerender::plain_html(dataset)),
        ("[[broken]]", prerender::broken_html()),
        ("[[json-ld]]", metadata::json_ld(dataset, &bytes)),
    ];
    let html = html.replace("\"[[extract]]\"", "[[extract]]");
    let html = slots.iter().try_fold(html, |html, (slot, text)| filled(&html, slot, text))?;
    let html = with_programs(&html, Path::new(&site))?;
    let discovery = Discovery::from_environment(dataset)?;
    let html = discovery.in_page(&html)?;
    discovery.write_documents(Path::new(&site))?;
    method::write_pages(Path::new(&site), &html, dataset, &discovery)?;
    let html = with_full_style(&html, Path::new(&site))?;
    fs::write(&page, html).map_err(|error| format!("{}: {error}", page.display()))?;
    for data_file in metadata::data_files(dataset, &bytes) {
        let path = file.with_file_name(&data_file.name);
        fs::write(&path, data_file.text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// The address of the dataset: that of the link which preloads it.
fn dataset_address(html: &str) -> Result<&str, String> {
    let link = html.split("<link").find(|link| link.contains("id=\"dataset\"") || link.contains("id=dataset"));
    let address = link.and_then(|link| attribute(link, "href").ok());
    address.ok_or_else(|| "index.html has no <link id=\"dataset\" href=\"…\">".to_owned())
}

/// `html` with its only `slot` filled; an error where the slot is missing or stands twice.
fn filled(html: &str, slot: &str, text: &str) -> Result<String, String> {
    match html.matches(slot).count() {
        1 => Ok(html.replacen(slot, text, 1)),
        count => Err(format!("index.html: expected {slot} once, found it {count} times")),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{dataset_address, filled};

    #[test]
    fn the_dataset_is_the_one_that_the_page_preloads() {
        let html = r#"<link rel="icon" href="a.svg"><link id="dataset" rel="preload" href="data/b.json">"#;
        assert_eq!(dataset_address(html), Ok("data/b.json"));
        assert_eq!(dataset_address("<link id=dataset rel=preload href=data/b.json crossorigin>"), Ok("data/b.json"));
        assert!(dataset_address("<link>").is_err());
    }

    #[test]
    fn a_slot_must_stand_exactly_once() {
        assert_eq!(filled("a _ b", "_", "x"), Ok("a x b".to_owned()));
        assert!(filled("a", "_", "x").is_err());
        assert!(filled("_ _", "_", "x").is_err());
    }
}
