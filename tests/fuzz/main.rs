//! Runs every target on its seeds, and on random changes of them. docs/robustness.md describes the long runs.

mod changes;
mod targets;

use std::{
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use changes::Changes;
use targets::{TARGETS, Target, run};

/// The runs of each target without a number from the environment.
const FEW_RUNS: u64 = 50;
/// The longest input of a long run.
const LONG: usize = 64 * 1024;
/// The most time that a run of a long run may take, without optimisation.
const MOST_TIME: Duration = Duration::from_secs(10);

/// A number from the environment.
fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}")))
}

/// The targets that the environment asks for: all, or the one that it names.
fn targets() -> impl Iterator<Item = Target> {
    let only = env::var("FUZZ_TARGET").ok();
    TARGETS.into_iter().filter(move |(name, _)| only.as_ref().is_none_or(|only| only == name))
}

/// The seeds of a target, each with its path, in the order of their names.
fn seeds(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(name);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(path).expect("a seed"))).collect()
}

/// Runs a target on an input, and says which input it was if the run fails.
fn run_on(name: &str, input: &[u8], what: &str) -> Duration {
    let start = Instant::now();
    if catch_unwind(AssertUnwindSafe(|| run(name, input))).is_err() {
        panic!("{name} fails on {what}: {}", input.escape_ascii());
    }
    start.elapsed()
}

#[test]
fn every_seed_passes() {
    for (name, _) in TARGETS {
        for (path, input) in seeds(name) {
            run_on(name, &input, &path.display().to_string());
        }
    }
}

#[test]
fn random_changes_of_the_seeds_pass() {
    let (runs, number_of_changes) = (number("FUZZ_RUNS"), number("FUZZ_SEED").unwrap_or(1));
    for target in targets() {
        let start = Instant::now();
        let (name, slowest) = run_changes(target, runs.unwrap_or(FEW_RUNS), number_of_changes);
        if let Some(runs) = runs {
            eprintln!("{name}: {runs} runs in {:.0?}, the slowest in {slowest:.1?}", start.elapsed());
            assert!(slowest < MOST_TIME, "{name} hangs");
        }
    }
}

/// Runs a target on random changes of its seeds. The result is its name and the time of its slowest run.
fn run_changes((name, _): Target, runs: u64, number: u64) -> (&'static str, Duration) {
    let seeds: Vec<_> = seeds(name).into_iter().map(|(_, input)| input).collect();
    let mut changes = Changes::new(number);
    let slowest = (0..runs).map(|count| {
        let input = changes.of(&seeds);
        run_on(name, &input, &format!("run {count} of FUZZ_SEED={number}"))
    });
    (name, slowest.max().unwrap_or_default())
}

#[test]
fn long_inputs_pass() {
    if number("FUZZ_RUNS").is_none() {
        return;
    }
    for (name, _) in targets() {
        for (path, seed) in seeds(name).iter().filter(|(_, seed)| !seed.is_empty()) {
            let whole: Vec<_> = seed.iter().copied().cycle().take(LONG).collect();
            let time = run_on(name, &whole, &path.display().to_string());
            eprintln!("{}: {time:.1?} for {LONG} bytes", path.display());
            assert!(time < MOST_TIME, "{name} hangs");
        }
    }
}
