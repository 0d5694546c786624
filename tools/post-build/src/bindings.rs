//! Makes the JavaScript bindings of the WebAssembly smaller.
//!
//! wasm-bindgen names each import after the function and a hash, which compresses badly. Here they get short names in
//! the WebAssembly and in the script. wasm-bindgen also exports classes of a streams library that Leptos depends on.
//! The page does not use them, so their exports are removed, and wasm-opt can remove their code. It cannot see that
//! nothing calls their futures, whose functions are in the table of the program, so these functions are emptied. Then the
//! script has functions that the WebAssembly does not import any more; they are removed last.

use std::collections::{HashMap, HashSet};

use anyhow::{Context as _, Result};
use wasm_encoder::{
    CodeSection, ExportSection, Function, ImportSection, Module, RawSection,
    reencode::{Reencode as _, RoundtripReencoder},
};
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// The module name of the imports that wasm-bindgen writes.
const IMPORTS: &str = "_bg.js";

/// A part of the names of all functions of the streams library’s classes, of their futures too.
const UNUSED: &str = "into_underlying_";

/// The script and the WebAssembly with shorter names, and without exported classes.
pub(crate) fn slim(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let (script, classes) = without_classes(script);
    let (wasm, names) = renamed(wasm, &classes)?;
    Ok((with_names(&without_comments(&script), &names), wasm))
}

/// The script without its exported classes, and the prefix of each class's exports.
fn without_classes(script: &str) -> (String, Vec<String>) {
    let mut kept = String::new();
    let mut classes: Vec<&str> = Vec::new();
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("export class ").and_then(|rest| rest.split(' ').next()) {
            classes.push(name);
            lines.by_ref().find(|line| *line == "}");
        } else if classes.iter().any(|class| line.starts_with(&format!("const {class}Finalization"))) {
            lines.by_ref().find(|line| line.ends_with(';'));
        } else if !(line.starts_with("if (Symbol.dispose) ") && classes.iter().any(|class| line.contains(class))) {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    (kept, classes.into_iter().map(str::to_lowercase).collect())
}

/// The script without comments and indentation.
fn without_comments(script: &str) -> String {
    let mut kept = String::new();
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    kept
}

/// The script without the functions that the WebAssembly does not import.
pub(crate) fn pruned(script: &str, wasm: &[u8]) -> Result<String> {
    let mut imported = HashSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload.context("the WebAssembly cannot be read")? {
            for import in section.into_imports() {
                imported.insert(import?.name.to_owned());
            }
        }
    }
    let mut kept = String::new();
    let mut is_kept = true;
    for line in script.lines() {
        if let Some((name, _)) = line.split_once(": function(") {
            is_kept = !name.starts_with('_') || imported.contains(name);
        }
        if is_kept {
            kept.push_str(line);
            kept.push('\n');
        }
        // A function ends with a line that closes it.
        is_kept |= line.starts_with('}') && line.ends_with("},");
    }
    Ok(kept)
}

/// The WebAssembly without names and other sections that do not change what it does.
pub(crate) fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("the WebAssembly cannot be read")?;
        if let Some((id, range)) = payload.as_section().filter(|_| !matches!(payload, Payload::CustomSection(_))) {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            module.section(&RawSection { id, data: &wasm[range] });
        }
    }
    Ok(module.finish())
}

/// The functions of the WebAssembly that the page never calls, by their index.
fn unused_functions(wasm: &[u8]) -> Result<HashSet<u32>> {
    let mut unused = HashSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload.context("the WebAssembly cannot be read")? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for part in names {
            if let Ok(Name::Function(names)) = part {
                for name in names {
                    let name = name?;
                    if name.name.contains(UNUSED) {
                        unused.insert(name.index);
                    }
                }
            }
        }
    }
    Ok(unused)
}

/// The WebAssembly with short names for the imports from the script and for exports with long names, without the
/// exports of these classes and with empty functions in place of theirs. Also returns the new name for each old one.
fn renamed(wasm: &[u8], classes: &[String]) -> Result<(Vec<u8>, HashMap<String, String>)> {
    let mut names = HashMap::new();
    let mut short = |name: &str| {
        let next = format!("_{}", names.len());
        names.entry(name.to_owned()).or_insert(next).clone()
    };
    let unused = unused_functions(wasm)?;
    let mut next_function = 0;
    let mut code = CodeSection::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("the WebAssembly cannot be read")?;
        match &payload {
            Payload::CodeSectionStart { .. } => {}
            Payload::CodeSectionEntry(body) => {
                if unused.contains(&next_function) {
                    let mut empty = Function::new([]);
                    empty.instructions().unreachable().end();
                    code.function(&empty);
                } else {
                    code.raw(body.as_bytes());
                }
                next_function += 1;
            }
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.clone().into_imports() {
                    let import = import?;
                    next_function += u32::from(matches!(import.ty, wasmparser::TypeRef::Func(_)));
                    let is_of_script = import.module.ends_with(IMPORTS);
                    let name = if is_of_script { short(import.name) } else { import.name.to_owned() };
                    imports.import(import.module, &name, RoundtripReencoder.entity_type(import.ty)?);
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section.clone() {
                    let export = export?;
                    let function = export.name.trim_start_matches("__wbg_");
                    if classes.iter().any(|class| function.starts_with(class.as_str())) {
                        continue;
                    }
                    let is_long = export.name.starts_with("wasm_bindgen_");
                    let name = if is_long { short(export.name) } else { export.name.to_owned() };
                    exports.export(&name, RoundtripReencoder.export_kind(export.kind)?, export.index);
                }
                module.section(&exports);
            }
            _ => {
                if !code.is_empty() {
                    module.section(&std::mem::take(&mut code));
                }
                if let Some((id, range)) = payload.as_section() {
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    module.section(&RawSection { id, data: &wasm[range] });
                }
            }
        }
    }
    if !code.is_empty() {
        module.section(&code);
    }
    Ok((module.finish(), names))
}

/// Replaces the names in the script.
fn with_names(script: &str, names: &HashMap<String, String>) -> String {
    let is_part = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '$');
    let mut written = String::new();
    let mut rest = script;
    while !rest.is_empty() {
        let word = rest.find(|character| !is_part(character)).unwrap_or(rest.len());
        let other = rest[word..].find(is_part).unwrap_or(rest.len() - word);
        written.push_str(names.get(&rest[..word]).map_or(&rest[..word], String::as_str));
        written.push_str(&rest[word..word + other]);
        rest = &rest[word + other..];
    }
    written
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection, Module, NameMap,
        NameSection, TypeSection,
    };
    use wasmparser::{Parser, Payload};

    use super::{pruned, slim, with_names};

    const SCRIPT: &str = "import * as import1 from \"./__wasm_split.js\"
export class IntoSource {
    /**
     * @returns {number}
     */
    free() {
        wasm.__wbg_intosource_free(0);
    }
}
if (Symbol.dispose) IntoSource.prototype[Symbol.dispose] = IntoSource.prototype.free;
const import0 = {
    // A clock.
    __wbg_now_0123: function() { return now_(); },
};
const IntoSourceFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intosource_free(ptr, 1));
wasm.wasm_bindgen_4567_invoke(1);
";

    fn wasm() -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("./page_bg.js", "__wbg_now_0123", EntityType::Function(0));
        imports.import("./__wasm_split.js", "__wasm_split_load_views", EntityType::Function(0));
        let mut exports = ExportSection::new();
        for name in ["__wbg_intosource_free", "intosource_pull", "wasm_bindgen_4567_invoke", "memory_"] {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&FunctionSection::new()).section(&exports);
        module.finish()
    }

    #[test]
    fn names_are_short_in_both_files_and_exported_classes_are_gone() {
        let (script, wasm) = slim(SCRIPT, &wasm()).expect("bindings");
        assert_eq!(
            script,
            "import * as import1 from \"./__wasm_split.js\"\nconst import0 = {\n_0: function() { return now_(); },\n};\n\
             wasm._1(1);\n"
        );
        let text = String::from_utf8_lossy(&wasm);
        for kept in ["_0", "__wasm_split_load_views", "_1", "memory_"] {
            assert!(text.contains(kept), "{kept}");
        }
        for gone in ["now_0123", "intosource", "invoke"] {
            assert!(!text.contains(gone), "{gone}");
        }
    }

    #[test]
    fn functions_that_are_not_imported_are_removed_from_the_script() {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("./page_bg.js", "_1", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        let script = "const import0 = {\n__proto__: null,\n_0: function(a) {\nreturn a;\n},\n_1: function() { return \
                      handleError(function (a) {\na();\n}, arguments); },\n_2: function() {\n},\n};\nf();\n";
        let pruned = pruned(script, &module.finish()).expect("a script");
        assert_eq!(
            pruned,
            "const import0 = {\n__proto__: null,\n_1: function() { return handleError(function (a) {\na();\n}, \
             arguments); },\n};\nf();\n"
        );
    }

    #[test]
    fn the_functions_of_the_streams_library_are_emptied() {
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        let (mut names, mut by_index) = (NameSection::new(), NameMap::new());
        for (index, name) in ["poll", "wasm_streams::into_underlying_sink::write", "start"].into_iter().enumerate() {
            functions.function(0);
            let mut function = Function::new([]);
            function.instructions().nop().nop().end();
            code.function(&function);
            by_index.append(u32::try_from(index).expect("an index"), name);
        }
        names.functions(&by_index);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code).section(&names);
        let (_, wasm) = slim("", &module.finish()).expect("bindings");
        let bodies = Parser::new(0).parse_all(&wasm).filter_map(|payload| match payload {
            Ok(Payload::CodeSectionEntry(body)) => Some(body.as_bytes().to_vec()),
            _ => None,
        });
        let whole = vec![0, 1, 1, 11];
        assert_eq!(bodies.collect::<Vec<_>>(), [whole.clone(), vec![0, 0, 11], whole]);
    }

    #[test]
    fn only_whole_names_are_replaced() {
        let names = HashMap::from([("a_1".to_owned(), "_0".to_owned())]);
        assert_eq!(with_names("a_1 xa_1 a_12 (a_1)é a_1", &names), "_0 xa_1 a_12 (_0)é _0");
    }
}
