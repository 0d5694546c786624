//! Reads the text of a statement.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use anyhow::{Context as _, Result};

/// Lines about a text that can stand before it, up to a blank line. They are not part of it.
const ABOUT: [&str; 3] = ["ADDRESS:", "TITLE:", "NOTE:"];

/// The text of a file, or of the standard input.
pub(crate) fn read(file: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    let place = || format!("cannot read {}", file.display());
    if file == Path::new("-") {
        io::stdin().read_to_end(&mut bytes).with_context(place)?;
    } else {
        bytes = fs::read(file).with_context(place)?;
    }
    let text = String::from_utf8(bytes).ok();
    let text = text.with_context(|| format!("{}: expected a text in UTF-8", file.display()))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// The text without the lines about it.
pub(crate) fn body(text: &str) -> &str {
    let is_about = ABOUT.iter().any(|about| text.starts_with(about));
    let end = ["\n\n", "\r\n\r\n"].iter().filter_map(|blank| Some(text.find(blank)? + blank.len())).min();
    match end {
        Some(end) if is_about => text.get(end..).unwrap_or_default(),
        _ => text,
    }
}
