//! The state of the page, its history and its links.

pub(super) mod drawn;
pub(super) mod explorer;
mod history;
mod links;
mod marks;
mod shown;
pub(super) mod value;

pub use explorer::Explorer;
