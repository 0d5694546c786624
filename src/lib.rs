//! Charts of the figures in an official statement. Each figure is a mark with its period, its precision, its unit, and
//! its paragraph in the statement.
//!
//! The modules are layers, in this order; a file imports its own layer or an earlier one:
//!
//! 1. [`data`]: the dataset;
//! 2. [`finder`]: the numbers of a text;
//! 3. [`query`]: the choices of the reader;
//! 4. [`words`]: texts in each language;
//! 5. [`analysis`]: computations on the shown figures;
//! 6. [`chart`]: charts as values;
//! 7. [`export`]: exports: citations, pictures, tables, archives and metadata;
//! 8. [`draft`]: the dataset that an editor makes from a statement;
//! 9. [`ui`]: the page.

// First, because other layers use the macros `languages`, the table of languages, and `views`, the table of views.
#[macro_use]
pub mod query;
#[macro_use]
pub mod words;

pub mod analysis;
pub mod chart;
pub mod data;
pub mod draft;
pub mod export;
pub mod finder;
pub mod ui;
