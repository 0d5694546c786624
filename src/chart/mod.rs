//! The picture: charts as plain values that the page and the tests read.

mod amounts;
mod axis;
mod backend;
mod calendar;
mod fluid;
mod glyph;
mod layout;
mod paint;
mod precision;
mod role;
mod scene;
mod svg_number;
mod symbol;
mod text;
mod timeline;

pub use amounts::Amounts;
pub use axis::Axis;
pub use backend::{NotVector, Recorder};
pub use fluid::{Length, NotFluid};
pub use layout::{Arrangement, Columns, Layout};
pub use paint::Undrawable;
pub use precision::Precision;
pub use role::Role;
pub use scene::{Anchor, FluidScene, Mark, Outline, Part, Point, Scene, Shape};
pub use svg_number::svg_number;
pub use symbol::Symbol;
pub use text::text_width;
pub use timeline::Timeline;
