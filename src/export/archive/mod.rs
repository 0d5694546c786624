//! An archive with all files of a view, explained and packed.

mod bundle;
mod file_name;
mod readme;
mod zip;

pub use bundle::bundle;
pub use zip::File;
