//! The style of what only the full program shows: a file of its own, which a bare link does not load.

use std::{fs, path::Path};

use hundred_days::figure::Version;

use crate::filled;

/// What stands before these styles in the page, and where the page puts them once it takes them.
const PLACE: &str = "id=full-style";

/// `html` without the style elements that directly follow the link `full-style`, whose content is a file of the site
/// now, named after it, with its address in the slot `[[full.css]]`.
pub(crate) fn with_full_style(html: &str, site: &Path) -> Result<String, String> {
    let missing = || "index.html has no <link id=\"full-style\"> with styles behind it".to_owned();
    // A minified page leaves out the quotes.
    let html = html.replace("id=\"full-style\"", PLACE);
    let at = html.find(PLACE).ok_or_else(missing)?;
    let start = at + html[at..].find('>').ok_or_else(missing)? + 1;
    let mut style = String::new();
    let mut rest = html[start..].trim_start();
    while let Some((content, behind)) = rest.strip_prefix("<style>").and_then(|rest| rest.split_once("</style>")) {
        style.push_str(content);
        rest = behind.trim_start();
    }
    if style.is_empty() {
        return Err(missing());
    }
    let name = format!("hundred-days-full-{}.css", &Version::of(style.as_bytes()).to_string()[..16]);
    fs::write(site.join(&name), style).map_err(|error| format!("{name}: {error}"))?;
    filled(&format!("{}{rest}", &html[..start]), "[[full.css]]", &format!("./{name}"))
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::with_full_style;

    #[test]
    fn the_styles_behind_the_link_are_a_file_of_their_own() {
        let site = env::temp_dir().join(format!("prerender-style-{}", process::id()));
        fs::create_dir_all(&site).expect("a folder");
        let page = "<script data-c=[[full.css]]></script><style>a{}</style><link id=\"full-style\"><style>b{}</style>\n\
             <style>c{}</style><link rel=icon><style>d{}</style>";
        let page = with_full_style(page, &site).expect("a page");
        let (name, rest) =
            page.strip_prefix("<script data-c=./").and_then(|page| page.split_once('>')).expect("a file");
        assert_eq!(rest, "</script><style>a{}</style><link id=full-style><link rel=icon><style>d{}</style>");
        assert_eq!(fs::read_to_string(site.join(name)).ok().as_deref(), Some("b{}c{}"));
        fs::remove_dir_all(site).expect("the folder");
    }

    #[test]
    fn a_page_without_such_styles_is_refused() {
        for page in ["<style>a{}</style>", "<link id=full-style><link rel=icon>"] {
            assert!(with_full_style(page, &env::temp_dir()).is_err(), "{page}");
        }
    }
}
