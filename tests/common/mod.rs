//! Helpers that integration tests share.

use hundred_days::data::{Dataset, parse};

/// The bundled dataset.
pub(crate) fn dataset() -> Dataset {
    parse(include_bytes!("../../public/data/hundred-days-2022-08-05.json")).expect("the bundled dataset is valid")
}
