//! Counts the instructions of the core’s hot paths with valgrind, for a dataset and for one with ten times as many figures.
//! Counts are the same on every run, so a path whose work grows faster than its dataset fails on any machine.
//!
//! `cargo xtask test instructions` runs it. The program runs itself under valgrind with a number of figures.

#![expect(clippy::print_stdout, reason = "the counts are the output")]

#[path = "../../benches/paths/mod.rs"]
mod paths;

use std::{
    env, fs,
    hint::black_box,
    path::Path,
    process::{Command, ExitCode},
};

use anyhow::{Context as _, Result, ensure};

use crate::paths::{PATHS, Start};

/// The number of figures of the small dataset. The large one has ten times as many.
const FIGURES: usize = 200;

/// The largest slope on a log-log scale. That of linear work is 1, of sorting about 1.1, and of
/// comparing all pairs 2.
const MOST: f64 = 1.25;

fn main() -> ExitCode {
    let result = match env::args().nth(1).and_then(|count| count.parse().ok()) {
        Some(count) => {
            run_all(&Start::new(count));
            Ok(())
        }
        None => compare(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs all paths, each in one call of [`run_path`].
fn run_all(start: &Start) {
    for (_, path) in PATHS {
        _ = black_box(run_path(path, start));
    }
}

/// The function whose instructions valgrind counts.
#[inline(never)]
fn run_path(path: fn(&Start) -> usize, start: &Start) -> usize {
    black_box(path(black_box(start)))
}

fn compare() -> Result<()> {
    let [small, large] = [FIGURES, 10 * FIGURES].map(counts);
    let mut steep = Vec::new();
    println!("instructions for {FIGURES} and {} figures, and the slope on a log-log scale:", 10 * FIGURES);
    for ((name, _), (small, large)) in PATHS.iter().zip(small?.into_iter().zip(large?)) {
        let slope = (large as f64 / small as f64).log10();
        println!("  {name:16} {small:>12} {large:>13}  {slope:.2}");
        if slope > MOST {
            steep.push(*name);
        }
    }
    ensure!(
        steep.is_empty(),
        "the work grows faster than the dataset, with a slope above {MOST}: {}",
        steep.join(", ")
    );
    Ok(())
}

/// The instructions of each path for this many figures.
fn counts(figures: usize) -> Result<Vec<u64>> {
    let folder = env::temp_dir().join(format!("instructions-{}-{figures}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let status = Command::new("valgrind")
        .args([
            "--tool=callgrind",
            "--quiet",
            "--toggle-collect=instructions::run_path",
            "--dump-after=instructions::run_path",
        ])
        .arg(format!("--callgrind-out-file={}", folder.join("out").display()))
        .arg(env::current_exe()?)
        .arg(figures.to_string())
        .status()
        .context("valgrind cannot be started; `cargo xtask test instructions` installs it")?;
    ensure!(status.success(), "the paths failed for {figures} figures ({status})");
    // Valgrind writes one file after each call, numbered from 1.
    let counts = (1..=PATHS.len()).map(|call| total(&folder.join(format!("out.{call}")))).collect();
    fs::remove_dir_all(&folder)?;
    counts
}

/// The number of instructions in a file of callgrind.
fn total(file: &Path) -> Result<u64> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let total = text.lines().find_map(|line| line.strip_prefix("totals: "));
    total.context("callgrind wrote no total")?.trim().parse().context("the total of callgrind is no number")
}
