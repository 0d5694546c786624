//! The charts of the bundled dataset: what is drawn, as snapshots, and what holds of every picture.

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
