//! The weight of the page at first load: what it requests, how large that is, and how large it may be.

mod first_load;
mod references;
mod report;
mod size;

pub(crate) use report::Report;
