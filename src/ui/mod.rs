//! The page. It is the only layer that uses leptos and the browser, and contains little logic.

mod app;
mod browser;
mod chunks;
mod components;
mod detail;
mod dialogs;
mod editor;
mod element;
mod embed;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod single_file;
mod source;
#[cfg(target_arch = "wasm32")]
pub mod start;
mod state;
mod tooltip;
mod views;

pub use app::{Edition, Failure, app, failure_page};
pub use browser::png;
pub use dialogs::Dialog;
pub use element::{Element, Hydration};
pub use state::Explorer;
