//! Writes the files of a site that depend on its datasets: the prerendered pages of the first with their previews, and
//! for each the method pages, the table, the metadata, and the oEmbed documents if the site’s URL is known.
//!
//! The build of the site and the command line both use it. It starts from the [template](TEMPLATE) of the page, in which
//! only the program is filled in.

mod address;
mod app_manifest;
mod discovery;
mod feed;
mod headers;
mod html;
mod method;
mod not_found;
mod offline;
mod pages;
mod policy;
mod preview;
mod published;
mod single_file;
mod sitemap;
mod style_files;

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use hundred_days::{data::Language, export::metadata};

use crate::{
    address::Address,
    app_manifest::write_manifests,
    discovery::Discovery,
    feed::write_feed,
    headers::headers,
    html::{tag_by_id, with_tag},
    offline::Registration,
    pages::Pages,
    policy::policy,
    published::published,
    sitemap::write_sitemap,
    style_files::with_chunk_style,
};

pub use feed::{HEAD as VERSIONS_HEAD, VERSIONS};
pub use html::filled;
pub use single_file::single_file;

/// The page without what depends on the dataset. It is a file of every built site, from which the command line makes the
/// site of another dataset.
pub const TEMPLATE: &str = "page.template";

/// The page of a site.
pub const PAGE: &str = "index.html";

/// The file with the headers of a site, for hosts that read it.
const HEADERS: &str = "_headers";

/// The names of the files that depend on the dataset, at the top of a site. Some have more before their ending, for a
/// language.
const OF_DATASET: [(&str, &str); 10] = [
    ("index", ".html"),
    ("404", ".html"),
    ("manifest", ".webmanifest"),
    ("offline-", ".js"),
    ("worker", ".js"),
    ("method", ".html"),
    ("oembed", ".json"),
    ("preview", ".png"),
    ("sitemap", ".xml"),
    ("feed", ".xml"),
];

/// Whether a file or folder at the top of a site depends on the dataset: a page, the folder of other pages, or the data.
pub fn depends_on_dataset(name: &str) -> bool {
    let is_file = OF_DATASET.iter().any(|(start, end)| name.starts_with(start) && name.ends_with(end));
    let folders = ["data", "view", "category", "figure"];
    is_file || folders.contains(&name) || Language::from_code(name).is_some()
}

/// The address of the dataset in the page of a site.
pub fn dataset_address(page: &str) -> Result<String> {
    tag_by_id(page, "dataset")?.attribute("href").context("the link “dataset” has no href")
}

/// A page with the dataset at this address.
pub fn with_dataset_address(page: &str, address: &str) -> Result<String> {
    let before = dataset_address(page)?;
    Ok(with_tag(page, &tag_by_id(page, "dataset")?, |tag| tag.replacen(&before, address, 1)))
}

/// Writes the files that depend on the datasets into the folder of a site. The dataset of the pages is the file that the
/// template names; the others are beside it. `site_url` is the site’s URL, if it is known.
pub fn write_site(site: &Path, template: &str, site_url: Option<&str>) -> Result<()> {
    let file = site.join(dataset_address(template)?);
    let all = published(&file)?;
    let address = Address::parse(site_url)?;
    for one in &all {
        let discovery = Discovery::of(one.dataset, address.site());
        discovery.write_documents(site)?;
        method::write_pages(site, template, one, &discovery)?;
    }
    let discovery = Discovery::of(all[0].dataset, address.site());
    let template = &with_chunk_style(template, site)?;
    for data_file in metadata::data_files(&all) {
        write(&file.with_file_name(&data_file.name), data_file.text)?;
    }
    write_manifests(site, template, all[0].dataset)?;
    let registration = Registration::write(site, &all)?;
    let script = &registration.script;
    let page =
        Pages { site, template, all: &all, address: &address, registration: script, discovery: &discovery }.write()?;
    let not_found = not_found::write_page(site, all[0].dataset, &address)?;
    write(&site.join(HEADERS), headers(site, &policy(&[page, not_found].concat(), true))?)?;
    registration.write_worker(site, &all)?;
    if let Some(url) = address.site() {
        write_sitemap(site, all[0].dataset, url)?;
        write_feed(site, file.parent().unwrap_or(site), &all, url)?;
    }
    Ok(())
}

/// Writes a file.
fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use hundred_days::{data::parse, query::link::SitePage};

    use super::{dataset_address, depends_on_dataset, with_dataset_address};

    #[test]
    fn the_folders_of_pages_depend_on_the_dataset() {
        let dataset = parse(include_bytes!("../../../public/data/hundred-days-2022-08-05.json")).expect("a dataset");
        for page in SitePage::all(&dataset) {
            let path = [&page.path(&dataset), super::PAGE].concat();
            assert!(path.split('/').next().is_some_and(depends_on_dataset), "{path}");
        }
        for name in ["data", "method.zh.html", "preview.png", "feed.xml"] {
            assert!(depends_on_dataset(name), "{name}");
        }
        for name in ["page-0123456789abcdef.js", "embed.js", "_headers", "page.template"] {
            assert!(!depends_on_dataset(name), "{name}");
        }
    }

    #[test]
    fn the_address_of_the_dataset_can_be_changed() {
        for page in [
            "<link id=dataset href=data/a.json rel=preload><p>data/a.json",
            "<link href=\"data/a.json\" id=\"dataset\">",
        ] {
            let changed = with_dataset_address(page, "data/b.json").expect("a page");
            assert_eq!(dataset_address(&changed).expect("an address"), "data/b.json");
            assert_eq!(changed.len(), page.len());
            assert_eq!(changed.contains("<p>data/a.json"), page.contains("<p>"));
        }
    }
}
