//! Charts as plain values, which the page and exports render and tests inspect.

mod amounts;
mod axis;
mod backend;
mod calendar;
mod fluid;
mod glyph;
mod layout;
mod paint;
mod role;
mod scene;
mod svg_number;
mod symbol;
mod text;
mod tick_labels;
mod timeline;
mod tooltip_placement;

pub use amounts::Amounts;
pub use axis::Axis;
pub use backend::{NotVector, Recorder};
pub use fluid::{Length, NotFluid};
pub use layout::{Arrangement, Layout, label_column};
pub use paint::Undrawable;
pub use role::Role;
pub use scene::{Anchor, FluidScene, Mark, Outline, Part, Point, Scene, Shape};
pub use svg_number::svg_number;
pub use symbol::Symbol;
pub use text::text_width;
pub use timeline::Timeline;
pub use tooltip_placement::{Bounds, GAP, place_tooltip};
