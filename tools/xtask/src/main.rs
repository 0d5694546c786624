//! The project's commands: `cargo xtask serve`, `build`, `archive`, `gallery` and `test`.
//!
//! - [`cli`] reads the command line; each command then stands in one file: [`serve`], [`site`] and [`steps`].
//! - [`tools`] finds what the commands need and installs what is missing into the [`cache`].
//! - [`at_once`] does several things at the same time; [`beside`] runs steps beside others.
//! - [`archive`] keeps every published version of the data.
//! - [`pictures`] holds against one another what other programs make of exported pictures.
//! - [`metadata`] holds the descriptions of the data against their standards.
//! - [`weight`] weighs the built page and holds it to its limits.

#![expect(clippy::print_stdout, reason = "a command-line tool speaks on standard output")]

mod archive;
mod at_once;
mod beside;
mod cache;
mod cli;
mod metadata;
mod pictures;
mod process;
mod progress;
mod repository;
mod serve;
mod site;
mod steps;
mod tools;
mod weight;

use std::{env, process::ExitCode};

use anyhow::Result;
use cli::Request;

fn main() -> ExitCode {
    match Request::parse(env::args().skip(1)).and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because {cause}");
            }
            ExitCode::FAILURE
        }
    }
}

fn carry_out(request: Request) -> Result<()> {
    match request {
        Request::Help => {
            println!("{}", cli::usage());
            Ok(())
        }
        Request::Serve { port } => serve::run(port),
        Request::Build => {
            site::build()?;
            println!("\n{}", weight::Report::of_site()?);
            archive::complete_site()
        }
        Request::Archive => archive::record(),
        Request::Gallery => steps::remake_gallery(),
        Request::Test { only } => steps::run(&only),
    }
}
