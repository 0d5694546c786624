//! The project's commands: `cargo xtask serve`, `build`, `archive`, `bench`, `gallery` and `test`.
//!
//! - [`cli`] parses the command line. The commands are in [`serve`], [`site`] and [`steps`].
//! - [`tools`] finds what the commands need and installs what is missing into the [`cache`].
//! - [`parallel`] runs tasks in parallel; [`background`] runs steps in the background.
//! - [`mod@bench`] measures speed.
//! - [`archive`] keeps every published version of the data.
//! - [`pictures`] compares how other programs show exported pictures.
//! - [`metadata`] checks the metadata against its standards.
//! - [`dependencies`] checks the crates and the npm packages.
//! - [`reproducible`] compares two builds of the site.
//! - [`weight`] measures the size of the built page and checks it against its limits.

#![expect(clippy::print_stdout, reason = "a command-line tool writes to standard output")]

mod archive;
mod background;
mod bench;
mod cache;
mod cli;
mod dependencies;
mod hosts;
mod metadata;
mod parallel;
mod pictures;
mod process;
mod progress;
mod repository;
mod reproducible;
mod serve;
mod site;
mod steps;
mod tools;
mod weight;

use std::{env, process::ExitCode};

use anyhow::Result;
use cli::Request;

fn main() -> ExitCode {
    match Request::parse(env::args().skip(1)).and_then(execute) {
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

fn execute(request: Request) -> Result<()> {
    match request {
        Request::Help => {
            println!("{}", cli::usage());
            Ok(())
        }
        Request::Serve { port } => serve::run(port),
        Request::Build { single_file } => {
            site::build()?;
            println!("\n{}", weight::Report::of_site()?);
            archive::complete_site()?;
            if single_file { site::write_single_file() } else { Ok(()) }
        }
        Request::Archive => archive::record(),
        Request::Bench => bench::run_all(),
        Request::Gallery => steps::run_gallery(),
        Request::Test { only } => steps::run(&only),
    }
}
