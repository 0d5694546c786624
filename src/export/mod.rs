//! Exports: citations, tables, archives, pictures and metadata, each generated from the dataset and a query.

mod archive;
mod catalogue;
mod citation;
mod embed;
mod markup;
#[cfg(not(target_arch = "wasm32"))]
pub mod metadata;
pub mod picture;
pub mod table;

pub use archive::{File, bundle};
pub use citation::{Citation, Cited};
pub use embed::{Frame, title_of_view};
pub use markup::{escaped, push_escaped};
pub use picture::{Face, Hue, Picture, Theme, svg, svg_enlarged};
pub use table::{JsonValue, ViewData};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod third_language;
