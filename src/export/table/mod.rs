//! The data of a view as CSV, TSV and JSON, and the descriptions of the columns.

pub(super) mod columns;
pub mod csv;
pub(super) mod delimited;
pub(super) mod derived_csv;
pub(super) mod iso;
mod json;
pub(super) mod table_schema;
mod tsv;
pub(super) mod view_data;
mod view_json;

pub use json::JsonValue;
pub use view_data::{ViewData, for_excel};
