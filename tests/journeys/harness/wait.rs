//! Polling until the page reaches an expected state.

use std::{
    fmt::Debug,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

/// The longest wait. It is generous because the machine may be busy with other work.
const TIMEOUT: Duration = Duration::from_secs(60);
const POLL_INTERVAL: Duration = Duration::from_millis(15);

/// Waits until `poll` returns a value. `what` names it in the error.
pub(crate) async fn until<T>(what: &str, mut poll: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = poll().await? {
            return Ok(found);
        }
        if start.elapsed() > TIMEOUT {
            bail!("timed out waiting for {what}");
        }
        tokio::time::sleep(POLL_INTERVAL).await;
    }
}

/// Waits until `poll` returns the expected value. The error shows the last value.
pub(crate) async fn eventually<T: PartialEq + Debug>(
    what: &str,
    expected: T,
    mut poll: impl AsyncFnMut() -> Result<T>,
) -> Result<()> {
    let start = Instant::now();
    loop {
        let seen = poll().await?;
        if seen == expected {
            return Ok(());
        }
        if start.elapsed() > TIMEOUT {
            bail!("{what}: expected {expected:?}, seen {seen:?}");
        }
        tokio::time::sleep(POLL_INTERVAL).await;
    }
}
