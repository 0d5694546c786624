//! `hundred-days draft`: drafts a dataset from a text.

use std::{
    io::{self, Write as _},
    path::Path,
};

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use hundred_days::draft::{Content, MOST_TEXT, Words, propose};
use time::{Date, OffsetDateTime, macros::format_description};

use crate::text;

/// What the text itself may not say.
#[derive(Args)]
pub(crate) struct About {
    /// The title; without it, the first line if it is short
    #[arg(long)]
    title: Option<String>,
    /// Who made the statement
    #[arg(long)]
    authority: Option<String>,
    /// Who published the text
    #[arg(long)]
    outlet: Option<String>,
    /// The day of publication, such as 2022-08-05; without it, the first whole date of the text, or today
    #[arg(long, value_parser = day)]
    published: Option<Date>,
}

fn day(text: &str) -> Result<Date, String> {
    let expected = "expected a day as year-month-day, such as 2022-08-05";
    Date::parse(text, format_description!("[year]-[month]-[day]")).map_err(|_| expected.to_owned())
}

/// Prints a dataset in which every number of the text that is a figure is an unconfirmed figure.
pub(crate) fn draft(file: &Path, about: About) -> Result<()> {
    let text = text::read(file)?;
    let body = text::body(&text);
    ensure!(
        body.len() <= MOST_TEXT,
        "{}: expected at most {MOST_TEXT} bytes of text, found {}",
        file.display(),
        body.len()
    );
    let mut draft = propose(body, about.published, OffsetDateTime::now_utc().date());
    ensure!(!draft.figures.is_empty(), "{}: expected a text with figures, found none", file.display());
    let language = draft.language();
    let set = |words: &mut Words, text: Option<String>| {
        if let Some(text) = text {
            words.set(language, &text);
        }
    };
    set(&mut draft.title, about.title);
    set(&mut draft.authority, about.authority);
    set(&mut draft.outlet, about.outlet);
    io::stdout().lock().write_all(draft.to_json(Content::Kept).as_bytes()).context("cannot write the result")
}
