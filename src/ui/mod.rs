//! The page: thin functions over the earlier layers; the only layer that knows leptos and the browser.

mod about;
mod app;
mod browser;
mod compare;
mod copy_link;
mod detail;
mod element;
mod explorer;
mod failure;
mod filters;
mod footer;
mod header;
mod icon;
mod legend;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only the browser has keys"))]
mod mark_keys;
mod notice;
mod program;
mod programs;
mod scene_view;
mod svg_number;
mod symbol_icon;
mod table;
mod theme;
mod tiles;
mod view_bar;

#[cfg(not(target_arch = "wasm32"))]
mod plain;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
#[cfg(target_arch = "wasm32")]
pub mod start;

pub use app::app;
pub use element::{Element, Shown, Standing};
pub use explorer::Explorer;
pub use failure::{Failure, failure_page};
pub use program::{FIRST, FULL, Program};
