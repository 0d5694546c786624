//! The size of the page with its chunks: the requested files, their sizes, and the limits.

mod load;
mod references;
mod report;
mod size;

pub(crate) use report::Report;
