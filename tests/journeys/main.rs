//! What a reader does on the built site, in a real browser.
//!
//! `cargo xtask test journeys` builds the site, finds the browser and runs this. A journey is written in the
//! reader's words: `page` knows where on the page a thing is found, by its role and its name as a screen reader
//! says them; `harness` starts the browser and serves the site, with mishaps on demand. What only Chromium can
//! be asked for stands in `harness/chromium.rs`.

mod harness;
mod page;

mod accessibility;
mod accessibility_snapshots;
mod chunks;
#[path = "../common/mod.rs"]
mod common;
mod comparison;
mod download;
mod embed;
mod engines;
mod evidence;
mod failures;
mod figure_detail;
mod filters;
mod first_paint;
mod full_screen;
mod gallery;
mod grouping;
mod hydration;
mod keyboard;
mod languages;
mod mark_navigation;
mod noscript;
mod permalinks;
mod print;
mod responsive_layout;
mod scales;
mod table_view;
mod theme;
mod timeline;
mod tooltip;
mod user_preferences;
