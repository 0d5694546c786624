//! Progress messages: the title before each step, and its duration afterwards.

use std::time::Instant;

use anyhow::{Context, Result};

/// Prints the title of a step, runs it, and prints its duration.
pub(crate) fn step<T>(name: &str, title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n==> {name}: {title}");
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    match &result {
        Ok(_) => println!("    {name} done in {seconds:.1} s"),
        Err(_) => println!("    {name} FAILED after {seconds:.1} s"),
    }
    result.with_context(|| format!("the step `{name}` failed"))
}

/// Prints a message about the current step.
pub(crate) fn say(message: impl std::fmt::Display) {
    println!("    {message}");
}
