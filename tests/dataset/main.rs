//! The bundled dataset holds what the statement prints, and every way to spoil it is told where it was spoilt.

mod derived;
mod random;
mod spoilt;
mod statement;

use std::sync::LazyLock;

use serde_json::Value;

/// The file of the bundled dataset.
const FILE: &str = include_str!("../../public/data/hundred-days-2022-08-05.json");

/// The same as JSON, to be spoilt.
static JSON: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(FILE).expect("JSON"));

/// Takes away a field of an object.
fn remove(json: &mut Value, field: &str) {
    json.as_object_mut().and_then(|object| object.remove(field)).expect("a field to remove");
}
