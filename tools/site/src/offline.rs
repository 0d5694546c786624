//! What makes the site work without a network: the service worker, and the script that registers it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use hundred_days::{
    data::{Language, Version},
    export::metadata::Published,
    query::link::SitePage,
    words::{metadata_words, words as page_words},
};
use serde_json::json;

use crate::{PAGE, headers::is_hashed, html::all_filled, write};

const WORKER: &str = include_str!("../assets/worker.js");
const REGISTRATION: &str = include_str!("../assets/offline.js");

/// The name of the service worker. It has no hash, because a browser looks for changes of this file.
const WORKER_NAME: &str = "worker.js";

/// The hash of the program and the data of a site, and the name of the script that registers its service worker.
pub(crate) struct Registration {
    build: String,
    /// The name of the script.
    pub(crate) script: String,
}

impl Registration {
    /// Writes the script for the files that a site has so far: all but its pages.
    pub(crate) fn write(site: &Path, all: &[Published]) -> Result<Self> {
        let mut files = files(site, all)?;
        files.remove("./");
        let build = hash(&files)?;
        let texts: BTreeMap<_, _> = Language::ALL
            .map(|language| {
                let words = metadata_words(language);
                (
                    language.tag(),
                    json!({ "note": words.new_version, "reload": words.reload, "close": page_words(language).close }),
                )
            })
            .into();
        let texts = serde_json::to_string(&texts)?;
        let text = all_filled(REGISTRATION, &[("[[texts]]", texts), ("[[build]]", build.clone())])?;
        let script = format!("offline-{}.js", short(text.as_bytes()));
        write(&site.join(&script), text)?;
        Ok(Self { build, script })
    }

    /// Writes the service worker for all files of the site.
    pub(crate) fn write_worker(&self, site: &Path, all: &[Published]) -> Result<()> {
        let files = files(site, all)?;
        let names = serde_json::to_string(&files.keys().collect::<Vec<_>>())?;
        let languages = SitePage::languages(all[0].dataset).join("|");
        let slots = [
            ("[[cache]]", hash(&files)?),
            ("[[build]]", self.build.clone()),
            ("[[files]]", names),
            ("[[languages]]", languages),
        ];
        write(&site.join(WORKER_NAME), all_filled(WORKER, &slots)?)
    }
}

/// The files that the first page and its program can load, by their addresses from the folder of the site. Other pages
/// are links to the first one, and earlier data versions are stored when they are opened.
fn files(site: &Path, all: &[Published]) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(site).with_context(|| format!("{} cannot be read", site.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name == PAGE {
            files.insert("./".to_owned(), path);
        } else if is_hashed(&name) || LOADED.iter().any(|start| name.starts_with(start)) {
            files.insert(name, path);
        }
    }
    for Published { dataset, .. } in all {
        for ending in ["json", "csv"] {
            let address = format!("data/{}.{ending}", dataset.id);
            files.insert(address.clone(), site.join(address));
        }
    }
    Ok(files)
}

/// The beginnings of the names of the files that a page loads, besides those with a hash in their names.
const LOADED: [&str; 4] = ["embed.js", "icon-", "manifest", "method"];

/// One hash of files with their addresses.
fn hash(files: &BTreeMap<String, PathBuf>) -> Result<String> {
    let mut list = String::new();
    for (address, path) in files {
        let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        list.extend([address, " ", &Version::of(&content).to_string(), "\n"]);
    }
    Ok(short(list.as_bytes()))
}

/// The hash in the name of a file with this content.
pub(crate) fn short(content: &[u8]) -> String {
    Version::of(content).to_string()[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::Registration;
    use crate::published::published;

    #[test]
    fn the_cache_has_another_name_for_each_change_and_the_build_for_each_but_that_of_pages() -> anyhow::Result<()> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data");
        let all = published(&data.join("cbp-2020-02.json"))?;
        let site = std::env::temp_dir().join(format!("offline-{}", std::process::id()));
        fs::create_dir_all(site.join("data"))?;
        let mut seen = Vec::new();
        for (page, data) in [("a", "b"), ("c", "b"), ("c", "d")] {
            for one in &all {
                for ending in ["json", "csv"] {
                    fs::write(site.join(format!("data/{}.{ending}", one.dataset.id)), data)?;
                }
            }
            for name in ["index.html", "page.template", "_redirects", "embed.js", "a-0123456789abcdef.js"] {
                fs::write(site.join(name), page)?;
            }
            fs::write(site.join("embed.js"), "")?;
            fs::write(site.join("a-0123456789abcdef.js"), "")?;
            let registration = Registration::write(&site, &all)?;
            registration.write_worker(&site, &all)?;
            let worker = fs::read_to_string(site.join("worker.js"))?;
            let files = "FILES = [\"./\",\"a-0123456789abcdef.js\",\"data/cbp-2020-02.csv\",\"data/cbp-2020-02.json\",";
            assert!(worker.contains(files) && worker.contains(&registration.script), "{worker}");
            assert!(!worker.contains("[["), "{worker}");
            seen.push((registration.build, worker));
            fs::remove_file(site.join(registration.script))?;
        }
        fs::remove_dir_all(&site)?;
        assert_eq!(seen[0].0, seen[1].0);
        assert_ne!(seen[0].1, seen[1].1);
        assert_ne!(seen[1].0, seen[2].0);
        Ok(())
    }
}
