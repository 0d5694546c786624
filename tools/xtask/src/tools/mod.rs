//! The tools that the commands need. Missing ones are installed.

mod browser;
mod cargo_tool;
mod debian;
mod firefox;
mod fonts;
mod packages;
mod python;
mod rust;
mod server;
mod tool;
mod valgrind;
mod webkit;

pub(crate) use browser::Browser;
pub(crate) use cargo_tool::CargoTool;
pub(crate) use firefox::Firefox;
pub(crate) use fonts::with_test_fonts;
pub(crate) use packages::Packages;
pub(crate) use python::Python;
pub(crate) use server::Server;
pub(crate) use tool::Tool;
pub(crate) use valgrind::ensure as ensure_valgrind;
pub(crate) use webkit::WebKit;
