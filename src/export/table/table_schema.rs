//! The columns of a table as a Table Schema, for Data Packages.

use super::columns::{CellType, Field};
use crate::{data::Id, export::JsonValue};

/// The schema of a table with these columns. The id is the primary key.
pub(in crate::export) fn table_schema(fields: impl IntoIterator<Item = Field>) -> JsonValue {
    JsonValue::object([
        ("fields", JsonValue::List(fields.into_iter().map(|field| column_schema(&field)).collect())),
        ("primaryKey", Field::KEY.into()),
        ("missingValues", JsonValue::list([""])),
    ])
}

fn column_schema(field: &Field) -> JsonValue {
    let (kind_name, format) = match field.kind {
        CellType::Words(_) | CellType::Name | CellType::Paragraphs(_) | CellType::Tokens(_) => ("string", None),
        CellType::Day => ("date", None),
        CellType::TimeOfDay => ("time", Some("%H:%M")),
        CellType::Number => ("number", None),
    };
    JsonValue::object([("name", field.name.as_str().into()), ("type", kind_name.into())])
        .with("format", format.map(JsonValue::from))
        .with("description", Some(field.description().into()))
        .with("constraints", Some(constraints(field)))
}

/// The constraints on the cells of a column.
fn constraints(field: &Field) -> JsonValue {
    let names = &field.names;
    let is_key = field.name == Field::KEY;
    let pattern = match field.kind {
        CellType::Name if names.is_empty() => Some(Id::PATTERN.to_owned()),
        CellType::Paragraphs(separator) => Some(["^[1-9][0-9]*(", separator, "[1-9][0-9]*)*$"].concat()),
        _ => None,
    };
    JsonValue::object([("required", field.is_required.into())])
        .with("unique", is_key.then_some(true.into()))
        .with("enum", if names.is_empty() { None } else { Some(JsonValue::list(names.iter().cloned())) })
        .with("pattern", pattern.map(JsonValue::from))
        .with("minimum", field.is_positive.then_some(JsonValue::Whole(0)))
}
