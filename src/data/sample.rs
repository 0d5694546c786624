//! The bundled dataset, for tests.

use super::{Dataset, parse};

/// The file of the bundled dataset.
pub(crate) const FILE: &[u8] = include_bytes!("../../public/data/hundred-days-2022-08-05.json");

/// The bundled dataset.
pub(crate) fn dataset() -> Dataset {
    parse(FILE).expect("the bundled dataset is valid")
}
