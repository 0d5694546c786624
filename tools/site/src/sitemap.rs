//! The list of the pages of a site for search engines, see <https://www.sitemaps.org/protocol.html>. It contains full
//! URLs, so only a site with a known URL has one.

use std::path::Path;

use anyhow::Result;
use hundred_days::{
    data::Dataset,
    export::{escaped, metadata::SiteUrl},
    query::link::SitePage,
};

use crate::write;

/// The name of the file.
const NAME: &str = "sitemap.xml";

/// Writes the list into the folder of the site. Each page has its URLs in every language.
pub(crate) fn write_sitemap(folder: &Path, dataset: &Dataset, site: &SiteUrl) -> Result<()> {
    let url = |page: SitePage| escaped(&site.of(&page.path(dataset)));
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in SitePage::all(dataset) {
        text.extend(["<url><loc>", &url(page), "</loc>"]);
        for language in dataset.languages.iter() {
            let other = url(page.in_language(language));
            text.extend(["<xhtml:link rel=\"alternate\" hreflang=\"", language.tag(), "\" href=\"", &other, "\"/>"]);
        }
        text.push_str("</url>\n");
    }
    text.push_str("</urlset>\n");
    write(&folder.join(NAME), text)
}
