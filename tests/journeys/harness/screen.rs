//! A virtual X display for a browser without a headless mode.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};

use super::settings::Program;

const SERVER: Program = Program { variable: "XVFB", name: "Xvfb" };

/// A running virtual X server. Dropping it ends the server.
pub(super) struct Screen {
    server: Child,
    /// The value of `DISPLAY` for programs that use it.
    pub(super) display: String,
}

impl Screen {
    /// Starts the server on a free display number.
    pub(super) fn start() -> Result<Self> {
        let program = SERVER.path();
        let mut server = Command::new(&program)
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} cannot be started", program.display()))?;
        // The server writes the number as soon as it accepts connections.
        let mut number = String::new();
        let output = server.stdout.take().context("the output of the X server")?;
        BufReader::new(output).read_line(&mut number)?;
        let screen = Self { server, display: format!(":{}", number.trim()) };
        ensure!(number.trim().parse::<u32>().is_ok(), "{} ended without a display", program.display());
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        _ = self.server.kill();
        _ = self.server.wait();
    }
}
