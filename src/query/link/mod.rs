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
mod page;
mod suggest;
mod tracking;

pub use carried::Carried;
pub use decode::{Decoded, Ignored, Reason, asked_dataset, decode};
pub use default::built_page_pattern;
pub use encode::{address_to_share, encode, encode_for_current_data, encode_pinned, encode_to_share, meant_by};
pub use page::{PageContent, SitePage};
pub use suggest::{Suggestion, suggest};
