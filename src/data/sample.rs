//! The bundled dataset, for tests.

use super::{Dataset, parse};

/// The bundled dataset.
pub(crate) fn dataset() -> Dataset {
    parse(include_bytes!("../../public/data/hundred-days-2022-08-05.json")).expect("the bundled dataset is valid")
}
