//! What a reader does on the built site, in a real browser.
//!
//! `cargo xtask test journeys` builds the site, finds the browser and runs this. A journey is written in the
//! reader's words: `page` knows where on the page a thing is found, by its role and its name as a screen reader
//! says them; `harness` starts the browser and serves the site, with mishaps on demand. What only Chromium can
//! be asked for stands in `harness/chromium.rs`.

mod harness;
mod page;

mod accessible;
mod asked;
mod chosen;
mod chunks;
#[path = "../common/mod.rs"]
mod common;
mod compared;
mod embedded;
mod engines;
mod evident;
mod failing;
mod filled;
mod filtered;
mod fitting;
mod gallery;
mod grouped;
mod keys;
mod linked;
mod plain;
mod pointed_at;
mod printed;
mod reached;
mod scaled;
mod spoken;
mod tabled;
mod taken_away;
mod taken_over;
mod themed;
mod timed;
mod told;
mod wished;
