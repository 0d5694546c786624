//! Finds tags in an HTML page and fills slots.

use std::ops::Range;

use anyhow::{Context as _, Result, bail, ensure};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use hundred_days::export::escaped;

/// A start tag.
pub(crate) struct Tag(StartTag<usize>);

impl Tag {
    /// Whether the element has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.0.name.as_slice() == name.as_bytes()
    }

    /// The unescaped value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let value = self.0.attributes.get(name.as_bytes())?;
        Some(String::from_utf8_lossy(value).into_owned())
    }

    /// The position of the tag, in bytes of the page.
    pub(crate) fn range(&self) -> Range<usize> {
        self.0.span.start..self.0.span.end
    }
}

/// The start tags of a page, in order.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = Tag> {
    let mut emitter = DefaultEmitter::new_with_span();
    // The content of scripts and styles contains no tags.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).filter_map(|Ok(token)| match token {
        Token::StartTag(tag) => Some(Tag(tag)),
        _ => None,
    })
}

/// A style element of a page: the position of the element, and its content.
pub(crate) struct Style<'a> {
    pub(crate) range: Range<usize>,
    pub(crate) content: &'a str,
    /// Whether the element has an `id`, because a script removes it.
    pub(crate) has_id: bool,
}

/// The style elements of a page, in order. One without an end is left out.
pub(crate) fn styles(html: &str) -> impl Iterator<Item = Style<'_>> {
    tags(html).filter(|tag| tag.is("style")).filter_map(|tag| {
        let Range { start, end } = tag.range();
        let content = html[end..].split_once("</style>")?.0;
        let range = start..end + content.len() + "</style>".len();
        Some(Style { range, content, has_id: tag.attribute("id").is_some() })
    })
}

/// The tag with this `id`.
pub(crate) fn tag_by_id(html: &str, id: &str) -> Result<Tag> {
    let found = tags(html).find(|tag| tag.attribute("id").as_deref() == Some(id));
    found.with_context(|| format!("index.html has no element with the id “{id}”"))
}

/// The link to the icon of a page. Without it browsers ask for `/favicon.ico`.
pub(crate) fn icon(html: &str) -> Result<Tag> {
    let is_icon = |tag: &Tag| tag.is("link") && tag.attribute("rel").as_deref() == Some("icon");
    tags(html).find(is_icon).context("index.html has no link to an icon")
}

/// A tag with attributes set, or removed if their value is `None`.
pub(crate) fn with_attributes(tag: &Tag, changes: &[(&str, Option<&str>)]) -> String {
    let name = String::from_utf8_lossy(&tag.0.name).into_owned();
    let is_kept = |(key, _): &(String, String)| !changes.iter().any(|(name, _)| name == key);
    let own = tag
        .0
        .attributes
        .iter()
        .map(|(key, value)| [key, value].map(|text| String::from_utf8_lossy(text).into_owned()).into());
    let own: Vec<(String, String)> = own.collect();
    let new = changes.iter().filter_map(|&(key, value)| Some((key.to_owned(), value?.to_owned())));
    let attributes = own.into_iter().filter(is_kept).chain(new);
    let attributes: String = attributes.map(|(key, value)| format!(" {key}=\"{}\"", escaped(&value))).collect();
    ["<", &name, &attributes, ">"].concat()
}

/// The elements without content.
const VOID: [&str; 5] = ["link", "meta", "base", "img", "input"];

/// The end of the element with this tag, in bytes of the page.
pub(crate) fn element_end(html: &str, tag: &Tag) -> Result<usize> {
    let name = tag.0.name.as_slice();
    let start = tag.range().end;
    if VOID.iter().any(|void| tag.is(void)) {
        return Ok(start);
    }
    let mut emitter = DefaultEmitter::new_with_span();
    emitter.naively_switch_states(true);
    let mut depth = 0_usize;
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(other) if other.span.start >= tag.range().start && other.name.as_slice() == name => {
                depth += 1;
            }
            Token::EndTag(other) if other.span.start >= start && other.name.as_slice() == name => {
                depth -= 1;
                if depth == 0 {
                    return Ok(other.span.end);
                }
            }
            _ => {}
        }
    }
    bail!("index.html: <{}> has no end", String::from_utf8_lossy(name))
}

/// `html` with a tag changed.
pub(crate) fn with_tag(html: &str, tag: &Tag, change: impl FnOnce(&str) -> String) -> String {
    let range = tag.range();
    [&html[..range.start], &change(&html[range.clone()]), &html[range.end..]].concat()
}

/// `html` with its only `slot` replaced by the text.
pub fn filled(html: &str, slot: &str, text: &str) -> Result<String> {
    let count = html.matches(slot).count();
    ensure!(count == 1, "index.html: expected {slot} once, found it {count} times");
    Ok(html.replacen(slot, text, 1))
}

/// `html` with each of these slots, which it contains once, replaced by its text. Slots in a text stay as they are.
pub(crate) fn all_filled(html: &str, slots: &[(&str, String)]) -> Result<String> {
    let mut places = Vec::new();
    for (slot, text) in slots {
        // Checks that the slot is there once.
        filled(html, slot, "")?;
        places.extend(html.find(slot).map(|start| (start, start + slot.len(), text)));
    }
    places.sort_unstable_by_key(|&(start, ..)| start);
    let mut written = String::new();
    let mut rest = 0;
    for (start, end, text) in places {
        written.push_str(&html[rest..start]);
        written.push_str(text);
        rest = end;
    }
    written.push_str(&html[rest..]);
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::{all_filled, filled, icon, tag_by_id, tags};

    #[test]
    fn the_icon_of_a_page_is_found() {
        let page = "<head><link rel=preload href=a><link rel=icon href=./b.svg><link rel=x>";
        let icon = icon(page).map(|icon| &page[icon.range()]);
        assert_eq!(icon.ok(), Some("<link rel=icon href=./b.svg>"));
        assert!(super::icon("<head><link rel=preload href=a>").is_err());
    }

    #[test]
    fn a_slot_in_a_text_is_no_slot() {
        let slots = [("[[b]]", "2 [[a]]".to_owned()), ("[[a]]", "1".to_owned())];
        assert_eq!(all_filled("x [[a]] y [[b]] z", &slots).ok().as_deref(), Some("x 1 y 2 [[a]] z"));
        assert!(all_filled("[[a]]", &slots).is_err());
    }

    #[test]
    fn a_tag_is_found_by_its_id_with_or_without_quotes() {
        for html in [r#"<p>a<link id="data" href="b.json"><b>"#, "<p>a<link id=data href=b.json><b>"] {
            let tag = tag_by_id(html, "data").expect("a tag");
            assert_eq!(tag.attribute("href").as_deref(), Some("b.json"));
            assert!(tag.is("link") && html[tag.range()].starts_with("<link id=") && html[tag.range()].ends_with('>'));
        }
        assert!(tag_by_id("<p>", "data").is_err());
    }

    #[test]
    fn scripts_contain_no_tags() {
        assert_eq!(tags("<script>'<p>'</script><style>/*<p>*/</style>").filter(|tag| tag.is("p")).count(), 0);
    }

    #[test]
    fn a_range_counts_bytes() {
        let html = "<p>百日</p><i id=x>";
        assert_eq!(&html[tag_by_id(html, "x").expect("a tag").range()], "<i id=x>");
    }

    #[test]
    fn a_slot_must_occur_exactly_once() {
        assert_eq!(filled("a _ b", "_", "x").ok().as_deref(), Some("a x b"));
        assert!(filled("a", "_", "x").is_err());
        assert!(filled("_ _", "_", "x").is_err());
    }
}
