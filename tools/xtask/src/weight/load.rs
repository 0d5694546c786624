//! The files of the built site that a load of the page requests, found by following its references.

use std::{
    collections::{BTreeSet, VecDeque},
    fs,
    path::Path,
};

use anyhow::{Context, Result, ensure};

use super::references::{in_module, in_page, in_script_attributes, in_style};

const PAGE: &str = "index.html";

/// A file that the page requests.
#[derive(Debug)]
pub(crate) struct Asset {
    /// The path inside of the site, separated by `/`.
    pub(crate) path: String,
    pub(crate) content: Vec<u8>,
}

/// Every file that the page in this folder requests, starting with the page itself. Includes the files in the given
/// attributes of the page's script.
pub(crate) fn assets(site: &Path, attributes: &[&str]) -> Result<Vec<Asset>> {
    let mut assets = Vec::new();
    let mut seen = BTreeSet::from([PAGE.to_owned()]);
    let mut queue = VecDeque::from([(PAGE.to_owned(), "the site".to_owned())]);
    while let Some((path, from)) = queue.pop_front() {
        let content =
            fs::read(site.join(&path)).with_context(|| format!("{from} loads {path}, which cannot be read"))?;
        for reference in references(&path, &String::from_utf8_lossy(&content), attributes) {
            if let Some(target) = resolve(&path, &reference)?
                && seen.insert(target.clone())
            {
                queue.push_back((target, path.clone()));
            }
        }
        assets.push(Asset { path, content });
    }
    // A page without WebAssembly was parsed incorrectly, and its size would be wrong.
    for kind in [".js", ".wasm"] {
        let is_there = assets.iter().any(|asset| asset.path.ends_with(kind));
        ensure!(is_there, "{PAGE} of the built site names no {kind} file of its program");
    }
    Ok(assets)
}

fn references(path: &str, content: &str, attributes: &[&str]) -> Vec<String> {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => [in_page(content), in_script_attributes(content, attributes)].concat(),
        Some("js") => in_module(content),
        Some("css") => in_style(content),
        _ => Vec::new(),
    }
}

/// The path inside of the site of a reference in the file `from`; `None` if it is not a file.
fn resolve(from: &str, reference: &str) -> Result<Option<String>> {
    let path = reference.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() || path.starts_with("data:") || path.starts_with("blob:") {
        return Ok(None);
    }
    let is_elsewhere = path.starts_with("//") || path.contains("://");
    ensure!(!is_elsewhere, "{from} loads {reference} from another site; all files must be in the site");
    let folder = if path.starts_with('/') { "" } else { from.rsplit_once('/').map_or("", |(folder, _)| folder) };
    let mut segments = Vec::new();
    for segment in folder.split('/').chain(path.split('/')) {
        match segment {
            "" | "." => {}
            ".." => ensure!(segments.pop().is_some(), "{from} loads {reference}, which is outside of the site"),
            name => segments.push(name),
        }
    }
    Ok(Some(if segments.is_empty() { PAGE.to_owned() } else { segments.join("/") }))
}

#[cfg(test)]
mod tests {
    use std::{env, path::PathBuf};

    use super::*;
    use crate::cache::remove;

    fn site(name: &str, files: &[(&str, &str)]) -> Result<PathBuf> {
        let folder = env::temp_dir().join(format!("xtask-site-{name}-{}", std::process::id()));
        remove(&folder)?;
        fs::create_dir_all(folder.join("snippets"))?;
        for (path, content) in files {
            fs::write(folder.join(path), content)?;
        }
        Ok(folder)
    }

    const START: &str = "<link rel=stylesheet href=./main.css><script data-js=./app.js data-wasm=./app_bg.wasm
        data-more='./more.wasm ./shared.wasm'>go()</script>";

    #[test]
    fn follows_references_and_counts_each_file_once() -> Result<()> {
        let site = site(
            "whole",
            &[
                ("index.html", START),
                ("main.css", "body { background: url(data:image/png;base64,AA==) }"),
                ("app.js", "import './snippets/clock.js'"),
                ("app_bg.wasm", ""),
                ("more.wasm", ""),
                ("shared.wasm", ""),
                ("snippets/clock.js", "import '../app.js'"),
                ("later.json", "{}"),
            ],
        )?;
        let paths = |attributes| -> Result<Vec<String>> {
            Ok(assets(&site, attributes)?.into_iter().map(|asset| asset.path).collect())
        };
        let first = ["index.html", "main.css", "app.js", "app_bg.wasm", "snippets/clock.js"];
        assert_eq!(paths(&["js", "wasm"])?, first);
        let all = ["index.html", "main.css", "app.js", "app_bg.wasm", "more.wasm", "shared.wasm", "snippets/clock.js"];
        assert_eq!(paths(&["js", "wasm", "more"])?, all);
        remove(&site)
    }

    #[test]
    fn names_a_missing_file_and_the_file_that_references_it() -> Result<()> {
        let site = site("missing", &[("index.html", START), ("main.css", ""), ("app_bg.wasm", "")])?;
        let result = assets(&site, &["js", "wasm"]).map_err(|error| error.to_string());
        assert!(result.is_err_and(|error| error == "index.html loads app.js, which cannot be read"));
        remove(&site)
    }

    #[test]
    fn refuses_a_page_that_loads_no_program() -> Result<()> {
        let site = site("empty", &[("index.html", START), ("main.css", ""), ("app.js", ""), ("app_bg.wasm", "")])?;
        let problem = |attributes| assets(&site, attributes).map_err(|error| error.to_string());
        assert!(problem(&["program"]).is_err_and(|error| error.contains("names no .js file of its program")));
        assert!(problem(&["js"]).is_err_and(|error| error.contains("names no .wasm file of its program")));
        remove(&site)
    }

    #[test]
    fn resolves_references_as_a_browser_does() -> Result<()> {
        assert_eq!(resolve("index.html", "./a.js?v=1#top")?.as_deref(), Some("a.js"));
        assert_eq!(resolve("css/main.css", "../font.woff2")?.as_deref(), Some("font.woff2"));
        assert_eq!(resolve("css/main.css", "/icon.svg")?.as_deref(), Some("icon.svg"));
        assert_eq!(resolve("index.html", "./?lang=zh")?.as_deref(), Some("index.html"));
        assert_eq!(resolve("index.html", "#clip")?, None);
        assert!(resolve("index.html", "../secret").is_err());
        assert!(resolve("index.html", "https://example.org/a.js").is_err());
        Ok(())
    }
}
