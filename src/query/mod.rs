//! The query of the page: the reader's choices, their permalink, and the figures that they select.

mod category_set;
mod embed;
pub(crate) mod fold;
pub mod link;
mod model;
mod search;
mod select;
mod sort;
// `ui` uses the macro `views`.
#[macro_use]
mod view;

pub use category_set::CategorySet;
pub use embed::{Embed, Theme};
pub use link::{Decoded, Ignored, Reason};
pub use model::{Grouping, Query, Scale};
pub use search::Search;
pub use select::{Selection, select, without_pace};
pub use sort::{Sort, SortKey};
pub use view::{Family, View, ViewContent, ViewForm};
