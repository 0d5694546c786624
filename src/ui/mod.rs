//! The page: thin functions over the earlier layers; the only layer that knows leptos and the browser.

mod about;
mod actions;
mod app;
mod browser;
mod chart_groups;
mod check;
mod chunks;
mod close_button;
mod compare;
mod copy_button;
mod detail;
mod dialog;
mod edition;
mod element;
mod embed;
mod explorer;
mod failure;
mod figure_chip;
mod files;
mod filters;
mod footer;
mod full_screen;
mod header;
mod history;
mod icon;
mod inline_mark;
#[cfg(target_arch = "wasm32")]
mod json;
mod legend;
mod links;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only the browser has keys"))]
mod mark_keys;
mod method;
mod minimap;
mod notice;
mod pace;
mod picture_painter;
mod precision_strip;
mod ratios;
mod scene_view;
mod sections;
mod spoken_rest;
mod state;
mod statement;
mod symbol_icon;
mod table;
mod theme;
mod tiles;
mod timeline;
mod tooltip;
mod view_bar;

#[cfg(not(target_arch = "wasm32"))]
mod plain;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
#[cfg(target_arch = "wasm32")]
pub mod start;

pub use app::app;
pub use dialog::Dialog;
pub use edition::Edition;
pub use element::{Element, Standing};
pub use explorer::Explorer;
pub use failure::{Failure, failure_page};
pub use picture_painter::png;
