//! The command `hundred-days`: the work on statements without a browser.

mod find;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand, ValueEnum};

/// Turns the numbers of an official statement into data.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print every number of a text: its place, its value and what it is
    Find {
        /// The text, in UTF-8; `-` for the standard input
        file: PathBuf,
        /// The form of the output
        #[arg(long, default_value = "text")]
        format: FindFormat,
    },
}

/// The form of the output of `find`.
#[derive(Clone, Copy, ValueEnum)]
enum FindFormat {
    /// A line for each number, with the reasons for what it was taken for
    Text,
    /// A JSON object for each number, on a line of its own
    Jsonl,
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("hundred-days: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<()> {
    match arguments.command {
        Command::Find { file, format } => find::find(&file, format),
    }
}
