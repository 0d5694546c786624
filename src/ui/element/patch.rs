//! Changes a node from one constant element to another.

use super::{Child, Content, Element, Value, dom::set_attribute};

/// Changes a node of the constant element `before` to the constant element `after`. Returns `false` and changes nothing
/// if they have another tag, another class or child elements.
pub(super) fn patch(node: &web_sys::Element, before: &Element, after: &Element) -> bool {
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
