//! Work that is done at the same time, on threads.

use std::thread;

use anyhow::{Result, anyhow};

/// A piece of work, by what its error would be said of.
pub(crate) type Work<'a> = (&'a str, &'a (dyn Fn() -> Result<()> + Sync));

/// Does all of the work at the same time; fails if one piece does, once all of them have ended.
pub(crate) fn at_once(works: &[Work<'_>]) -> Result<()> {
    thread::scope(|scope| {
        let threads: Vec<_> = works.iter().map(|(name, work)| (name, scope.spawn(work))).collect();
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
    fn all_of_it_runs_at_the_same_time() -> Result<()> {
        let barrier = Barrier::new(2);
        // Either waits for the other one.
        let wait = || {
            barrier.wait();
            Ok(())
        };
        at_once(&[("one", &wait), ("two", &wait)])
    }

    #[test]
    fn a_failure_is_told_once_all_has_ended() {
        let done = AtomicUsize::new(0);
        let works = || {
            done.fetch_add(1, SeqCst);
            Ok(())
        };
        let outcome = at_once(&[("fails", &|| bail!("no")), ("one", &works), ("two", &works)]);
        assert!(outcome.is_err_and(|error| error.to_string() == "no"));
        assert_eq!(done.load(SeqCst), 2);
    }

    #[test]
    fn a_panic_is_a_failure() {
        let outcome = at_once(&[("breaks", &|| panic!("a panic of the test"))]);
        assert!(outcome.is_err_and(|error| error.to_string() == "breaks: stopped by a panic"));
    }
}
