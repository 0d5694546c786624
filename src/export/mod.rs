//! Exports: citations, tables, archives, pictures and metadata, each generated from the dataset and a query.

mod archive;
mod catalogue;
mod citation;
mod embed_code;
mod line_break;
mod markup;
#[cfg(not(target_arch = "wasm32"))]
pub mod metadata;
mod page_name;
pub mod picture;
pub mod table;
mod title;

pub use archive::{File, bundle};
pub use citation::{Citation, Cited};
pub use embed_code::EmbedCode;
pub use markup::{escaped, json_in_script, push_escaped};
pub use page_name::page_name;
pub use picture::{Face, Hue, Palette, Picture, svg, svg_enlarged};
pub use table::{JsonValue, ViewData, for_excel};
pub use title::{title_of_page, title_of_view};

#[cfg(test)]
mod sample;
#[cfg(test)]
mod third_language;
