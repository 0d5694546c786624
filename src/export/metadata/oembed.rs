//! oEmbed documents: other sites' editors use this standard to replace a pasted link with a frame.

use serde_json::json;

use super::pretty;
use crate::{
    data::{Dataset, Language},
    export::{EmbedCode, page_name, title_of_view},
    query::{Embed, Query, View, link},
};

/// The width of the frame, in pixels: that of a column of text. The frame shrinks in narrower columns.
const WIDTH: u32 = 720;

/// The cache lifetime of the document, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// The site's URL. Only oEmbed documents need it, because their code is used on other sites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl(String);

impl SiteUrl {
    /// Parses the URL of the site's folder; an error describes the expected form.
    pub fn parse(text: &str) -> Result<Self, String> {
        let host = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
        let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>&?#`\\".contains(&byte));
        if !is_plain || host.is_none_or(|host| host.is_empty() || host.starts_with('/')) {
            let expected = "the address of the site’s folder, such as https://example.org/figures/";
            return Err(format!("SITE_URL: expected {expected}, found “{text}”"));
        }
        Ok(Self(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") }))
    }

    /// The full URL of a file of the site.
    pub fn of(&self, name: &str) -> String {
        [&self.0, name].concat()
    }
}

/// The oEmbed document of the default view of a statement in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oembed {
    /// The file name, in the page's folder.
    pub name: String,
    /// The full URL of that file.
    pub url: String,
    /// The title of its frame.
    pub title: String,
    /// The document, as JSON.
    pub text: String,
}

/// The document of the default view of a statement. The frame follows the current data, and its height is fixed because most consumers
/// of oEmbed remove scripts.
pub fn oembed(dataset: &Dataset, site: &SiteUrl, language: Language) -> Oembed {
    let query = Query { language, embed: Some(Embed::default()), ..Query::default() };
    let src = site.of(&["?", &link::encode_for_current_data(&query, dataset)].concat());
    let title = title_of_view(dataset, View::default(), language);
    let html = EmbedCode { src, title: title.clone(), script: None }.to_html();
    let document = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": dataset.title.in_language(language),
        "provider_url": site.of(""),
        "cache_age": CACHE_AGE,
        "html": html,
        "width": WIDTH,
        "height": EmbedCode::HEIGHT,
    });
    let name = page_name("oembed", dataset, language, "json");
    Oembed { url: site.of(&name), name, title, text: pretty(&document) }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{SiteUrl, oembed};
    use crate::{
        data::{Language, sample::dataset},
        query::{Embed, Query, link},
    };

    fn site() -> SiteUrl {
        SiteUrl::parse("https://example.org/figures").expect("an address")
    }

    #[test]
    fn a_document_has_every_field_that_a_rich_one_must_have() {
        for language in Language::ALL {
            let oembed = oembed(&dataset(), &site(), language);
            let document: Value = serde_json::from_str(&oembed.text).expect("JSON");
            // oEmbed 1.0, sections 2.3.4 and 2.3.4.4.
            assert_eq!((&document["type"], &document["version"]), (&"rich".into(), &"1.0".into()));
            let html = document["html"].as_str().expect("code");
            assert!(document["width"].is_u64() && document["height"].is_u64());
            assert!(html.contains(&format!("height=\"{}\"", document["height"])), "{html}");
            assert!(html.starts_with("<iframe ") && html.ends_with("</iframe>"), "{html}");
            for optional in ["title", "provider_name", "provider_url"] {
                assert!(document[optional].as_str().is_some_and(|text| !text.is_empty()), "{optional}");
            }
            assert!(document["cache_age"].is_u64());
            assert_eq!(oembed.url, format!("https://example.org/figures/{}", oembed.name));
        }
    }

    #[test]
    fn the_frame_shows_the_embedded_default_view_of_the_current_data() {
        let dataset = dataset();
        for language in Language::ALL {
            let document: Value = serde_json::from_str(&oembed(&dataset, &site(), language).text).expect("JSON");
            let html = document["html"].as_str().expect("code").replace("&amp;", "&");
            let src = html.split_once("src=\"").and_then(|(_, rest)| rest.split('"').next()).expect("an address");
            let link = src.strip_prefix("https://example.org/figures/").expect("an address of the site");
            let decoded = link::decode(link, &dataset);
            let query = Query { language, embed: Some(Embed::default()), ..Query::default() };
            assert_eq!((decoded.query, decoded.data, decoded.ignored), (query, None, vec![]));
        }
    }

    #[test]
    fn an_address_of_a_site_is_whole_or_refused() {
        for (text, folder) in [
            ("https://example.org", "https://example.org/"),
            ("http://127.0.0.1:8080/a/b/", "http://127.0.0.1:8080/a/b/"),
        ] {
            assert_eq!(SiteUrl::parse(text).map(|site| site.of("")), Ok(folder.to_owned()));
        }
        for text in [
            "",
            "example.org",
            "/figures/",
            "https://",
            "https:///a",
            "ftp://a",
            "https://a/?b",
            "https://a b",
            "https://a/\">",
        ] {
            let error = SiteUrl::parse(text).expect_err(text);
            assert!(error.contains("SITE_URL: expected") && error.ends_with(&format!("found “{text}”")), "{error}");
        }
    }
}
