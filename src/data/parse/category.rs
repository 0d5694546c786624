//! Parses the categories.

use super::{node::Node, value};
use crate::data::Category;

/// The categories of the list at a node, at most [`Category::MAX`].
pub(super) fn categories(at: &Node) -> Option<Vec<Category>> {
    let count = at.items().len();
    if count > Category::MAX {
        at.note(&format!("at most {} categories", Category::MAX), &count.to_string());
    }
    at.list("category", category)
}

fn category(at: &Node) -> Option<Category> {
    at.object(|fields| {
        let id = fields.required("id", value::id);
        let label = fields.required("label", value::text);
        let description = fields.optional("description", value::text);
        Some(Category { id: id?, label: label?, description: description? })
    })
}

#[cfg(test)]
mod tests {
    use super::{super::node::tests::read, *};

    #[test]
    fn there_are_no_more_categories_than_hues() {
        let list = |count: usize| {
            let category = |index| format!(r#"{{"id": "c{index}", "label": {{"en": "C", "zh": "类"}}}}"#);
            format!("[{}]", (0..count).map(category).collect::<Vec<_>>().join(","))
        };
        assert_eq!(read(&list(8), categories).1, [""; 0]);
        assert_eq!(read(&list(9), categories).1, ["(the whole file): expected at most 8 categories, found 9"]);
    }
}
