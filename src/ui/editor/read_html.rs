//! The text of an HTML document: a line for each block, without scripts and styles.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};

use crate::ui::browser::head_script;

/// Elements whose content is no text of the page.
const SKIPPED: &str = "script style noscript template head nav iframe object svg button select textarea";
/// Elements that continue their line.
const INLINE: &str = "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small \
    span strike strong sub sup td th time tt u var wbr";

/// The text of an HTML document.
pub(super) fn text_of_html(html: &str) -> String {
    let Some(body) = head_script::parse(html).ok().and_then(|document| document.body()) else { return String::new() };
    let mut lines = vec![String::new()];
    // The tree can be deep, so it is walked with a list of the nodes to visit. `None` ends a line.
    let mut rest: Vec<Option<Node>> = vec![Some(body.into())];
    while let Some(next) = rest.pop() {
        let Some(node) = next else {
            lines.push(String::new());
            continue;
        };
        match node.dyn_ref::<Element>().map(Element::local_name) {
            None if node.node_type() == Node::TEXT_NODE => {
                let text = node.node_value().unwrap_or_default();
                let is_in_pre =
                    node.parent_element().is_some_and(|parent| matches!(parent.closest("pre"), Ok(Some(_))));
                for (index, part) in text.split('\n').enumerate() {
                    match lines.last_mut() {
                        Some(line) if index == 0 || !is_in_pre => line.extend([if index > 0 { " " } else { "" }, part]),
                        _ => lines.push(part.to_owned()),
                    }
                }
            }
            None => {}
            Some(tag) if is_in(SKIPPED, &tag) || is_hidden(&node) => {}
            Some(tag) if tag == "br" => lines.push(String::new()),
            Some(tag) => {
                let ends_line = !is_in(INLINE, &tag);
                if ends_line {
                    lines.push(String::new());
                    rest.push(None);
                }
                // The cells of a row are parts of a line, and a footnote mark is no digit of the number before it.
                let separator = if is_in("td th sup", &tag) { " " } else { "" };
                if let Some(line) = lines.last_mut() {
                    line.push_str(separator);
                }
                let children = node.child_nodes();
                rest.extend((0..children.length()).rev().map(|index| children.item(index)).filter(Option::is_some));
            }
        }
    }
    let lines = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Whether the document hides an element.
fn is_hidden(node: &Node) -> bool {
    node.dyn_ref::<Element>().is_some_and(|element| element.has_attribute("hidden"))
}

fn is_in(list: &str, tag: &str) -> bool {
    list.split_whitespace().any(|listed| listed == tag)
}
