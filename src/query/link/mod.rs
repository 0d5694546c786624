//! Permalinks: queries as URL query strings whose meaning never changes.

mod decode;
mod default;
mod encode;
mod escape;
mod key;
mod migrate;
mod tracking;

pub use decode::{Decoded, Ignored, Reason, decode};
pub use default::default_view_pattern;
pub use encode::{encode, encode_for_current_data, encode_pinned, encode_to_share};
