//! The page of a site as one file with a dataset in it, which opens from a disk and makes no request. The page in the
//! browser saves the same file (`src/ui/source/single_file.rs`); a journey compares both.

use std::{fs, io::Write as _, path::Path};

use anyhow::{Context as _, Result};
use flate2::{Compression, write::DeflateEncoder};
use hundred_days::{
    data::{Dataset, Language, parse},
    export::{escaped, json_in_script},
    query::link::Carried,
    ui::single_file::{DATASET, PARTS, STYLE, policy},
};

use crate::{
    PAGE,
    html::{Tag, element_end, icon, tag_by_id, tags, with_attributes, with_tag},
    policy::scripts,
};

/// The page of the site in this folder as one file, with the dataset in this JSON.
pub fn single_file(site: &Path, json: &str) -> Result<String> {
    let read = |name: &str| fs::read(site.join(name)).with_context(|| format!("{name} cannot be read"));
    let text = |name: &str| String::from_utf8(read(name)?).with_context(|| format!("{name} is no text"));
    let dataset =
        parse(json.as_bytes()).map_err(|problems| anyhow::anyhow!("the dataset is not valid:\n{problems}"))?;
    let page = text(PAGE)?;
    let head_script =
        tags(&page).find(is_head_script).context("the page has no script with the version of its data")?;
    let attribute = |name: &str| head_script.attribute(name).with_context(|| format!("the script has no {name}"));
    let href = |id: &str| tag_by_id(&page, id)?.attribute("href").with_context(|| format!("#{id} has no href"));

    let mut names = vec![href("program")?];
    for kind in PARTS {
        names.extend(attribute(kind)?.split(' ').map(str::to_owned));
    }
    names.sort();
    names.dedup();
    let mut end = String::new();
    for name in &names {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&read(name)?)?;
        let part = Carried::encode(&packed.finish()?);
        let name = name.rsplit('/').next().unwrap_or(name);
        end.extend(["<script type=\"application/octet-stream\" data-part=\"", name, "\">", &part, "</script>"]);
    }
    end.extend(["<script type=\"application/json\" id=\"", DATASET, "\">", &json_in_script(json), "</script>"]);
    end.extend(["<script type=\"module\">", &text(&attribute("data-single")?)?, "</script>"]);
    let style = [text(&href("chunk-style")?)?, text(&href("editor-style")?)?, STYLE.to_owned()].concat();
    let icon = icon(&page)?.attribute("href").context("the link to the icon has no href")?;
    let icon = text(&icon)?;

    let mut html = without(&page, is_left_out)?;
    html = with_noscript_of(&html, &dataset)?;
    html = change(&html, |tag| tag.is("html"), |tag| Ok(with_attributes(tag, &[("data-file", Some(""))])))?;
    html = change(&html, is_head_script, |tag| {
        let names = PARTS.into_iter().chain(["data-css", "data-editor-css", "data-single", "data-offline"]);
        Ok(with_attributes(tag, &names.map(|name| (name, Some(""))).collect::<Vec<_>>()))
    })?;
    html = change(
        &html,
        |tag| is_link(tag, "icon"),
        |tag| {
            let address = ["data:image/svg+xml,", &percent_encoded(&icon)].concat();
            Ok(with_attributes(tag, &[("href", Some(&address))]))
        },
    )?;
    for id in ["program", "bindings", "dataset"] {
        let tag = tag_by_id(&html, id)?;
        html = with_tag(&html, &tag, |_| with_attributes(&tag, &[("rel", None), ("href", None)]));
    }
    let link = tag_by_id(&html, "chunk-style")?;
    html = with_tag(&html, &link, |_| ["<style>", &style, "</style>"].concat());
    html = without(&html, |tag| tag.attribute("id").as_deref() == Some("editor-style"))?;
    let app = tag_by_id(&html, "app")?;
    let after = element_end(&html, &app)?;
    let empty = [&with_attributes(&app, &[("data-version", Some(""))]), "</div>"].concat();
    html = [&html[..app.range().start], &empty, &html[after..]].concat();
    let title = tags(&html).find(|tag| tag.is("title")).context("the page has no title")?;
    let after = element_end(&html, &title)?;
    let own = escaped(dataset.title.in_language(Language::default()));
    html = [&html[..title.range().end], &own, "</title>", &html[after..]].concat();
    let (page, rest) = html.rsplit_once("</body>").unwrap_or((&html, "</html>"));
    let html = [page, &end, "</body>", rest].concat();
    let policy = policy(scripts(&html));
    change(&html, is_policy, |tag| Ok(with_attributes(tag, &[("content", Some(&policy))])))
}

/// The page with its noscript table if that is of this dataset. Its links, which lead to the site, become text.
fn with_noscript_of(html: &str, dataset: &Dataset) -> Result<String> {
    let noscript = tag_by_id(html, "noscript")?;
    let (start, end) = (noscript.range().start, element_end(html, &noscript)?);
    if tag_by_id(html, "app")?.attribute("data-version") != Some(dataset.version.to_string()) {
        return Ok([&html[..start], &html[end..]].concat());
    }
    // The content of this element is one text for the tokenizer.
    let content = noscript.range().end;
    let links: Vec<_> = tags(&html[content..end]).filter(|tag| tag.attribute("href").is_some()).collect();
    // The last first, so that the places of the others stay.
    let without = |html: String, link: &Tag| with_tag(&html, link, |_| with_attributes(link, &[("href", None)]));
    let text = links.iter().rev().fold(html[content..end].to_owned(), without);
    Ok([&html[..content], &text, &html[end..]].concat())
}

fn is_head_script(tag: &Tag) -> bool {
    tag.is("script") && tag.attribute("data-version").is_some()
}

fn is_policy(tag: &Tag) -> bool {
    tag.is("meta") && tag.attribute("http-equiv").is_some()
}

fn is_link(tag: &Tag, rel: &str) -> bool {
    tag.is("link") && tag.attribute("rel").as_deref() == Some(rel)
}

/// Whether an element is about the dataset that the page was built from, or asks for files.
fn is_left_out(tag: &Tag) -> bool {
    let id = tag.attribute("id").unwrap_or_default();
    let has = |name: &str| tag.attribute(name).is_some();
    let begins = |name: &str, start: &str| tag.attribute(name).is_some_and(|value| value.starts_with(start));
    let contains = |name: &str, part: &str| tag.attribute(name).is_some_and(|value| value.contains(part));
    (tag.is("link")
        && (["describedby", "manifest", "canonical"].iter().any(|rel| is_link(tag, rel)) || has("hreflang")))
        || is_link(tag, "modulepreload") && id != "bindings"
        || tag.is("link") && (contains("type", "oembed") || contains("type", "atom"))
        || tag.is("meta") && (has("property") || begins("name", "twitter") || begins("name", "description"))
        || id == "start"
        || tag.attribute("class").as_deref() == Some("statements")
        || tag.is("template") && id.starts_with("shell")
        || tag.is("script") && contains("type", "ld+json")
}

/// The page without the elements for which `is_out` holds.
fn without(html: &str, is_out: impl Fn(&Tag) -> bool) -> Result<String> {
    let mut kept = String::new();
    let mut from = 0;
    for tag in tags(html).filter(|tag| is_out(tag)) {
        if tag.range().start >= from {
            kept.push_str(&html[from..tag.range().start]);
            from = element_end(html, &tag)?;
        }
    }
    kept.push_str(&html[from..]);
    Ok(kept)
}

/// The page with the first tag for which `is_it` holds replaced.
fn change(html: &str, is_it: impl Fn(&Tag) -> bool, new: impl Fn(&Tag) -> Result<String>) -> Result<String> {
    let tag = tags(html).find(|tag| is_it(tag)).context("the page has not all its parts")?;
    let text = new(&tag)?;
    Ok(with_tag(html, &tag, |_| text))
}

/// A text in a URL, as `encodeURIComponent` writes it.
fn percent_encoded(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
    text.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
