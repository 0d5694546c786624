//! Opens an official statement up: every figure becomes a mark that says what was reported, over which
//! days, how precisely, in which unit, and where in the statement it stands.
//!
//! The modules are layers, in this order; a file imports its own layer or an earlier one:
//!
//! 1. [`figure`]: what was reported;
//! 2. [`explore`]: what the reader asked;
//! 3. [`chart`]: the picture, as a value;
//! 4. [`export`]: what leaves the page: citations, tables and descriptions of the data;
//! 5. [`ui`]: the page.

pub mod chart;
pub mod explore;
pub mod export;
pub mod figure;
pub mod ui;
