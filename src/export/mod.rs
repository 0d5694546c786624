//! What leaves the page: citations, tables, archives and descriptions of the data, each made from the dataset and what
//! was asked of it.

mod bibtex;
mod bundle;
mod catalogue;
mod citation;
mod columns;
mod csl;
pub mod csv;
mod delimited;
mod derived_csv;
mod embed;
mod file_name;
mod iso;
mod json;
mod markup;
#[cfg(not(target_arch = "wasm32"))]
pub mod metadata;
mod palette;
pub mod picture;
mod readme;
mod svg;
mod table_schema;
mod tsv;
mod view_data;
mod view_json;
mod zip;

pub use bundle::bundle;
pub use citation::{Citation, Cited};
pub use embed::{Frame, title_of_view};
pub use json::JsonValue;
pub use markup::{escaped, push_escaped};
pub use palette::{Face, Hue, Theme};
pub use picture::Picture;
pub use svg::{svg, svg_enlarged};
pub use view_data::ViewData;
pub use zip::File;

#[cfg(test)]
mod sample;
