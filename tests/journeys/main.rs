//! End-to-end tests: a reader uses the built site in a real browser.
//!
//! `cargo xtask test journeys` builds the site, finds the browser and runs these tests. A test is called a journey.
//! `page` finds elements by their accessible role and name. `harness` starts the browser and serves the site, with
//! simulated failures. Calls of Chromium's DevTools protocol are in `harness/chromium.rs`.

mod harness;
mod page;

mod accessibility;
mod accessibility_snapshots;
mod chunks;
#[path = "../common/mod.rs"]
mod common;
mod comparison;
mod datasets;
mod download;
mod editor;
mod embed;
mod engines;
mod evidence;
mod failures;
mod faults;
mod figure_detail;
mod filters;
mod first_paint;
mod first_screen;
mod full_screen;
mod gallery;
mod grouping;
mod hostile;
mod hydration;
mod keyboard;
mod languages;
mod large_views;
mod mark_navigation;
mod noscript;
mod offline;
mod overlaps;
mod pages;
mod permalinks;
mod print;
mod responsive_layout;
mod scales;
mod table_view;
mod theme;
mod timeline;
mod tooltip;
mod touch;
mod user_preferences;
