//! A fake clock for the page's timers. With it, a journey controls when timers fire, and does not depend on the speed
//! of the machine.

use anyhow::Result;

use super::Reader;

/// Replaces timers that have a delay. Timers without one only wait until the page is rendered, and run as usual.
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
    /// Stops the timers of the open page until [`pass_time`](Self::pass_time). The next page has real timers again.
    pub(crate) async fn stop_clock(&self) -> Result<()> {
        self.run(STOP, &[]).await
    }

    /// Makes the time of the open page run ten times as fast. A journey can make three changes within 300 ms, which the
    /// page takes for a burst and keeps as fewer entries of the history; a reader who chooses one after another cannot.
    pub(crate) async fn speed_up_time(&self) -> Result<()> {
        // A script of a driver has its own `Date` in Firefox; the one of the page is that of its window.
        self.run("const { Date } = window, { now } = Date; Date.now = () => 10 * now()", &[]).await
    }

    /// Advances the stopped clock and runs the timers that are due.
    pub(crate) async fn pass_time(&self, milliseconds: u32) -> Result<()> {
        self.run("passTime(arguments[0])", &[milliseconds.into()]).await
    }
}
