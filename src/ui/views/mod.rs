//! The views, one per file.

pub(super) mod check;
pub(super) mod compare;
pub(super) mod pace;
pub(super) mod ratios;
pub(super) mod statement;
pub(super) mod table;
pub(super) mod timeline;
