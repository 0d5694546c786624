//! The bill of materials of the site, in the format of CycloneDX: the crates in its WebAssembly with their licences and
//! hashes, what they depend on, and the tools that made it.
//!
//! It has no time and no random number, so that the same sources give the same file. A crate that runs only while the site
//! is built, such as a macro, has the scope `excluded`.

mod crates;
mod tools;

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use self::crates::{Crate, Lock, Tree};

/// The file of a site. The command line copies it to the sites of other datasets, which have the same program.
const FILE: &str = "bom.cdx.json";

/// The package of the program.
const PACKAGE: &str = "hundred-days";

/// Writes the file into the folder of the site. `source` is the folder of the workspace.
pub(crate) fn write_bom(site: &Path, source: &Path) -> Result<()> {
    let lock = Lock::read(&source.join("Cargo.lock"))?;
    let compiled = Tree::of_program(PACKAGE, source, &["normal", "no-proc-macro"])?;
    let all = Tree::of_program(PACKAGE, source, &["normal", "build"])?;
    let rust = tools::version("rustc", source)?;
    let tools = tools::all(source, &lock, &rust)?;
    let text = serde_json::to_string_pretty(&bom(&compiled, &all, &lock, &rust, tools)?)?;
    let file = site.join(FILE);
    fs::write(&file, text + "\n").with_context(|| format!("{} cannot be written", file.display()))
}

/// The document. `compiled` are the crates in the WebAssembly, `all` also those that run while it is built.
fn bom(compiled: &Tree, all: &Tree, lock: &Lock, rust: &str, tools: Vec<Value>) -> Result<Value> {
    let program = all.root();
    let std = format!("pkg:github/rust-lang/rust@{rust}");
    let mut components = vec![json!({
        "type": "library",
        "bom-ref": std,
        "name": "std",
        "version": rust,
        "description": "The standard library of Rust, with the crates in it.",
        "scope": "required",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "cpe": format!("cpe:2.3:a:rust-lang:rust:{rust}:*:*:*:*:*:*:*"),
        "purl": std,
    })];
    let mut dependencies = Vec::new();
    for (one, needs) in all.crates() {
        let mut needs: BTreeSet<String> = needs.iter().map(|needed| reference(needed, program)).collect();
        if one == program {
            needs.insert(std.clone());
        } else {
            let scope = if compiled.has(one) { "required" } else { "excluded" };
            components.push(component(one, scope, lock)?);
        }
        dependencies.push(json!({ "ref": reference(one, program), "dependsOn": needs }));
    }
    dependencies.push(json!({ "ref": std, "dependsOn": [] }));
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            // The name is from the list of names of CycloneDX.
            "properties": [{ "name": "cdx:reproducible", "value": "true" }],
            "component": {
                "type": "application",
                "bom-ref": reference(program, program),
                "name": program.name,
                "version": program.version,
                "licenses": [{ "expression": program.licence }],
            },
        },
        "components": components,
        "dependencies": dependencies,
        "formulation": [{ "components": tools }],
    }))
}

/// The entry of a crate from crates.io.
fn component(one: &Crate, scope: &str, lock: &Lock) -> Result<Value> {
    let purl = one.purl();
    let mut entry = json!({
        "type": "library",
        "bom-ref": purl,
        "name": one.name,
        "version": one.version,
        "scope": scope,
        "hashes": [{ "alg": "SHA-256", "content": lock.checksum(&one.name, &one.version)? }],
    });
    if !one.licence.is_empty() {
        entry["licenses"] = json!([{ "expression": one.licence }]);
    }
    entry["purl"] = purl.into();
    Ok(entry)
}

/// The name of an entry in the document. The program is on no registry, so it has no package URL.
fn reference(one: &Crate, program: &Crate) -> String {
    if one == program { format!("{}@{}", one.name, one.version) } else { one.purl() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macros_are_excluded_and_every_reference_has_an_entry() {
        let lock = Lock::parse(
            "[[package]]\nname = \"serde\"\nversion = \"1.0.2\"\nchecksum = \"aa\"\n\n\
             [[package]]\nname = \"serde_derive\"\nversion = \"1.0.2\"\nchecksum = \"bb\"\n",
        );
        let compiled = Tree::parse("0page v0.1.0 (/a)|MIT\n1serde v1.0.2|MIT/Apache-2.0\n").expect("a tree");
        let all = "0page v0.1.0 (/a)|MIT\n1serde v1.0.2|MIT/Apache-2.0\n2serde_derive v1.0.2 (proc-macro)|\n";
        let all = Tree::parse(all).expect("a tree");
        let bom = bom(&compiled, &all, &lock, "1.95.0", Vec::new()).expect("a document");
        let scopes: Vec<_> =
            bom["components"].as_array().into_iter().flatten().map(|one| (&one["name"], &one["scope"])).collect();
        let expected = [("std", "required"), ("serde", "required"), ("serde_derive", "excluded")];
        assert_eq!(scopes, expected.map(|(name, scope)| (name.into(), scope.into())).each_ref().map(|(a, b)| (a, b)));
        assert_eq!(bom["components"][1]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bom["components"][2].get("licenses"), None);
        let expected = json!([
            { "ref": "page@0.1.0", "dependsOn": ["pkg:cargo/serde@1.0.2", "pkg:github/rust-lang/rust@1.95.0"] },
            { "ref": "pkg:cargo/serde@1.0.2", "dependsOn": ["pkg:cargo/serde_derive@1.0.2"] },
            { "ref": "pkg:cargo/serde_derive@1.0.2", "dependsOn": [] },
            { "ref": "pkg:github/rust-lang/rust@1.95.0", "dependsOn": [] },
        ]);
        assert_eq!(bom["dependencies"], expected);
    }
}
