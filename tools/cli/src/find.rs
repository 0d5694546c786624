//! `hundred-days find`: prints the numbers of a text.

use std::{
    io::{self, Write as _},
    path::Path,
};

use anyhow::{Context as _, Result};
use hundred_days::{
    data::Decimal,
    finder::{self, Found},
};
use serde::Serialize;

use crate::{FindFormat, text};

/// Prints the numbers of the text in a file.
pub(crate) fn find(file: &Path, format: FindFormat) -> Result<()> {
    let text = text::read(file)?;
    let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or("-");
    let mut output = io::BufWriter::new(io::stdout().lock());
    let body = text::body(&text);
    let is_text = matches!(format, FindFormat::Text);
    let lines: Vec<Vec<char>> = finder::lines(body).filter(|_| is_text).map(|line| line.chars().collect()).collect();
    for found in finder::find(body) {
        let written = match format {
            FindFormat::Text => output.write_all(in_words(&found, &lines[found.paragraph - 1]).as_bytes()),
            FindFormat::Jsonl => serde_json::to_writer(&mut output, &Row::new(&found, name)).map_err(io::Error::from),
        };
        written.and_then(|()| output.write_all(b"\n")).context("cannot write the result")?;
    }
    output.flush().context("cannot write the result")
}

/// A number in JSON.
#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    paragraph: usize,
    start: usize,
    end: usize,
    printed: &'a str,
    kind: &'static str,
    value: String,
    step: String,
    qualifier: &'static str,
    unit: &'a str,
    change: &'static str,
    what: &'a str,
}

impl<'a> Row<'a> {
    fn new(found: &'a Found, file: &'a str) -> Self {
        let number = |number: Option<Decimal>| number.map_or(String::new(), |number| number.to_string());
        Self {
            file,
            paragraph: found.paragraph,
            start: found.start,
            end: found.end,
            printed: &found.printed,
            kind: found.kind.name(),
            value: number(found.value),
            step: number(found.step),
            qualifier: found.qualifier.name(),
            unit: &found.unit,
            change: found.change.name(),
            what: &found.what,
        }
    }
}

/// A number as a line for people: its place, its token, what it is, and why.
fn in_words(found: &Found, line: &[char]) -> String {
    let reasons = found.reasons.iter().map(|reason| {
        let evidence: String = line[reason.evidence.clone()].iter().collect();
        format!("{}: {} (“{evidence}”)", reason.decision.name(), reason.rule)
    });
    let Found { paragraph, start, printed, kind, unit, qualifier, change, .. } = found;
    let value = found.value.map_or_else(|| "no value".to_owned(), |value| value.to_string());
    let mut what = vec![kind.name(), &value];
    what.extend([&**unit].into_iter().filter(|unit| !unit.is_empty()));
    what.extend([qualifier.name()].into_iter().filter(|name| *name != "as_stated"));
    what.extend([change.name()].into_iter().filter(|name| *name != "none"));
    format!("{paragraph}:{}\t{printed}\t{}\t{}", start + 1, what.join(" "), reasons.collect::<Vec<_>>().join("; "))
}
