//! An archive with all files of a view and a readme.

mod bundle;
mod file_name;
mod readme;
mod zip;

pub use bundle::bundle;
pub use zip::File;
