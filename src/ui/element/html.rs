//! Renders an element as HTML.

use super::{Child, Content, Element, Value};
use crate::export::push_escaped;

/// The void elements, which have no end tag.
const VOID: [&str; 3] = ["input", "br", "img"];

impl Element {
    /// The element as HTML, with the current values of its closures.
    pub fn to_text(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    pub(super) fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.0.tag);
        for (name, value) in &self.0.attributes {
            match value {
                Value::Fixed(value) => write_attribute(html, name, value),
                Value::Live(read) => {
                    if let Some(value) = read() {
                        write_attribute(html, name, &value);
                    }
                }
                Value::Property(read) => write_attribute(html, name, &read()),
            }
        }
        html.push('>');
        if VOID.contains(&self.0.tag) {
            return;
        }
        match &self.0.content {
            Content::Children(children) => {
                for child in children {
                    match child {
                        Child::Element(element) => element.write(html),
                        Child::Text(text) => push_escaped(html, text),
                    }
                }
            }
            Content::LiveText(read) => push_escaped(html, &read()),
            Content::Parts(read) => {
                for part in read().iter().flatten() {
                    part.write(html);
                }
            }
            Content::List(list) => (list.0)(&mut |_, child| {
                if let Some(child) = child() {
                    child.write(html);
                }
            }),
        }
        html.push_str("</");
        html.push_str(self.0.tag);
        html.push('>');
    }
}

fn write_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    push_escaped(html, value);
    html.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::{For, Show, element};

    #[test]
    fn an_element_is_rendered_with_all_its_content() {
        let list =
            For::each(|| [2, 1]).key(|number| *number).children(|number| element("li").child(number.to_string()));
        let choice = |holds| Show::when(move || holds).fallback(|| element("i")).children(|| element("b"));
        let page = element("div")
            .class("page")
            .attr("title", "\"a\" & <b>")
            .attr("hidden", || None::<String>)
            .attr("aria-busy", || true.to_string())
            .child(element("p").child(|| "1 < 2".to_owned()))
            .child(element("input").prop("value", || "x".to_owned()))
            .child(element("ul").child(list))
            .child(element("p").child(choice(true)))
            .child(element("p").child(choice(false)))
            .child("end");
        assert_eq!(
            page.to_text(),
            "<div class=\"page\" title=\"&quot;a&quot; &amp; &lt;b&gt;\" aria-busy=\"true\"><p>1 &lt; 2</p>\
             <input value=\"x\"><ul><li>2</li><li>1</li></ul><p><b></b></p><p><i></i></p>end</div>"
        );
    }

    #[test]
    #[should_panic(expected = "<p> has a reactive child and other children")]
    fn a_reactive_child_must_be_the_only_child() {
        _ = element("p").child("text").child(|| "live".to_owned());
    }
}
