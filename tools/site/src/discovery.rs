//! oEmbed discovery: the oEmbed documents and the links to them.
//!
//! The documents contain absolute URLs, which need the site's URL. Without it no documents are written.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use hundred_days::{
    data::{Dataset, Language},
    export::{
        escaped,
        metadata::{Oembed, SiteUrl, oembed},
    },
};

use crate::html::{Tag, filled, tags};

/// The documents, one for each language; empty if the site's URL is unknown.
pub(crate) struct Discovery(Vec<Oembed>);

impl Discovery {
    /// The documents for the site with this URL.
    pub(crate) fn of(dataset: &Dataset, site: Option<&SiteUrl>) -> Self {
        let Some(site) = site else { return Self::none() };
        Self(Language::ALL.map(|language| oembed(dataset, site, language)).into())
    }

    /// No documents.
    pub(crate) const fn none() -> Self {
        Self(Vec::new())
    }

    /// The built page, in English, with the link to its document. The link is removed if there is no document.
    pub(crate) fn in_page(&self, html: &str) -> Result<String> {
        match self.0.first() {
            Some(document) => {
                let html = filled(html, "[[oembed]]", &document.url)?;
                filled(&html, "[[title of oembed]]", &escaped(&document.title))
            }
            None => {
                let is_ours = |tag: &Tag| tag.attribute("type").as_deref() == Some("application/json+oembed");
                let link = tags(html).find(is_ours).context("index.html has no link to an oEmbed document")?;
                Ok([&html[..link.range().start], &html[link.range().end..]].concat())
            }
        }
    }

    /// The link for another page in a language; empty if there is no document.
    pub(crate) fn link(&self, language: Language) -> String {
        let place = Language::ALL.iter().position(|known| *known == language);
        let document = place.and_then(|place| self.0.get(place));
        document.map_or_else(String::new, |document| {
            let (url, title) = (&document.url, escaped(&document.title));
            format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{url}\" title=\"{title}\">")
        })
    }

    /// Writes the documents into the site's folder.
    pub(crate) fn write_documents(&self, site: &Path) -> Result<()> {
        self.0.iter().try_for_each(|document| {
            let path = site.join(&document.name);
            fs::write(&path, &document.text).with_context(|| format!("{} cannot be written", path.display()))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Discovery;
    use hundred_days::{
        data::{self, Dataset, Language},
        export::metadata::SiteUrl,
    };

    /// As in the minified page.
    const PAGE: &str = "<link href=a.css><link href=[[oembed]] rel=alternate title=\"[[title of oembed]]\" \
                        type=application/json+oembed><p>chart";

    fn dataset() -> Dataset {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/hundred-days-2022-08-05.json");
        data::parse(&fs::read(path).expect("the dataset")).expect("a valid dataset")
    }

    #[test]
    fn pages_link_to_the_documents_if_the_site_url_is_known() {
        let discovery = Discovery::of(&dataset(), Some(&SiteUrl::parse("https://example.org/a").expect("an address")));
        let page = discovery.in_page(PAGE).expect("a page");
        assert!(page.contains("<link href=https://example.org/a/oembed.json rel=alternate title=\""), "{page}");
        assert!(!page.contains("[["), "{page}");
        let link = discovery.link(Language::Zh);
        assert!(link.contains("href=\"https://example.org/a/oembed.zh.json\""), "{link}");
    }

    #[test]
    fn without_the_site_url_there_are_no_documents() {
        let discovery = Discovery::of(&dataset(), None);
        assert_eq!(discovery.in_page(PAGE).ok().as_deref(), Some("<link href=a.css><p>chart"));
        assert_eq!(discovery.link(Language::En), "");
        assert!(discovery.0.is_empty());
    }
}
