//! `hundred-days check`: says what is wrong with a dataset file.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use anyhow::{Context as _, Result};
use hundred_days::data::{Problem, Problems, parse};
use serde_json::{Value, json};

use crate::CheckFormat;

/// Prints the problems of a dataset file. Returns whether it has none.
pub(crate) fn check(file: &Path, format: CheckFormat) -> Result<bool> {
    let (problems, figures) = match parse(&read(file)?) {
        Ok(dataset) => (Vec::new(), dataset.figures().count()),
        Err(Problems(problems)) => (problems, 0),
    };
    let mut output = io::stdout().lock();
    match format {
        CheckFormat::Text if problems.is_empty() => {
            writeln!(output, "{}: a valid dataset with {figures} figures", file.display())
        }
        CheckFormat::Text => write_problems(&mut output, file, &problems),
        CheckFormat::Json => {
            let list: Vec<_> = problems.iter().map(as_json).collect();
            writeln!(output, "{}", json!({ "valid": list.is_empty(), "figures": figures, "problems": list }))
        }
    }
    .context("cannot write the result")?;
    Ok(problems.is_empty())
}

/// The bytes of a file.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Writes a line for each problem of a dataset file.
pub(crate) fn write_problems(output: &mut impl io::Write, file: &Path, problems: &[Problem]) -> io::Result<()> {
    problems.iter().try_for_each(|problem| {
        let Problem { expected, found, .. } = problem;
        writeln!(output, "{}: {}: expected {expected}, found {found}", file.display(), problem.place())
    })
}

fn as_json(problem: &Problem) -> Value {
    json!({ "at": problem.at, "expected": problem.expected, "found": problem.found })
}
