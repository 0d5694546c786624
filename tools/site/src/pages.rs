//! The pages of a site: the first one, and one for each view, category and figure in each language.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use hundred_days::{
    data::{self, Dataset, Language},
    export::{
        escaped,
        metadata::{self, PageTexts, Published, page_texts},
    },
    query::{
        View,
        link::{self, PageContent, SitePage},
    },
    ui::prerender,
};

use crate::{
    PAGE,
    address::Address,
    app_manifest::manifest_name,
    discovery::Discovery,
    html::{Tag, all_filled, tag_by_id, tags, with_tag},
    policy::{script_count, with_policy},
    preview::Previews,
    style_files::with_base_style,
    write,
};

/// The name of a preview in the folder of its page.
const PREVIEW: &str = "preview.png";

/// The size of a preview, in pixels.
const PREVIEW_SIZE: [&str; 2] = ["1200", "630"];

/// What all pages of a site are made from.
pub(crate) struct Pages<'a> {
    /// The folder of the site.
    pub(crate) site: &'a Path,
    /// The template, with the styles of the chunks in files of their own.
    pub(crate) template: &'a str,
    /// Every dataset of the site, first that of the pages.
    pub(crate) all: &'a [Published],
    /// The URL of the site.
    pub(crate) address: &'a Address,
    /// The script that registers the service worker.
    pub(crate) registration: &'a str,
    /// The oEmbed documents of the first page.
    pub(crate) discovery: &'a Discovery,
}

impl Pages<'_> {
    /// Writes every page with its preview. Returns the first page.
    pub(crate) fn write(&self) -> Result<String> {
        let dataset = self.dataset();
        let scripts = script_count(self.template);
        let first = self.discovery.in_page(self.template)?;
        let whole = Discovery::none().in_page(self.template)?;
        let detail = with_base_style(&whole, self.site)?;
        let previews = Previews::new();
        let mut page_of_site = String::new();
        let mut of_language = None;
        for page in SitePage::all(dataset) {
            let path = page.path(dataset);
            let folder = self.site.join(&path);
            fs::create_dir_all(&folder).with_context(|| format!("{} cannot be created", folder.display()))?;
            let png = previews.png(dataset, page, &self.address.known(&path))?;
            let own = png.map(|png| write(&folder.join(PREVIEW), png)).transpose()?;
            let own = own.map(|()| [&path, PREVIEW].concat());
            // A page without a preview of its own has that of the default view, which comes first in its language.
            if page.shows == PageContent::View(View::default()) {
                of_language.clone_from(&own);
            }
            let preview = own.as_ref().or(of_language.as_ref());
            let template = match page.shows {
                _ if path.is_empty() => &first,
                PageContent::Figure(_) => &detail,
                PageContent::View(_) | PageContent::Category(_) => &whole,
            };
            let html = self.page(template, page, preview)?;
            write(&folder.join(PAGE), with_policy(&html, scripts)?)?;
            if path.is_empty() {
                page_of_site = html;
            }
        }
        Ok(page_of_site)
    }

    fn dataset(&self) -> &'static Dataset {
        self.all[0].dataset
    }

    /// A page from its template.
    fn page(&self, template: &str, page: SitePage, preview: Option<&String>) -> Result<String> {
        let dataset = self.dataset();
        let file = &self.all[0].file;
        let path = page.path(dataset);
        let is_first = path.is_empty();
        let texts = page_texts(dataset, page);
        let datasets = || self.all.iter().map(|one| one.dataset).collect::<Vec<_>>();
        let app = prerender::page_html(dataset, page);
        let built = if matches!(page.shows, PageContent::Figure(_)) { "detail" } else { "view" };
        let slots = [
            ("[[title]]", escaped(&texts.title)),
            ("[[one sentence]]", escaped(&texts.description)),
            ("[[page link]]", escaped(&link::meant_by(page, dataset))),
            ("[[what is built]]", built.to_owned()),
            ("[[short version]]", dataset.version.short()),
            ("[[offline.js]]", ["./", self.registration].concat()),
            ("[[default view]]", escaped(&link::built_page_pattern(page))),
            ("[[version]]", dataset.version.to_string()),
            ("[[checksum]]", data::checksum(file)),
            ("[[app]]", if is_first { app } else { with_skip_link(&app, &path)? }),
            ("[[shells]]", if is_first { prerender::shells_html(dataset) } else { String::new() }),
            ("[[statements]]", prerender::statements_html(&datasets())),
            ("[[view forms]]", prerender::view_forms(dataset)),
            ("[[views in base]]", prerender::views_in_base()),
            ("[[language]]", page.language.tag().to_owned()),
            ("[[manifest]]", manifest_name(dataset, page.language)),
            ("[[links]]", self.links(page, preview)),
            ("[[noscript]]", prerender::noscript_html(dataset, page, preview.cloned())),
            ("[[broken]]", prerender::broken_html()),
            ("[[unavailable]]", prerender::unavailable_html(dataset)),
            ("[[stalled]]", prerender::stalled_html()),
            ("[[loading]]", prerender::loading_html()),
            (
                "[[json-ld]]",
                if is_first { metadata::json_ld(dataset, file) } else { metadata::web_page(dataset, page) },
            ),
        ];
        let mut html = template.to_owned();
        if prerender::needs_styles_of_views(page) {
            html = with_tag(&html, &tag_by_id(&html, "chunk-style")?, |tag| {
                tag.replacen("<link ", "<link rel=stylesheet ", 1)
            });
        }
        let description = meta(&html, "name", "description")?;
        html = with_tag(&html, &description, |tag| [tag, "[[links]]"].concat());
        if !is_first {
            let up = "../".repeat(path.matches('/').count());
            let charset = meta(&html, "charset", "utf-8")?;
            html = with_tag(&html, &charset, |tag| [tag, "<base href=\"", &up, "\">"].concat());
        }
        // Last and at once, because a dataset can contain the name of a slot.
        all_filled(&html, &slots)
    }

    /// The links of a page to itself and to the same page in other languages, and its preview.
    fn links(&self, page: SitePage, preview: Option<&String>) -> String {
        let dataset = self.dataset();
        let url = |page: SitePage| escaped(&self.address.of(&page.path(dataset)));
        let mut links = ["<link rel=\"canonical\" href=\"", &url(page), "\">"].concat();
        let mut alternate = |language: &str, page: SitePage| {
            links.extend(["<link rel=\"alternate\" hreflang=\"", language, "\" href=\"", &url(page), "\">"]);
        };
        if dataset.languages.iter().nth(1).is_some() {
            for language in dataset.languages.iter() {
                alternate(language.tag(), page.in_language(language));
            }
            alternate("x-default", page.in_language(dataset.languages.nearest(Language::default())));
        }
        let mut property = |name: &str, content: &str| {
            links.extend(["<meta property=\"og:", name, "\" content=\"", &escaped(content), "\">"]);
        };
        let PageTexts { title, description } = page_texts(dataset, page);
        property("type", "website");
        property("title", &title);
        property("description", &description);
        if let Some(preview) = preview {
            property("image", &self.address.of(preview));
            property("image:alt", &title);
            for (name, size) in ["image:width", "image:height"].into_iter().zip(PREVIEW_SIZE) {
                property(name, size);
            }
            links.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">");
        }
        links.push_str(&self.address.feed_link());
        links
    }
}

/// The app with its link to a place in the page, which is relative to the folder of the site without scripts.
fn with_skip_link(app: &str, path: &str) -> Result<String> {
    let [before, after] = ["href=\"#figures\"", &format!("href=\"{path}#figures\"")];
    ensure!(app.matches(before).count() == 1, "expected one link to #figures in the page");
    Ok(app.replacen(before, after, 1))
}

/// The `meta` element with this attribute.
fn meta(html: &str, attribute: &str, value: &str) -> Result<Tag> {
    let is_it =
        |tag: &Tag| tag.is("meta") && tag.attribute(attribute).is_some_and(|own| own.eq_ignore_ascii_case(value));
    tags(html).find(is_it).with_context(|| format!("index.html has no meta element with the {attribute} {value}"))
}
