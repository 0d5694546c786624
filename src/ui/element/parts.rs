//! Constant elements that one effect shows and changes.

use leptos::prelude::RenderEffect;

use super::{
    Child, Content, Element, Hydration, Read, Value,
    dom::{insert_before, set_attribute},
};

/// Shows elements as the only children of a node, and changes what differs.
pub(super) fn follow_parts(
    parent: web_sys::Element,
    read: Read<Option<Vec<Element>>>,
    hydration: Hydration,
) -> RenderEffect<()> {
    let mut before: Vec<Element> = Vec::new();
    RenderEffect::new(move |first: Option<()>| {
        let Some(parts) = read() else { return };
        let mut next = parent.first_element_child();
        for (index, part) in parts.iter().enumerate() {
            let node = next.take();
            next = node.as_ref().and_then(web_sys::Element::next_element_sibling);
            let is_shown = node.as_ref().is_some_and(|node| match before.get(index) {
                Some(before) => patch(node, before, part),
                None => {
                    let count = part.0.attributes.len();
                    let is_equal = || part.is_like(node) && node.get_attribute_names().length() as usize == count;
                    first.is_none() && hydration.is_usable(is_equal)
                }
            });
            if !is_shown {
                let new = part.create();
                insert_before(&parent, &new, node.as_ref());
                if let Some(node) = node {
                    node.remove();
                }
            }
        }
        while let Some(node) = next {
            next = node.next_element_sibling();
            node.remove();
        }
        before = parts;
    })
}

/// Changes a node of the constant element `before` to the constant element `after`. Returns `false` and changes nothing
/// if they have another tag, another class or child elements.
fn patch(node: &web_sys::Element, before: &Element, after: &Element) -> bool {
    let is_kept = before.0.tag == after.0.tag && before.fixed("class") == after.fixed("class");
    let (true, Some(old_text), Some(text)) = (is_kept, before.only_text(), after.only_text()) else { return false };
    for (name, _) in &before.0.attributes {
        if after.fixed(name).is_none() {
            set_attribute(node, name, None);
        }
    }
    for (name, _) in &after.0.attributes {
        let value = after.fixed(name);
        if value != before.fixed(name) {
            set_attribute(node, name, value);
        }
    }
    if old_text != text {
        node.set_text_content(Some(text));
    }
    true
}

impl Element {
    /// The value of a constant attribute.
    fn fixed(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.attributes.iter().find(|(own, _)| *own == name)?;
        if let Value::Fixed(value) = value { Some(value) } else { None }
    }

    /// The text of an element without child elements.
    fn only_text(&self) -> Option<&str> {
        match &self.0.content {
            Content::Children(children) => match &**children {
                [] => Some(""),
                [Child::Text(text)] => Some(text),
                _ => None,
            },
            _ => None,
        }
    }
}
