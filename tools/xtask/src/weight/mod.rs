//! The weight of the page with each of its programs: what it requests, how large that is, and how large it may be.

mod load;
mod references;
mod report;
mod size;

pub(crate) use report::Report;
