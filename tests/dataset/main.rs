//! The bundled dataset matches the statement, and every kind of invalid dataset is reported at the right position.

mod derived;
mod hostile;
mod invalid;
mod random;
mod relations;
mod statement;

use std::sync::LazyLock;

use serde_json::Value;

/// The file of the bundled dataset.
const FILE: &str = include_str!("../../public/data/hundred-days-2022-08-05.json");

/// The bundled dataset as JSON, to be modified by tests.
static JSON: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(FILE).expect("JSON"));

/// Removes a field of an object.
fn remove(json: &mut Value, field: &str) {
    json.as_object_mut().and_then(|object| object.remove(field)).expect("a field to remove");
}
