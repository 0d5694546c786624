//! The size of the page with its chunks: the requested files, their sizes, and the limits. And that of the whole site.

mod crates;
mod load;
mod references;
mod report;
mod size;
mod whole;

pub(crate) use crates::table as table_of_crates;
pub(crate) use report::Report;
pub(crate) use whole::check_whole_site;
