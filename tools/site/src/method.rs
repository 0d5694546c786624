//! Writes the method page in each language: a static page with the style of the built page and without WebAssembly.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use hundred_days::{
    data::{Carrier, Language},
    export::{
        escaped,
        metadata::{Published, json_ld},
    },
    ui::prerender,
};

use crate::{
    discovery::Discovery,
    html::{icon, styles},
    policy::with_policy,
};

/// The style of this page only. The rest of its style is copied from the built page.
const STYLE: &str = include_str!("../../../style/method.css");

/// The name of the script of this page. It is a file, because a strict policy for content has to list scripts in pages.
const SCRIPT: &str = "method.js";

/// Sets the theme that the reader chose on the site, before the first paint.
const THEME: &str = "try{var t=localStorage.getItem('theme');\
                     if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(_){}";

/// Writes the pages of a dataset into the folder of the site, in the style of its page. Those of a dataset that is not
/// the one of the page describe it for search engines, because the page does not.
pub(crate) fn write_pages(site: &Path, page: &str, published: &Published, discovery: &Discovery) -> Result<()> {
    let dataset = published.dataset;
    let style = style_of(page)?;
    let icon = &page[icon(page)?.range()];
    let script = site.join(SCRIPT);
    fs::write(&script, THEME).with_context(|| format!("{} cannot be written", script.display()))?;
    let description = match dataset.carrier {
        Carrier::Page => String::new(),
        _ => format!(r#"<script type="application/ld+json">{}</script>"#, json_ld(dataset, &published.file)),
    };
    for language in dataset.languages.iter() {
        let (name, content) = prerender::method_html(dataset, language);
        let path = site.join(name);
        let title = prerender::method_title(dataset, language);
        let links = [icon, &discovery.link(language), &description].concat();
        let html = with_policy(&document(&title, language, &links, &style, &content), 0)?;
        fs::write(&path, html).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// The content of the style elements of a page.
fn style_of(page: &str) -> Result<String> {
    let style: String = styles(page).map(|style| style.content).collect();
    ensure!(!style.is_empty(), "index.html has no style for the method page");
    Ok(style)
}

fn document(title: &str, language: Language, links: &str, style: &str, content: &str) -> String {
    let title = escaped(title);
    format!(
        "<!DOCTYPE html><html lang=\"{}\" class=\"app\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>\
         <meta name=\"color-scheme\" content=\"light dark\">{links}<script src=\"{SCRIPT}\"></script><style>{style}{STYLE}</style>\
         </head><body>{content}</body></html>\n",
        language.tag()
    )
}

#[cfg(test)]
mod tests {
    use super::{document, style_of};
    use hundred_days::data::Language;

    #[test]
    fn the_style_is_that_of_the_page() {
        let style = style_of("<head><style>a{}</style><style media=all>b{}</style>");
        assert_eq!(style.ok().as_deref(), Some("a{}b{}"));
        assert!(style_of("<head>").is_err());
    }

    #[test]
    fn a_document_says_its_language_and_title() {
        let html = document("A & B", Language::Zh, "<link>", "a{}", "<p>x</p>");
        assert!(html.contains("lang=\"zh-Hans\"") && html.contains("<title>A &amp; B</title>"));
        assert!(html.contains("<link><script src=\"method.js\"></script>"));
        assert!(html.contains("<style>a{}") && html.contains("<body><p>x</p></body>"));
    }
}
