//! What leaves the page: citations, tables and descriptions of the data, each made from the dataset alone.

mod bibtex;
mod citation;
mod csl;
pub mod csv;
mod iso;
mod json;

pub use citation::{Citation, Cited};
pub use json::Json;

#[cfg(test)]
mod sample;
