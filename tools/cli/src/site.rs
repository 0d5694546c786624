//! `hundred-days build`: makes the site of a dataset from a built site.
//!
//! The program of a site is the same for every dataset. What depends on the dataset is written anew, as the build does.

use std::{
    env, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process,
};

use anyhow::{Context as _, Result, ensure};
use hundred_days::data::{Dataset, Problems, parse};
use hundred_days_site::{
    TEMPLATE, VERSIONS, VERSIONS_HEAD, dataset_address, depends_on_dataset, single_file, with_dataset_address,
    write_site,
};

use crate::check::{read, write_problems};

/// The file in a site that this command has made. It may replace such a site.
const MARKER: &str = ".made-by-hundred-days";

/// The folder of the data, and in it that of the published versions.
const DATA: &str = "data";
const ARCHIVE: &str = "data/archive";

/// Makes the site. Returns whether the dataset is valid.
pub(crate) fn build(data: &Path, out: &Path, site: &Path, url: Option<&str>) -> Result<bool> {
    let bytes = read(data)?;
    let dataset = match parse(&bytes) {
        Ok(dataset) => dataset,
        Err(Problems(problems)) => {
            write_problems(&mut io::stdout().lock(), data, &problems).context("cannot write the result")?;
            return Ok(false);
        }
    };
    let template = template(site)?;
    let out = absolute(out)?;
    ensure!(is_free(&out)?, "{} has files that this command has not made", out.display());
    let source = site.canonicalize().with_context(|| format!("cannot read {}", site.display()))?;
    let is_apart = !out.starts_with(&source) && !source.starts_with(&out);
    ensure!(is_apart, "{} and {} must be apart", out.display(), site.display());

    let stage = out.with_file_name(format!(".hundred-days-{}", process::id()));
    let made = make(&stage, &out, &source, &template, &dataset, &bytes, url).and_then(|()| replace(&out, &stage));
    if made.is_err() {
        _ = fs::remove_dir_all(&stage);
    }
    made?;
    let figures = dataset.figures().count();
    writeln!(io::stdout(), "{}: the site of a dataset with {figures} figures", out.display())
        .context("cannot write the result")?;
    Ok(true)
}

/// Makes one file of a dataset, by default that of the site. Returns whether the dataset is valid.
pub(crate) fn single(data: Option<&Path>, out: &Path, site: &Path) -> Result<bool> {
    let template = template(site)?;
    let own = site.join(dataset_address(&template)?);
    let data = data.unwrap_or(&own);
    let bytes = read(data)?;
    if let Err(Problems(problems)) = parse(&bytes) {
        write_problems(&mut io::stdout().lock(), data, &problems).context("cannot write the result")?;
        return Ok(false);
    }
    let json = String::from_utf8(bytes).with_context(|| format!("{} is no text", data.display()))?;
    let html = single_file(site, &json)?;
    write(out, html.as_bytes())?;
    writeln!(io::stdout(), "{}: {} KB", out.display(), html.len() / 1000).context("cannot write the result")?;
    Ok(true)
}

/// The template of a built site.
fn template(site: &Path) -> Result<String> {
    fs::read_to_string(site.join(TEMPLATE))
        .with_context(|| format!("{} is not a built site: it has no {TEMPLATE}", site.display()))
}

/// The path from the root, without links in the part that exists.
fn absolute(path: &Path) -> Result<PathBuf> {
    let path = env::current_dir()?.join(path);
    if let Ok(path) = path.canonicalize() {
        return Ok(path);
    }
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(path) };
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder.canonicalize()?.join(name))
}

/// Whether a site may be written to this place: nothing is there, an empty folder, or a site that this command has made.
fn is_free(out: &Path) -> Result<bool> {
    if !out.exists() || out.join(MARKER).is_file() {
        return Ok(true);
    }
    let mut files = fs::read_dir(out).with_context(|| format!("{} is no folder", out.display()))?;
    Ok(files.next().is_none())
}

/// Makes the site in an empty folder. It keeps the versions of the site that it replaces.
fn make(
    stage: &Path,
    before: &Path,
    source: &Path,
    template: &str,
    dataset: &Dataset,
    bytes: &[u8],
    url: Option<&str>,
) -> Result<()> {
    copy(source, stage, &|name| name != TEMPLATE && !depends_on_dataset(name))?;
    let archive = stage.join(ARCHIVE);
    if before.join(ARCHIVE).is_dir() {
        copy(&before.join(ARCHIVE), &archive, &|_| true)?;
    }
    let file = format!("{DATA}/{}.json", dataset.id);
    let old = dataset_address(template)?;
    ensure!(old.starts_with(DATA), "the site has its data in an unknown folder: {old}");
    write(&stage.join(&file), bytes)?;
    let version = dataset.version.short();
    write(&archive.join(format!("{version}.json")), bytes)?;
    let list = [DATA, "/", VERSIONS].concat();
    let dates = fs::read_to_string(before.join(&list)).unwrap_or_else(|_| [VERSIONS_HEAD, "\n"].concat());
    let is_listed = dates.lines().any(|line| line.split(',').next() == Some(&version));
    let today = time::OffsetDateTime::now_utc().date();
    let line = if is_listed { String::new() } else { format!("{version},{},{today}\n", dataset.id) };
    write(&stage.join(&list), [dates, line].concat().as_bytes())?;
    let template = with_dataset_address(template, &file)?;
    write(&stage.join(TEMPLATE), template.as_bytes())?;
    write(&stage.join(MARKER), b"`hundred-days build` made this folder and may replace it.\n")?;
    write_site(stage, &template, url)
}

/// Copies a folder, without the entries at its top that are not wanted.
fn copy(from: &Path, to: &Path, is_wanted: &dyn Fn(&str) -> bool) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if !name.to_str().is_some_and(is_wanted) {
            continue;
        }
        let (from, to) = (entry.path(), to.join(&name));
        if from.is_dir() {
            copy(&from, &to, &|_| true)?;
        } else {
            fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
        }
    }
    Ok(())
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    let place = || format!("cannot write {}", path.display());
    fs::create_dir_all(path.parent().unwrap_or(path)).with_context(place)?;
    fs::write(path, content).with_context(place)
}

/// Puts the new site in the place of the old one.
fn replace(out: &Path, stage: &Path) -> Result<()> {
    let place = || format!("cannot replace {}", out.display());
    if out.exists() {
        fs::remove_dir_all(out).with_context(place)?;
    }
    fs::rename(stage, out).with_context(place)
}
