//! Moves the styles of the chunks from the page to a separate file, which is loaded with a chunk.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use hundred_days::data::Version;

use crate::html::tag_by_id;

/// The links before these styles in the page, by their `id`, each with the slot for its URL and the name of its file. The
/// page turns a link into a stylesheet when a chunk is loaded.
const LINKS: [(&str, &str, &str); 2] =
    [("chunk-style", "[[chunks.css]]", "chunks"), ("editor-style", "[[editor.css]]", "editor")];

/// `html` without the style elements directly after these links. Their content is written to files with a hash in their
/// names, and every slot is filled with the URL of its file.
pub(crate) fn with_chunk_style(html: &str, site: &Path) -> Result<String> {
    let mut html = html.to_owned();
    for (link, slot, file) in LINKS {
        let start = tag_by_id(&html, link)?.range().end;
        let mut style = String::new();
        let mut rest = html[start..].trim_start();
        while let Some(element) = rest.strip_prefix("<style>") {
            let (content, behind) = element.split_once("</style>").context("index.html has a style without an end")?;
            style.push_str(content);
            rest = behind.trim_start();
        }
        ensure!(!style.is_empty(), "index.html has no styles behind the link “{link}”");
        let name = format!("{file}-{}.css", &Version::of(style.as_bytes()).to_string()[..16]);
        fs::write(site.join(&name), style).with_context(|| format!("{name} cannot be written"))?;
        html = format!("{}{rest}", &html[..start]).replace(slot, &format!("./{name}"));
    }
    Ok(html)
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::with_chunk_style;

    #[test]
    fn the_styles_after_the_link_are_moved_to_a_file() {
        let site = env::temp_dir().join(format!("post-build-style-{}", process::id()));
        fs::create_dir_all(&site).expect("a folder");
        let page = "<style>a{}</style><link id=\"chunk-style\" href=[[chunks.css]]><style>b{}</style>\n\
             <style>c{}</style><link id=editor-style href=[[editor.css]]><style>e{}</style><link rel=icon>\
             <style>d{}</style>";
        let page = with_chunk_style(page, &site).expect("a page");
        let rest = page.strip_prefix("<style>a{}</style><link id=\"chunk-style\" href=./").expect("the link");
        let (name, rest) = rest.split_once('>').expect("a file");
        let rest = rest.strip_prefix("<link id=editor-style href=./").expect("the other link");
        let (other, rest) = rest.split_once('>').expect("a file");
        assert_eq!(rest, "<link rel=icon><style>d{}</style>");
        assert_eq!(fs::read_to_string(site.join(other)).ok().as_deref(), Some("e{}"));
        assert_eq!(fs::read_to_string(site.join(name)).ok().as_deref(), Some("b{}c{}"));
        fs::remove_dir_all(site).expect("the folder");
    }

    #[test]
    fn a_page_without_such_styles_is_refused() {
        for page in ["<style>a{}</style>", "<link id=chunk-style href=[[chunks.css]]><link id=editor-style>"] {
            assert!(with_chunk_style(page, &env::temp_dir()).is_err(), "{page}");
        }
    }
}
