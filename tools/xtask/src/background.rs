//! Steps that run in the background, in a separate process.
//!
//! Their output is written to a file and shown when they are done, so that it does not mix with that of other steps.

use std::{
    env,
    fs::{self, File},
    path::PathBuf,
    process::{Child, Command},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{progress::say, repository};

/// The running background steps, if any.
pub(crate) struct Background(Option<Running>);

struct Running {
    names: Vec<&'static str>,
    process: Child,
    log: PathBuf,
    start: Instant,
}

impl Background {
    /// Starts these steps with `cargo xtask test` in a separate process.
    pub(crate) fn start(names: &[&'static str]) -> Result<Self> {
        if names.is_empty() {
            return Ok(Self(None));
        }
        let mut command = Command::new(env::current_exe().context("the path of this program is unknown")?);
        let log = repository::emptied("target/background")?.join("log");
        println!("\n==> {}: started in the background; the output is shown when done", names.join(", "));
        Self::start_command(names, command.arg("test").args(names), log)
    }

    fn start_command(names: &[&'static str], command: &mut Command, log: PathBuf) -> Result<Self> {
        let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
        let process = command
            .stdout(file.try_clone().with_context(|| format!("cannot write {}", log.display()))?)
            .stderr(file)
            .spawn()
            .with_context(|| format!("{} cannot be started", names.join(", ")))?;
        Ok(Self(Some(Running { names: names.to_vec(), process, log, start: Instant::now() })))
    }

    /// Whether this step is still running in the background.
    pub(crate) fn runs(&self, name: &str) -> bool {
        self.0.as_ref().is_some_and(|running| running.names.contains(&name))
    }

    /// Waits until they are done, shows their output, and fails if one of them failed. Returns their total time, or
    /// `None` if there is nothing to wait for.
    pub(crate) fn finish(&mut self) -> Result<Option<(String, Duration)>> {
        let Some(mut running) = self.0.take() else { return Ok(None) };
        let names = running.names.join(", ");
        let status = running.process.wait().with_context(|| format!("cannot wait for {names}"))?;
        let time = running.start.elapsed();
        let log = fs::read(&running.log).with_context(|| format!("cannot read {}", running.log.display()))?;
        println!("\n==> {names}: output of the background steps\n{}", String::from_utf8_lossy(&log).trim_end());
        ensure!(status.success(), "a step among {names} failed");
        Ok(Some((format!("{names} (in the background)"), time)))
    }

    /// Waits until they are done after another step failed, because the next run writes the same files.
    pub(crate) fn wait_after_failure(&mut self) {
        if let Some(mut running) = self.0.take() {
            say(format!("waiting for background steps: {}", running.names.join(", ")));
            if let Err(error) = running.process.wait() {
                say(format!("cannot wait for the background steps: {error}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::cargo;

    fn started(name: &'static str, argument: &str) -> Result<Background> {
        let log = env::temp_dir().join(format!("xtask-background-{name}-{}.log", std::process::id()));
        Background::start_command(&[name], cargo().arg(argument), log)
    }

    #[test]
    fn steps_are_waited_for_once() -> Result<()> {
        let mut background = started("works", "--version")?;
        assert!(background.runs("works") && !background.runs("other"));
        assert!(background.finish()?.is_some_and(|(name, _)| name == "works (in the background)"));
        assert!(!background.runs("works") && background.finish()?.is_none());
        Ok(())
    }

    #[test]
    fn a_failed_background_step_is_a_failure() -> Result<()> {
        let mut background = started("fails", "no-such-command")?;
        assert!(background.finish().is_err_and(|error| error.to_string() == "a step among fails failed"));
        Ok(())
    }

    #[test]
    fn without_background_steps_nothing_is_waited_for() -> Result<()> {
        let mut background = Background::start(&[])?;
        background.wait_after_failure();
        assert!(background.finish()?.is_none());
        Ok(())
    }
}
