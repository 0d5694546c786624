//! The charts of the bundled dataset: snapshots, and properties of every picture.

mod cases;
#[path = "../common/mod.rs"]
mod common;
mod extent;
mod form;
mod plot;
mod properties;
mod recorder;
mod snapshots;
mod timeline;
