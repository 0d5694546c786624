//! The size of the code of each crate in the WebAssembly, from the names of its functions.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::Path,
};

use anyhow::{Context as _, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::repository;

/// The folder of the WebAssembly with names, which the build leaves.
const NAMED: &str = "target/split/named";

/// The base, without its ending.
const BASE: &str = "page_bg";

/// The program itself, which is counted by layer.
const OWN: &str = "hundred_days";

/// What is smaller than this in all files is counted as one, in bytes.
const LEAST: usize = 4 * 1024;

/// The code of each crate and of each layer of the program, in the base and in all files, as a table in Markdown. Code
/// that a compiler has merged counts for one of its crates. Sizes are those before compression.
pub(crate) fn table() -> Result<String> {
    let mut sizes: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    let folder = repository::root().join(NAMED);
    let entries = fs::read_dir(&folder).with_context(|| format!("{NAMED} cannot be read"))?;
    for entry in entries {
        let path = entry?.path();
        let is_base = path.file_stem().is_some_and(|name| name == BASE);
        for (name, size) in of_file(&path)? {
            let [base, all] = sizes.entry(name).or_default();
            *base += if is_base { size } else { 0 };
            *all += size;
        }
    }
    let (mut rows, small): (Vec<_>, Vec<_>) = sizes.into_iter().partition(|(_, [_, all])| *all >= LEAST);
    rows.sort_by_key(|(name, sizes)| (std::cmp::Reverse(*sizes), name.clone()));
    let rest = small.iter().fold([0, 0], |[base, all], (_, sizes)| [base + sizes[0], all + sizes[1]]);
    rows.push((format!("{} others", small.len()), rest));
    let kb = |bytes: usize| format!("{:.1}", bytes as f64 / 1024.0);
    let line = |(name, [base, all]): &(String, [usize; 2])| format!("| {name} | {} | {} |\n", kb(*base), kb(*all));
    Ok(["| code of | base, KB | all, KB |\n| --- | --: | --: |\n", &rows.iter().map(line).collect::<String>()].concat())
}

/// The size of the functions of each crate in a file.
fn of_file(path: &Path) -> Result<HashMap<String, usize>> {
    let wasm = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = HashMap::new();
    for payload in Parser::new(0).parse_all(&wasm) {
        match payload.with_context(|| format!("{} is not valid", path.display()))? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(parts) = section.as_known() else { continue };
                for part in parts {
                    if let Ok(Name::Function(functions)) = part {
                        for function in functions {
                            let function = function?;
                            names.insert(function.index, crate_of(function.name));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut sizes = HashMap::new();
    for (index, size) in (imported..).zip(bodies) {
        let name = names.get(&index).cloned().unwrap_or_else(|| "without a name".to_owned());
        *sizes.entry(name).or_default() += size;
    }
    Ok(sizes)
}

/// The crate of a function by the first path in its name, with the layer for the program itself.
fn crate_of(symbol: &str) -> String {
    let name = format!("{:#}", demangle(symbol));
    let start = name.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or_default();
    // A type that is borrowed, mutable or dynamic has words before its path.
    let path =
        ["mut ", "dyn ", "const "].iter().fold(&name[start..], |path, word| path.strip_prefix(word).unwrap_or(path));
    let mut parts = path.split("::").map(|part| {
        let end = part.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(part.len());
        &part[..end]
    });
    match (parts.next().unwrap_or_default(), parts.next()) {
        (OWN, Some(layer)) => format!("{OWN}::{layer}"),
        (name, Some(_)) => name.to_owned(),
        // Functions in C or of the linker have no path.
        (_, None) => "without a crate".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_function_belongs_to_the_first_crate_in_its_name() {
        let of = |name: &str| crate_of(name);
        assert_eq!(of("<hundred_days::ui::element::Element>::mount"), "hundred_days::ui");
        assert_eq!(of("<&mut dyn core::fmt::Write as core::fmt::Write>::write_str"), "core");
        assert_eq!(of("<[alloc::string::String]>::join::<&str>"), "alloc");
        assert_eq!(of("memcpy"), "without a crate");
    }
}
