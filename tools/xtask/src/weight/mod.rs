//! The size of the page with its chunks: the requested files, their sizes, and the limits.

mod crates;
mod load;
mod references;
mod report;
mod size;

pub(crate) use crates::table as table_of_crates;
pub(crate) use report::Report;
