//! The tools that made the site: the compiler, Trunk, and the programs that Trunk and this one run.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::crates::Lock;
use crate::program::{find, is_release, wasm_bindgen};

/// The crate that splits the WebAssembly.
const SPLITTER: &str = "wasm_split_cli_support";

/// The entries of all tools. One that the build does without is left out.
pub(crate) fn all(source: &Path, lock: &Lock, rust: &str) -> Result<Vec<Value>> {
    let file = source.join("package-lock.json");
    let packages = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let packages: Value =
        serde_json::from_slice(&packages).with_context(|| format!("{} is no JSON", file.display()))?;
    let of_cargo = |name: &str, version: &str| tool(name, version, &format!("pkg:cargo/{name}@{version}"));
    let mut tools = vec![tool("rustc", rust, &format!("pkg:github/rust-lang/rust@{rust}"))];
    if let Some(trunk) = find("trunk") {
        tools.push(of_cargo("trunk", &version(trunk, source)?));
    }
    tools.push(of_cargo("wasm-bindgen-cli", &version(wasm_bindgen()?, source)?));
    let split = lock.version(SPLITTER)?;
    let mut splitter = of_cargo(SPLITTER, split);
    splitter["hashes"] = json!([{ "alg": "SHA-256", "content": lock.checksum(SPLITTER, split)? }]);
    tools.push(splitter);
    for (package, program) in [("binaryen", find("wasm-opt").filter(|_| is_release())), ("terser", find("terser"))] {
        if let Some(program) = program {
            tools.push(of_npm(package, &version(program, source)?, &packages)?);
        }
    }
    Ok(tools)
}

/// The version that a program reports.
pub(crate) fn version(program: impl Into<PathBuf>, source: &Path) -> Result<String> {
    let program = program.into();
    let problem = || format!("{} reports no version", program.display());
    let output = Command::new(&program).arg("--version").current_dir(source).output().with_context(problem)?;
    let text = String::from_utf8_lossy(&output.stdout);
    first_number(&text).map(str::to_owned).with_context(problem)
}

/// The first word that begins with a digit: `wasm-opt version 132 (version_132)`.
fn first_number(text: &str) -> Option<&str> {
    text.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

fn tool(name: &str, version: &str, purl: &str) -> Value {
    json!({ "type": "application", "name": name, "version": version, "purl": purl })
}

/// The entry of a program from npm. It has the hash and the licence of the package in `package-lock.json` if that is the
/// package of the program.
fn of_npm(name: &str, reported: &str, packages: &Value) -> Result<Value> {
    let package = &packages["packages"][format!("node_modules/{name}")];
    let locked = package["version"].as_str().unwrap_or_default();
    if locked != reported && !locked.starts_with(&format!("{reported}.")) {
        return Ok(json!({ "type": "application", "name": name, "version": reported }));
    }
    let mut entry = tool(name, locked, &format!("pkg:npm/{name}@{locked}"));
    let hash = package["integrity"].as_str().and_then(|text| text.strip_prefix("sha512-"));
    let hash = BASE64_STANDARD.decode(hash.with_context(|| format!("package-lock.json has no hash of {name}"))?)?;
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    entry["hashes"] = json!([{ "alg": "SHA-512", "content": hex }]);
    if let Some(licence) = package["license"].as_str() {
        entry["licenses"] = json!([{ "expression": licence }]);
    }
    Ok(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_programs_print() {
        assert_eq!(first_number("wasm-opt version 132 (version_132)\n"), Some("132"));
        assert_eq!(first_number("rustc 1.95.0 (59807616e 2026-04-14)"), Some("1.95.0"));
        assert_eq!(first_number("error"), None);
    }

    #[test]
    fn only_the_locked_version_has_the_hash_of_the_lock() {
        let packages = json!({ "packages": { "node_modules/binaryen": {
            "version": "132.0.0", "integrity": "sha512-/wA=", "license": "Apache-2.0",
        } } });
        let entry = of_npm("binaryen", "132", &packages).expect("an entry");
        assert_eq!((&entry["version"], &entry["hashes"][0]["content"]), (&json!("132.0.0"), &json!("ff00")));
        assert_eq!(entry["purl"], "pkg:npm/binaryen@132.0.0");
        let other = of_npm("binaryen", "13", &packages).expect("an entry");
        assert_eq!(other, json!({ "type": "application", "name": "binaryen", "version": "13" }));
    }
}
