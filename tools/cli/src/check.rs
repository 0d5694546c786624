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
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let (problems, figures) = match parse(&bytes) {
        Ok(dataset) => (Vec::new(), dataset.figures().count()),
        Err(Problems(problems)) => (problems, 0),
    };
    let mut output = io::stdout().lock();
    match format {
        CheckFormat::Text if problems.is_empty() => {
            writeln!(output, "{}: a valid dataset with {figures} figures", file.display())
        }
        CheckFormat::Text => problems.iter().try_for_each(|problem| {
            let Problem { expected, found, .. } = problem;
            writeln!(output, "{}: {}: expected {expected}, found {found}", file.display(), problem.place())
        }),
        CheckFormat::Json => {
            let list: Vec<_> = problems.iter().map(as_json).collect();
            writeln!(output, "{}", json!({ "valid": list.is_empty(), "figures": figures, "problems": list }))
        }
    }
    .context("cannot write the result")?;
    Ok(problems.is_empty())
}

fn as_json(problem: &Problem) -> Value {
    json!({ "at": problem.at, "expected": problem.expected, "found": problem.found })
}
