//! The step `metadata`: checks the metadata of the built site against its standards.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::{
    process::{command, run},
    repository,
    tools::{Packages, Python},
};

/// The program that TypeScript's compiler checks, with slots for what it is to check.
const PROGRAM: &str = "tools/metadata/json-ld.ts";

/// Checks the files in `dist/data/`, and the description in each page that has one.
pub(crate) fn check() -> Result<()> {
    let dist = repository::dist();
    run(Python::ensure()?.script("tools/metadata/check.py").arg(dist.join("data")))?;
    let mut described = 0;
    for entry in fs::read_dir(&dist).with_context(|| format!("cannot read {}", dist.display()))? {
        let page = entry?.path();
        if page.extension().is_some_and(|extension| extension == "html") {
            let html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
            if let Some(json_ld) = json_ld(&html) {
                check_json_ld(json_ld).with_context(|| format!("the JSON-LD of {}", page.display()))?;
                described += 1;
            }
        }
    }
    ensure!(described > 0, "no page in {} has JSON-LD", dist.display());
    Ok(())
}

fn check_json_ld(json_ld: &str) -> Result<()> {
    let packages = Packages::ensure()?;
    let vocabulary = packages.package("schema-dts").to_string_lossy().replace('\\', "/");
    let program = fs::read_to_string(repository::root().join(PROGRAM))
        .with_context(|| format!("cannot read {PROGRAM}"))?
        .replacen("[[schema-dts]]", &vocabulary, 1)
        .replacen("[[json-ld]]", json_ld, 1);
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
