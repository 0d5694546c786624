//! Writes the files of a site that depend on its datasets: the page with the prerendered default view of the first, and
//! for each the method pages, the table, the metadata, and the oEmbed documents if the site’s URL is known.
//!
//! The build of the site and the command line both use it. It starts from the [template](TEMPLATE) of the page, in which
//! only the program is filled in.

mod chunk_style;
mod discovery;
mod headers;
mod html;
mod method;
mod policy;
mod published;

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use hundred_days::{
    data::{self, Language},
    export::{
        escaped,
        metadata::{self, Published},
    },
    query::link,
    ui::prerender,
};

use crate::{
    chunk_style::with_chunk_style,
    discovery::Discovery,
    headers::headers,
    html::{all_filled, tag_by_id},
    policy::{policy, script_count, with_policy},
    published::published,
};

pub use html::filled;

/// The page without what depends on the dataset. It is a file of every built site, from which the command line makes the
/// site of another dataset.
pub const TEMPLATE: &str = "page.template";

/// The page of a site.
pub const PAGE: &str = "index.html";

/// The file with the headers of a site, for hosts that read it.
const HEADERS: &str = "_headers";

/// The names of the files that depend on the dataset, besides the page and the folder of the data. Each may have more
/// before its ending, for a language.
pub const PAGES: [(&str, &str); 2] = [("method", ".html"), ("oembed", ".json")];

/// The address of the dataset in the page of a site.
pub fn dataset_address(page: &str) -> Result<String> {
    tag_by_id(page, "dataset")?.attribute("href").context("the link “dataset” has no href")
}

/// A page with the dataset at this address.
pub fn with_dataset_address(page: &str, address: &str) -> Result<String> {
    let range = tag_by_id(page, "dataset")?.range();
    let tag = &page[range.clone()];
    let before = dataset_address(page)?;
    Ok([&page[..range.start], &tag.replacen(&before, address, 1), &page[range.end..]].concat())
}

/// Writes the files that depend on the datasets into the folder of a site. The dataset of the page is the file that the
/// template names; the others are beside it. `site_url` is the site’s URL, if it is known.
pub fn write_site(site: &Path, template: &str, site_url: Option<&str>) -> Result<()> {
    let file = site.join(dataset_address(template)?);
    let all = published(&file)?;
    let Published { dataset, file: bytes } = &all[0];
    let slots = [
        ("[[title]]", escaped(dataset.title.in_default_language())),
        ("[[one sentence]]", escaped(&metadata::page_description(dataset))),
        ("[[short version]]", dataset.version.short()),
        ("[[default view]]", link::default_view_pattern()),
        ("[[version]]", dataset.version.to_string()),
        ("[[checksum]]", data::checksum(bytes)),
        ("[[app]]", prerender::app_html(dataset)),
        ("[[shells]]", prerender::shells_html(dataset)),
        ("[[statements]]", prerender::statements_html(&all.iter().map(|one| one.dataset).collect::<Vec<_>>())),
        ("[[view forms]]", prerender::view_forms(dataset)),
        ("[[views in base]]", prerender::views_in_base()),
        ("[[language]]", dataset.languages.nearest(Language::default()).tag().to_owned()),
        ("[[noscript]]", prerender::noscript_html(dataset)),
        ("[[broken]]", prerender::broken_html()),
        ("[[unavailable]]", prerender::unavailable_html()),
        ("[[stalled]]", prerender::stalled_html()),
        ("[[loading]]", prerender::loading_html()),
        ("[[json-ld]]", metadata::json_ld(dataset, bytes)),
    ];
    let html = Discovery::of(dataset, site_url)?.in_page(template)?;
    for one in &all {
        let discovery = Discovery::of(one.dataset, site_url)?;
        discovery.write_documents(site)?;
        method::write_pages(site, &html, one, &discovery)?;
    }
    let html = with_chunk_style(&html, site)?;
    // Last and at once, because a dataset can contain the name of a slot.
    let page = all_filled(&html, &slots)?;
    write(&site.join(PAGE), with_policy(&page, script_count(template))?)?;
    write(&site.join(HEADERS), headers(site, &policy(&page))?)?;
    for data_file in metadata::data_files(&all) {
        write(&file.with_file_name(&data_file.name), data_file.text)?;
    }
    Ok(())
}

/// Writes a file.
fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{dataset_address, with_dataset_address};

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
