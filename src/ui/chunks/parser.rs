//! The chunk of the parser of datasets. Only files that the build has not checked need it: earlier versions, and files
//! that replaced the one of the build.

use super::NotLoaded;
use crate::data::{Dataset, Problems, parse};

/// The functions of the chunk.
pub(in crate::ui) struct Parser {
    /// Parses a dataset file that the build has not checked.
    pub(in crate::ui) parse: fn(&[u8]) -> Result<Dataset, Problems>,
}

static PARSER: Parser = Parser { parse };

/// Loads the chunk. It needs no styles.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(parser, wasm_split_path = leptos::wasm_split, fallible)]
pub(in crate::ui) fn load_parser() -> Result<&'static Parser, NotLoaded> {
    Ok(&PARSER)
}

/// Loads the chunk. It needs no styles.
#[cfg(not(feature = "split"))]
pub(in crate::ui) async fn load_parser() -> Result<&'static Parser, NotLoaded> {
    Ok(&PARSER)
}
