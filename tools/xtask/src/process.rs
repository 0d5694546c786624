//! Running other programs, and finding them.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use crate::repository;

/// A command that runs `program` at the root of the repository.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(repository::root());
    // By convention any text in NO_COLOR disables colours. Trunk accepts `true` only.
    match env::var_os("NO_COLOR") {
        Some(text) if !text.is_empty() => command.env("NO_COLOR", "true"),
        _ => command.env_remove("NO_COLOR"),
    };
    command
}

/// The Cargo that runs this program.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Prints the command and runs it with visible output. Fails if the command fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    println!("    $ {line}");
    let status = command.status().with_context(|| format!("`{line}` cannot be started"))?;
    ensure!(status.success(), "`{line}` failed ({status})");
    Ok(())
}

/// Runs the command and returns its output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output = command.output().with_context(|| format!("`{line}` cannot be started"))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "`{line}` failed ({}): {}", output.status, complaint.trim());
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of this name on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// The search path with these folders first.
pub(crate) fn search_path(folders: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let present = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.into_iter().chain(env::split_paths(&present)))
        .context("the path of a tool folder cannot be part of PATH")
}

/// The command line without the folder of its program.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    let words: Vec<_> = [name].into_iter().chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_a_command_as_one_would_type_it() {
        let mut command = command("/somewhere/bin/cargo");
        assert_eq!(line(command.args(["fmt", "--all"])), "cargo fmt --all");
    }

    #[test]
    fn names_the_command_that_failed() {
        let result = output(cargo().arg("no-such-command")).map_err(|error| error.to_string());
        assert!(result.is_err_and(|error| error.starts_with("`cargo no-such-command` failed")));
    }

    #[test]
    fn puts_folders_in_front_of_the_search_path() -> Result<()> {
        let path = search_path(["/first".into(), "/second".into()])?;
        let folders: Vec<_> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [Path::new("/first"), Path::new("/second")]);
        Ok(())
    }
}
