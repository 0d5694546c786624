//! Waiting for what the page is about to show, as long as it takes and no longer.

use std::{
    fmt::Debug,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

/// Far longer than anything takes: a machine may be busy.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(15);

/// Waits until `look` finds something; `what` is what was waited for.
pub(crate) async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        if start.elapsed() > PATIENCE {
            bail!("waited in vain for {what}");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Waits until `look` sees what is expected; the error shows what it saw instead.
pub(crate) async fn eventually<T: PartialEq + Debug>(
    what: &str,
    expected: T,
    mut look: impl AsyncFnMut() -> Result<T>,
) -> Result<()> {
    let start = Instant::now();
    loop {
        let seen = look().await?;
        if seen == expected {
            return Ok(());
        }
        if start.elapsed() > PATIENCE {
            bail!("{what}: expected {expected:?}, seen {seen:?}");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
