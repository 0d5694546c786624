//! Moves styles from the page to files: those of the chunks, which are loaded with a chunk, and in small pages all others.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::{
    html::{styles, tag_by_id},
    offline::short,
    write,
};

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
        let mut end = start;
        for one in styles(&html).filter(|one| one.range.start >= start) {
            if !html[end..one.range.start].trim().is_empty() {
                break;
            }
            style.push_str(one.content);
            end = one.range.end;
        }
        ensure!(!style.is_empty(), "index.html has no styles behind the link “{link}”");
        let address = write_style(site, file, &style)?;
        html = [&html[..start], html[end..].trim_start()].concat().replace(slot, &address);
    }
    Ok(html)
}

/// `html` with the styles of the base in a file, which the small pages of figures share.
pub(crate) fn with_base_style(html: &str, site: &Path) -> Result<String> {
    let end = tag_by_id(html, LINKS[0].0)?.range().start;
    let mut style = String::new();
    let mut rest = String::new();
    let mut from = 0;
    for one in styles(html).filter(|one| !one.has_id && one.range.end <= end) {
        style.push_str(one.content);
        rest.push_str(&html[from..one.range.start]);
        from = one.range.end;
    }
    ensure!(!style.is_empty(), "index.html has no styles before the link “{}”", LINKS[0].0);
    let link = format!("<link rel=\"stylesheet\" href=\"{}\">", write_style(site, "base", &style)?);
    Ok([&rest, &html[from..end], &link, &html[end..]].concat())
}

/// Writes a style into a file with a hash in its name. Returns its address from the folder of the site.
fn write_style(site: &Path, name: &str, style: &str) -> Result<String> {
    let name = format!("{name}-{}.css", short(style.as_bytes()));
    write(&site.join(&name), style)?;
    Ok(format!("./{name}"))
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::{with_base_style, with_chunk_style};

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
    fn the_styles_before_the_link_become_a_link_to_a_file_except_the_one_that_a_script_removes() {
        let site = env::temp_dir().join(format!("base-style-{}", process::id()));
        fs::create_dir_all(&site).expect("a folder");
        let page =
            "<style>a{}</style><p><style id=parsing>x{}</style><style>b{}</style><link id=chunk-style><style>c{}";
        let page = with_base_style(page, &site).expect("a page");
        let rest = page.strip_prefix("<p><style id=parsing>x{}</style><link rel=\"stylesheet\" href=\"./");
        let (name, rest) = rest.and_then(|rest| rest.split_once("\">")).expect("a link");
        assert_eq!(rest, "<link id=chunk-style><style>c{}");
        assert_eq!(fs::read_to_string(site.join(name)).ok().as_deref(), Some("a{}b{}"));
        fs::remove_dir_all(site).expect("the folder");
    }

    #[test]
    fn a_page_without_such_styles_is_refused() {
        for page in ["<style>a{}</style>", "<link id=chunk-style href=[[chunks.css]]><link id=editor-style>"] {
            assert!(with_chunk_style(page, &env::temp_dir()).is_err(), "{page}");
        }
    }
}
