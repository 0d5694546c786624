//! The page of a site for addresses that it does not have. Hosts show it at any address, so it links to the site only if
//! the URL of the site is known.

use std::path::Path;

use anyhow::Result;
use hundred_days::{
    data::{Dataset, Language},
    export::escaped,
    query::link::SitePage,
    words::metadata_words,
};

use crate::{address::Address, policy::with_policy, write};

/// The name of the page.
const NAME: &str = "404.html";

/// A path that ends like that of a page of the site means the same as a query of its first page. A site has such a page
/// no more if its figure is only in an earlier data version, and some programs add punctuation to a link. The target is
/// always of the same origin.
const SCRIPT: &str = "var place=location.pathname;try{place=decodeURI(place)}catch(_){}\
                      var page=/^(.*?\\/)(?:([[languages]])\\/)?(view|category|figure)\\/([a-z0-9-]+)(?:\\/[^\\/]*)?$/\
                      .exec(place);\
                      if(page){var search=location.search,own=[[page[3],page[4]],['lang',page[2]]]\
                      .filter(function(pair){return pair[1]&&!new RegExp('[?&]'+pair[0]+'=','i').test(search)})\
                      .map(function(pair){return pair.join('=')});\
                      location.replace(location.origin+page[1]+'?'+own.concat(search.slice(1)||[]).join('&')+\
                      location.hash)}";

const STYLE: &str = ":root{color-scheme:light dark}body{max-width:640px;margin:12vh auto;padding:0 24px;\
                     font:1.125rem/1.5 system-ui,sans-serif}";

/// Writes the page, in every language. Returns it.
pub(crate) fn write_page(site: &Path, dataset: &Dataset, address: &Address) -> Result<String> {
    let home = escaped(&address.known(""));
    let script = SCRIPT.replace("[[languages]]", &SitePage::languages(dataset).join("|"));
    let texts = Language::ALL.map(|language| {
        let words = metadata_words(language);
        let (tag, text, name) = (language.tag(), escaped(words.no_page), escaped(words.to_first_page));
        let link = if home.is_empty() { String::new() } else { format!(" <a href=\"{home}\">{name}</a>") };
        format!("<p lang=\"{tag}\">{text}{link}</p>")
    });
    let page = format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>404</title>\
         <meta name=\"robots\" content=\"noindex\"><link rel=\"icon\" href=\"data:,\"><script>{script}</script>\
         <style>{STYLE}</style></head><body>{}</body></html>\n",
        Language::default().tag(),
        texts.concat()
    );
    write(&site.join(NAME), with_policy(&page, 1)?)?;
    Ok(page)
}
