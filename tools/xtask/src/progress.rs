//! Progress: a title before each piece of work, and the seconds it took after it.

use std::time::Instant;

use anyhow::{Context, Result};

/// Says what is about to happen, does it, and says how long it took.
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

/// Says something about the work at hand.
pub(crate) fn say(message: impl std::fmt::Display) {
    println!("    {message}");
}
