//! Steps that run beside others, in a process of their own.
//!
//! What they print is kept in a file and shown when they are done, so that it does not mix with what the others print.

use std::{
    env,
    fs::{self, File},
    path::PathBuf,
    process::{Child, Command},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{progress::say, repository};

/// The steps that run beside others, if there are any.
pub(crate) struct Beside(Option<Running>);

struct Running {
    names: Vec<&'static str>,
    process: Child,
    log: PathBuf,
    start: Instant,
}

impl Beside {
    /// Starts these steps, as `cargo xtask test` would run them by themselves.
    pub(crate) fn start(names: &[&'static str]) -> Result<Self> {
        if names.is_empty() {
            return Ok(Self(None));
        }
        let mut command = Command::new(env::current_exe().context("this program does not know its file")?);
        let log = repository::emptied("target/beside")?.join("log");
        println!("\n==> {}: started beside the steps below, shown when done", names.join(", "));
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

    /// Whether this step is one of them and has not been waited for.
    pub(crate) fn runs(&self, name: &str) -> bool {
        self.0.as_ref().is_some_and(|running| running.names.contains(&name))
    }

    /// Waits until they are done, shows what they printed, and fails if one of them did. Answers with the time that all of
    /// them took; with nothing where they were waited for before.
    pub(crate) fn finish(&mut self) -> Result<Option<(String, Duration)>> {
        let Some(mut running) = self.0.take() else { return Ok(None) };
        let names = running.names.join(", ");
        let status = running.process.wait().with_context(|| format!("{names} cannot be waited for"))?;
        let time = running.start.elapsed();
        let log = fs::read(&running.log).with_context(|| format!("cannot read {}", running.log.display()))?;
        println!("\n==> {names}: run beside the steps above\n{}", String::from_utf8_lossy(&log).trim_end());
        ensure!(status.success(), "a step among {names} failed");
        Ok(Some((format!("{names} (beside)"), time)))
    }

    /// Waits until they are done, where another step has failed: they write files that the next run writes too.
    pub(crate) fn give_up(&mut self) {
        if let Some(mut running) = self.0.take() {
            say(format!("waiting for {}, which still run", running.names.join(", ")));
            if let Err(error) = running.process.wait() {
                say(format!("they cannot be waited for: {error}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::cargo;

    fn started(name: &'static str, argument: &str) -> Result<Beside> {
        let log = env::temp_dir().join(format!("xtask-beside-{name}-{}.log", std::process::id()));
        Beside::start_command(&[name], cargo().arg(argument), log)
    }

    #[test]
    fn steps_are_waited_for_once() -> Result<()> {
        let mut beside = started("works", "--version")?;
        assert!(beside.runs("works") && !beside.runs("other"));
        assert!(beside.finish()?.is_some_and(|(name, _)| name == "works (beside)"));
        assert!(!beside.runs("works") && beside.finish()?.is_none());
        Ok(())
    }

    #[test]
    fn a_failure_beside_is_a_failure() -> Result<()> {
        let mut beside = started("fails", "no-such-command")?;
        assert!(beside.finish().is_err_and(|error| error.to_string() == "a step among fails failed"));
        Ok(())
    }

    #[test]
    fn nothing_beside_is_nothing_to_wait_for() -> Result<()> {
        let mut beside = Beside::start(&[])?;
        beside.give_up();
        assert!(beside.finish()?.is_none());
        Ok(())
    }
}
