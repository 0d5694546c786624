//! The page's clock. A journey that stops it decides when the page does what it does after a time, so that no journey
//! depends on how fast the machine is.

use anyhow::Result;

use super::Reader;

/// Holds timers back, but for those without a delay, which only put work off until the page has been rendered.
const STOP: &str = "
    const { setTimeout, clearTimeout } = window;
    const waiting = new Map();
    let now = 0, count = 0;
    window.setTimeout = (work, delay, ...values) => {
        if (!(delay > 0)) return setTimeout(work, delay, ...values);
        count -= 1;
        waiting.set(count, { at: now + delay, work: () => work(...values) });
        return count;
    };
    window.clearTimeout = timer => waiting.delete(timer) || clearTimeout(timer);
    window.passTime = milliseconds => {
        const end = now + milliseconds;
        for (;;) {
            const due = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
            if (!due) break;
            const [timer, { at, work }] = due;
            waiting.delete(timer);
            now = at;
            work();
        }
        now = end;
    };
";

impl Reader {
    /// Stops the clock of the page that is open. It stands until time is let pass; the next page has its own.
    pub(crate) async fn stop_clock(&self) -> Result<()> {
        self.run(STOP, &[]).await
    }

    /// Lets some milliseconds pass on a clock that is stopped: what was to happen in this time happens now.
    pub(crate) async fn pass_time(&self, milliseconds: u32) -> Result<()> {
        self.run("passTime(arguments[0])", &[milliseconds.into()]).await
    }
}
