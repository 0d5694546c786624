//! Opens an official statement up: every figure becomes a mark that says what was reported, over which
//! days, how precisely, in which unit, and where in the statement it stands.
//!
//! The modules are layers, in this order; a file imports its own layer or an earlier one:
//!
//! 1. [`data`]: what was reported;
//! 2. [`query`]: what the reader asked;
//! 3. [`words`]: how it is said, in each language;
//! 4. [`analysis`]: what follows from the figures that are shown;
//! 5. [`chart`]: the picture, as a value;
//! 6. [`export`]: what leaves the page: citations, tables and descriptions of the data;
//! 7. [`ui`]: the page.

pub mod analysis;
pub mod chart;
pub mod data;
pub mod export;
pub mod query;
pub mod ui;
pub mod words;
