//! The step `metadata`: checks the metadata and the bill of materials of the built site against their standards.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

use crate::{
    process::{command, run},
    repository,
    tools::{Packages, Python},
};

/// The program that TypeScript's compiler checks, with slots for what it is to check.
const PROGRAM: &str = "tools/metadata/json-ld.ts";

/// Checks the files in `dist/data/`, the bill of materials, and the description in each page.
pub(crate) fn check() -> Result<()> {
    let dist = repository::dist();
    let python = Python::ensure()?;
    run(python.script("tools/metadata/check.py").arg(dist.join("data")))?;
    run(python.script("tools/metadata/bom.py").arg(dist.join("bom.cdx.json")).arg("Cargo.lock"))?;
    let (mut datasets, mut pages) = (Vec::new(), Vec::new());
    described(&dist, &mut datasets)?;
    for folder in ["view", "category", "figure", "zh"] {
        described(&dist.join(folder), &mut pages)?;
    }
    ensure!(!datasets.is_empty() && !pages.is_empty(), "pages in {} have no JSON-LD", dist.display());
    check_json_ld(&datasets, &pages)
}

/// Adds the JSON-LD of each page in a folder, and for a folder of pages of that in its folders.
fn described(folder: &Path, found: &mut Vec<String>) -> Result<()> {
    let read = || format!("cannot read {}", folder.display());
    let mut paths = fs::read_dir(folder)
        .with_context(read)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()
        .with_context(read)?;
    paths.sort();
    for path in paths {
        if path.is_dir() && folder != repository::dist() {
            described(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let html = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            found.extend(json_ld(&html).map(str::to_owned));
        }
    }
    Ok(())
}

fn check_json_ld(datasets: &[String], pages: &[String]) -> Result<()> {
    let packages = Packages::ensure()?;
    let vocabulary = packages.package("schema-dts").to_string_lossy().replace('\\', "/");
    let program = fs::read_to_string(repository::root().join(PROGRAM))
        .with_context(|| format!("cannot read {PROGRAM}"))?
        .replacen("[[schema-dts]]", &vocabulary, 1)
        .replacen("[[datasets]]", &datasets.join(",\n"), 1)
        .replacen("[[pages]]", &pages.join(",\n"), 1);
    let folder = repository::root().join("target/metadata");
    let filled = folder.join("json-ld.ts");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&filled, program))
        .with_context(|| format!("cannot write {}", filled.display()))?;
    run(command("node")
        .arg(packages.package("typescript").join("bin/tsc"))
        .args(["--noEmit", "--strict", "--ignoreConfig"])
        .arg(filled))
}

/// The JSON-LD script of the page, whose attributes may be unquoted after minification.
fn json_ld(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("application/ld+json")?;
    let (_, rest) = rest.split_once('>')?;
    rest.split_once("</script>").map(|(text, _)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_is_found_in_a_minified_page_and_in_one_that_is_not() {
        for html in [
            "<p>a<script type=application/ld+json>{\"a\":1}</script><p>",
            "<script>go()</script><script type=\"application/ld+json\">{\"a\":1}</script>",
        ] {
            assert_eq!(json_ld(html), Some("{\"a\":1}"));
        }
        assert_eq!(json_ld("<script>go()</script>"), None);
    }
}
