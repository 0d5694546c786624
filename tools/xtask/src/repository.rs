//! The repository: its folders, and the versions that its files pin.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use toml::Table;

use crate::cache::remove;

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package)
}

/// The folder of the built site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Creates an empty folder, by its path from the root. Removes its old content.
pub(crate) fn emptied(folder: &str) -> Result<PathBuf> {
    let folder = root().join(folder);
    remove(&folder)?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

/// The version of Trunk that the workspace pins.
pub(crate) fn trunk_version() -> Result<String> {
    tool_version(&read("Cargo.toml")?, "trunk")
}

/// The version of geckodriver that the workspace pins.
pub(crate) fn geckodriver_version() -> Result<String> {
    tool_version(&read("Cargo.toml")?, "geckodriver")
}

/// The version of cargo-deny that the workspace pins.
pub(crate) fn cargo_deny_version() -> Result<String> {
    tool_version(&read("Cargo.toml")?, "cargo-deny")
}

/// The version of the `wasm-bindgen` crate, which its command-line tool has to match exactly.
pub(crate) fn wasm_bindgen_version() -> Result<String> {
    locked_version(&read("Cargo.lock")?, "wasm-bindgen")
}

fn read(file: &str) -> Result<String> {
    fs::read_to_string(root().join(file)).with_context(|| format!("cannot read {file}"))
}

fn tool_version(manifest: &str, tool: &str) -> Result<String> {
    let manifest: Table = manifest.parse().context("Cargo.toml is not valid TOML")?;
    ["workspace", "metadata", "tools"]
        .into_iter()
        .try_fold(&manifest, |table, key| table.get(key)?.as_table())
        .and_then(|tools| tools.get(tool)?.as_str())
        .map(String::from)
        .with_context(|| format!("Cargo.toml names no version of {tool} under [workspace.metadata.tools]"))
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: Table = lock.parse().context("Cargo.lock is not valid TOML")?;
    let packages = lock.get("package").and_then(|packages| packages.as_array());
    let versions: Vec<&str> = packages
        .into_iter()
        .flatten()
        .filter(|entry| entry.get("name").and_then(|name| name.as_str()) == Some(package))
        .filter_map(|entry| entry.get("version")?.as_str())
        .collect();
    match versions[..] {
        [version] => Ok(version.to_owned()),
        [] => bail!("Cargo.lock has no package {package}"),
        _ => bail!("Cargo.lock has several versions of {package} ({}), one is needed", versions.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.126"
        [[package]]
        name = "wasm-bindgen-macro"
        version = "0.2.127"
        [[package]]
        name = "syn"
        version = "1.0.0"
        [[package]]
        name = "syn"
        version = "2.0.0"
    "#;

    #[test]
    fn finds_the_locked_version_of_exactly_that_package() -> Result<()> {
        assert_eq!(locked_version(LOCK, "wasm-bindgen")?, "0.2.126");
        Ok(())
    }

    #[test]
    fn refuses_a_package_that_is_missing_or_there_twice() {
        let problem = |package| locked_version(LOCK, package).map_err(|error| error.to_string());
        assert_eq!(problem("leptos"), Err("Cargo.lock has no package leptos".to_owned()));
        assert!(problem("syn").is_err_and(|error| error.contains("1.0.0, 2.0.0")));
    }

    #[test]
    fn finds_the_pinned_version_of_a_tool() -> Result<()> {
        let manifest = "[workspace.metadata.tools]\ntrunk = \"0.21.14\"";
        assert_eq!(tool_version(manifest, "trunk")?, "0.21.14");
        assert!(tool_version(manifest, "mdbook").is_err());
        Ok(())
    }

    #[test]
    fn the_files_of_this_repository_pin_every_tool() -> Result<()> {
        trunk_version()?;
        geckodriver_version()?;
        cargo_deny_version()?;
        wasm_bindgen_version()?;
        Ok(())
    }
}
