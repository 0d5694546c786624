//! `hundred-days check`: says what is wrong with a dataset file.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use anyhow::{Context as _, Result};
use hundred_days::{
    data::{Language, Problem, Problems, parse},
    draft::{self, Finding, of_file},
};
use serde_json::{Value, json};

use crate::CheckFormat;

/// Prints the problems of a dataset file. Returns whether it has none.
pub(crate) fn check(file: &Path, format: CheckFormat) -> Result<bool> {
    let bytes = read(file)?;
    let (problems, figures) = match parse(&bytes) {
        Ok(dataset) => (Vec::new(), dataset.figures().count()),
        Err(Problems(problems)) => (problems, 0),
    };
    let findings = findings(&bytes);
    let mut output = io::stdout().lock();
    match format {
        CheckFormat::Text if problems.is_empty() => {
            writeln!(output, "{}: a valid dataset with {figures} figures", file.display()).and_then(|()| {
                findings.iter().try_for_each(|(id, text)| writeln!(output, "{}: {id}: {text}", file.display()))
            })
        }
        CheckFormat::Text => write_problems(&mut output, file, &problems),
        CheckFormat::Json => {
            let list: Vec<_> = problems.iter().map(as_json).collect();
            writeln!(output, "{}", json!({ "valid": list.is_empty(), "figures": figures, "problems": list, "findings": findings.into_iter().map(|(id, text)| json!({ "figure": id, "says": text })).collect::<Vec<_>>() }))
        }
    }
    .context("cannot write the result")?;
    Ok(problems.is_empty())
}

/// What an editor should look at: the id of a figure, and what the editor of the page says about it.
fn findings(bytes: &[u8]) -> Vec<(String, String)> {
    let Ok(draft) = of_file(bytes) else { return Vec::new() };
    let said = |finding: &Finding| {
        let id = draft.figure(finding.figure()).and_then(|figure| figure.id.clone()).unwrap_or_default();
        (id, finding.text(&draft, Language::En))
    };
    draft::check(&draft).iter().map(said).collect()
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
