//! The URL of a site, if it is known.

use anyhow::{Error, Result};
use hundred_days::export::metadata::SiteUrl;

/// The name of the feed of the data versions.
pub(crate) const FEED: &str = "feed.xml";

/// The URL of a site.
pub(crate) struct Address(Option<SiteUrl>);

impl Address {
    /// Reads the URL of a site; an empty one is unknown.
    pub(crate) fn parse(url: Option<&str>) -> Result<Self> {
        let url = url.filter(|url| !url.is_empty());
        Ok(Self(url.map(SiteUrl::parse).transpose().map_err(Error::msg)?))
    }

    /// The URL, if it is known.
    pub(crate) const fn site(&self) -> Option<&SiteUrl> {
        self.0.as_ref()
    }

    /// The URL of a file or page with this path. It is relative to the folder of the site if the URL of the site is not
    /// known.
    pub(crate) fn of(&self, path: &str) -> String {
        match &self.0 {
            Some(site) => site.of(path),
            None => ["./", path].concat(),
        }
    }

    /// The full URL of a page; empty if that of the site is not known.
    pub(crate) fn known(&self, path: &str) -> String {
        self.0.as_ref().map(|site| site.of(path)).unwrap_or_default()
    }

    /// The link of a page to the feed, which only a site with a known URL has.
    pub(crate) fn feed_link(&self) -> String {
        let url = self.0.as_ref().map(|site| site.of(FEED));
        let link =
            url.map(|url| ["<link rel=\"alternate\" type=\"application/atom+xml\" href=\"", &url, "\">"].concat());
        link.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_site_without_a_url_has_relative_ones() -> anyhow::Result<()> {
        for (url, page, known) in [
            (None, "./figure/a/", ""),
            (Some(""), "./figure/a/", ""),
            (Some("https://example.org/b"), "https://example.org/b/figure/a/", "https://example.org/b/figure/a/"),
        ] {
            let address = Address::parse(url)?;
            assert_eq!((address.of("figure/a/"), address.known("figure/a/")), (page.to_owned(), known.to_owned()));
            assert_eq!(address.feed_link().is_empty(), known.is_empty());
        }
        Ok(())
    }

    #[test]
    fn a_relative_address_of_the_site_is_refused() {
        let error = Address::parse(Some("./")).map(drop).expect_err("a problem").to_string();
        assert!(error.contains("found “./”"), "{error}");
    }
}
