//! The command `hundred-days`: the work on statements without a browser.

mod check;
mod draft;
mod find;
mod site;
mod text;

use std::{io, path::PathBuf, process::ExitCode};

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
    /// Draft a dataset from a text: each number that is a figure, marked as not confirmed
    Draft {
        /// The text, in UTF-8; `-` for the standard input
        file: PathBuf,
        #[command(flatten)]
        about: draft::About,
    },
    /// Check a dataset file, with the same messages as the site; fails if it is not valid
    Check {
        /// The dataset, in JSON
        file: PathBuf,
        /// The form of the output
        #[arg(long, default_value = "text")]
        format: CheckFormat,
    },
    /// Make the site of a dataset, from a built site; fails if the dataset is not valid
    Build {
        /// The dataset, in JSON
        data: PathBuf,
        /// The folder for the site. It may have files only if this command has made it
        #[arg(long)]
        out: PathBuf,
        /// The folder of a built site
        #[arg(long, default_value = "dist")]
        site: PathBuf,
        /// The address where the site will be, for its previews, the sitemap, the feed, and programs that embed its page
        #[arg(long)]
        url: Option<String>,
    },
    /// Make one HTML file of a dataset, which opens from a disk and makes no request, from a built site
    SingleFile {
        /// The dataset, in JSON; by default that of the site
        data: Option<PathBuf>,
        /// The file
        #[arg(long)]
        out: PathBuf,
        /// The folder of a built site
        #[arg(long, default_value = "dist")]
        site: PathBuf,
    },
}

/// The form of the output of `check`.
#[derive(Clone, Copy, ValueEnum)]
enum CheckFormat {
    /// A line for each problem: where, what was expected, what was found
    Text,
    /// One JSON object
    Json,
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
        Ok(true) => ExitCode::SUCCESS,
        // The file is not valid.
        Ok(false) => ExitCode::from(1),
        // The program that reads the output has ended.
        Err(error) if error.root_cause().downcast_ref::<io::Error>().is_some_and(is_broken_pipe) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("hundred-days: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

/// Runs a command. Returns whether what it checked is valid.
fn run(arguments: Arguments) -> Result<bool> {
    match arguments.command {
        Command::Find { file, format } => find::find(&file, format).map(|()| true),
        Command::Draft { file, about } => draft::draft(&file, about).map(|()| true),
        Command::Check { file, format } => check::check(&file, format),
        Command::Build { data, out, site, url } => site::build(&data, &out, &site, url.as_deref()),
        Command::SingleFile { data, out, site } => site::single(data.as_deref(), &out, &site),
    }
}
