//! Permalinks: queries as URL query strings whose meaning never changes.
//!
//! They are encoded and decoded here, not by a URL library, because every query has one link, every text is decoded,
//! and every part that is not understood is listed with a reason.

mod carried;
mod decode;
mod default;
mod encode;
mod escape;
mod key;
mod migrate;
mod suggest;
mod tracking;

pub use carried::Carried;
pub use decode::{Decoded, Ignored, Reason, asked_dataset, decode};
pub use default::default_view_pattern;
pub use encode::{encode, encode_for_current_data, encode_pinned, encode_to_share};
pub use suggest::{Suggestion, suggest};
