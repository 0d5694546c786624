//! The accessibility tree of the page as text for snapshots.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::Reader;

/// Roles that a screen reader does not announce.
const SKIPPED_ROLES: [&str; 6] = ["generic", "none", "InlineTextBox", "LineBreak", "LabelText", "ListMarker"];

/// The announced states and properties that are written besides role, name, description and value.
const STATES: [&str; 10] =
    ["level", "pressed", "selected", "expanded", "checked", "disabled", "live", "busy", "hasPopup", "modal"];

/// The indentation of a child, in spaces.
const STEP: usize = 2;

impl Reader {
    /// The tree: an indented line for each announced node.
    pub(crate) async fn accessibility_tree(&self) -> Result<String> {
        let nodes = self.chromium().accessibility_nodes().await?;
        let nodes = nodes.as_array().context("a list of nodes")?;
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut text = String::new();
        write(nodes.first().context("a node")?, &by_id, 0, "", &mut text);
        Ok(text)
    }
}

/// Writes a node and its children. `said` is the name of the parent, which its texts do not repeat.
fn write(node: &Value, nodes: &HashMap<&str, &Value>, indent: usize, said: &str, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = normalized_text(&node["name"]);
    let is_said =
        !(node["ignored"] == true || SKIPPED_ROLES.contains(&role) || role == "StaticText" && said.contains(&name));
    let (indent, said) = if is_said {
        text.push_str(&format!("{}{}\n", " ".repeat(indent), line(node, role, &name)));
        (indent + STEP, name.as_str())
    } else {
        (indent, said)
    };
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| nodes.get(id)) {
            write(child, nodes, indent, said, text);
        }
    }
}

fn line(node: &Value, role: &str, name: &str) -> String {
    let mut line = role.to_owned();
    if !name.is_empty() {
        line.push_str(&format!(" “{name}”"));
    }
    for (what, value) in
        [("value", normalized_text(&node["value"])), ("described as", normalized_text(&node["description"]))]
    {
        if !value.is_empty() {
            line.push_str(&format!(", {what} “{value}”"));
        }
    }
    let properties = node["properties"].as_array().into_iter().flatten();
    let property = |state: &&str| properties.clone().find(|property| property["name"] == **state);
    for state in STATES.iter().filter_map(property) {
        let (name, value) = (state["name"].as_str().unwrap_or_default(), &state["value"]["value"]);
        let value = value.as_str().map_or_else(|| value.to_string(), String::from);
        // A state with its default value is left out.
        if !(value.is_empty() || name == "disabled" && value == "false" || name == "modal" && value == "false") {
            line.push_str(&format!(", {name} {value}"));
        }
    }
    line
}

/// A text of the tree with normalized white space.
fn normalized_text(value: &Value) -> String {
    let value = &value["value"];
    let text =
        value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, String::from);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
