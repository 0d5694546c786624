//! Runs tasks in parallel on threads.

use std::thread;

use anyhow::{Result, anyhow};

/// A task with its name for error messages.
pub(crate) type Task<'a> = (&'a str, &'a (dyn Fn() -> Result<()> + Sync));

/// Runs all tasks in parallel. Fails after all have ended if one of them failed.
pub(crate) fn run_in_parallel(tasks: &[Task<'_>]) -> Result<()> {
    thread::scope(|scope| {
        let threads: Vec<_> = tasks.iter().map(|(name, task)| (name, scope.spawn(task))).collect();
        let outcomes: Vec<_> = threads
            .into_iter()
            .map(|(name, thread)| thread.join().unwrap_or_else(|_| Err(anyhow!("{name}: stopped by a panic"))))
            .collect();
        outcomes.into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Barrier,
        atomic::{AtomicUsize, Ordering::SeqCst},
    };

    use anyhow::bail;

    use super::*;

    #[test]
    fn tasks_run_at_the_same_time() -> Result<()> {
        let barrier = Barrier::new(2);
        // Each task waits for the other one.
        let wait = || {
            barrier.wait();
            Ok(())
        };
        run_in_parallel(&[("one", &wait), ("two", &wait)])
    }

    #[test]
    fn a_failure_is_reported_after_all_tasks_ended() {
        let done = AtomicUsize::new(0);
        let works = || {
            done.fetch_add(1, SeqCst);
            Ok(())
        };
        let outcome = run_in_parallel(&[("fails", &|| bail!("no")), ("one", &works), ("two", &works)]);
        assert!(outcome.is_err_and(|error| error.to_string() == "no"));
        assert_eq!(done.load(SeqCst), 2);
    }

    #[test]
    fn a_panic_is_a_failure() {
        let outcome = run_in_parallel(&[("breaks", &|| panic!("a panic of the test"))]);
        assert!(outcome.is_err_and(|error| error.to_string() == "breaks: stopped by a panic"));
    }
}
