//! The bundled dataset, for the tests of this layer.

use crate::figure::{Dataset, parse};

/// The bundled dataset.
pub(super) fn dataset() -> Dataset {
    parse(include_bytes!("../../public/data/hundred-days-2022-08-05.json")).expect("the bundled dataset is valid")
}
