//! An element as text.

use super::{Child, Content, Element, Value};

/// The elements that have no content and no end tag.
const VOID: [&str; 3] = ["input", "br", "img"];

impl Element {
    /// The element as HTML, with the present values of its live parts.
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
                Value::Field(read) => write_attribute(html, name, &read()),
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
                        Child::Text(text) => write_escaped(html, text),
                    }
                }
            }
            Content::LiveText(read) => write_escaped(html, &read()),
            Content::Each { keys, child } => {
                for key in keys() {
                    child(key).write(html);
                }
            }
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
    write_escaped(html, value);
    html.push('"');
}

fn write_escaped(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{classed, element};

    #[test]
    fn an_element_is_written_with_all_it_holds() {
        let list = element("ul").each(|| vec![2, 1], |key| element("li").text(key.to_string()));
        let page = classed("div", "page")
            .attr("title", "\"a\" & <b>")
            .live_attr("hidden", || None)
            .live_flag("aria-busy", || true)
            .child(element("p").live_text(|| "1 < 2".to_owned()))
            .child(element("input").live_value(|| "x".to_owned()))
            .child(list)
            .text("end");
        assert_eq!(
            page.to_text(),
            "<div class=\"page\" title=\"&quot;a&quot; &amp; &lt;b&gt;\" aria-busy=\"true\"><p>1 &lt; 2</p>\
             <input value=\"x\"><ul><li>2</li><li>1</li></ul>end</div>"
        );
    }
}
