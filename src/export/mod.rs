//! What leaves the page: citations, tables and descriptions of the data, each made from the dataset alone.

mod bibtex;
mod citation;
mod csl;
pub mod csv;
mod embed;
mod iso;
mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod metadata;
mod palette;
pub mod picture;
mod svg;

pub use citation::{Citation, Cited};
pub use embed::{Frame, title_of_view};
pub use json::Json;
pub use palette::{Face, Hue, Theme};
pub use picture::Picture;
pub use svg::svg;

#[cfg(test)]
mod sample;
