//! Splits the WebAssembly that Cargo built into a base and chunks, and generates its JavaScript bindings.
//!
//! Splitting needs the relocations of the linker, so it is done first. Then wasm-bindgen processes the base, wasm-opt the
//! base and the chunks, and terser the scripts, if they are available. The files that Trunk generated for the whole program
//! are removed.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, anyhow, ensure};
use hundred_days::data::Version;
use wasm_split_cli_support::{Options, transform};

use crate::{
    bindings::{pruned, slim, without_custom_sections},
    minify::{self, Kind, minify},
    single_script::single_script,
};

/// The name of the program for Cargo.
const NAME: &str = "page";

/// The name of the package, after which Trunk names the files that it generates.
const PACKAGE: &str = "hundred-days";

/// The module name of the chunk loader in the bindings.
const LOADER: &str = "__wasm_split.js";

/// The WebAssembly features that rustc enables by default. wasm-opt needs them as options.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The relative URLs of the program's files.
pub(crate) struct Program {
    /// The script that starts the program.
    pub(crate) js: String,
    /// The base.
    pub(crate) wasm: String,
    /// The script that loads the chunks; the first script imports it.
    pub(crate) loader: String,
    /// The script of a page that is one file.
    pub(crate) single: String,
    /// The files of the chunk of the views.
    pub(crate) views: Vec<String>,
    /// The files of the chunk of the dialogs.
    pub(crate) dialogs: Vec<String>,
    /// The files of the chunk of the sources.
    pub(crate) sources: Vec<String>,
    /// The files of the chunk of the editor.
    pub(crate) editor: Vec<String>,
}

/// Splits the program and writes its files into the site. All file names contain one hash of all contents, and of what
/// minifies them, because a chunk fits only the base that it was split from.
pub(crate) fn write_program(site: &Path) -> Result<Program> {
    let is_release = is_release();
    let target = target_folder()?;
    let built = target.join("wasm32-unknown-unknown").join(if is_release { "release" } else { "debug" });
    let input = built.join(NAME).with_extension("wasm");
    let input = fs::read(&input).with_context(|| format!("{} cannot be read", input.display()))?;

    let work = target.join("split");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("{} cannot be emptied", work.display()))?;
    }
    let base = work.join(NAME).with_extension("wasm");
    let loader = format!("./{LOADER}");
    let script = format!("./{NAME}.js");
    let mut options = Options::new(&input);
    options.output_dir = &work;
    options.main_out_path = &base;
    options.link_name = &loader;
    options.main_module = &script;
    let split = transform(options).map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;

    run(Command::new(wasm_bindgen()?)
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", NAME, "--out-dir"])
        .arg(work.join("bound"))
        .arg(&base))?;
    let bound = work.join("bound").join(format!("{NAME}_bg.wasm"));
    let bindings = work.join("bound").join(format!("{NAME}.js"));
    if is_release {
        let (script, wasm) = slim(&fs::read_to_string(&bindings)?, &fs::read(&bound)?)?;
        fs::write(&bindings, script)?;
        fs::write(&bound, wasm)?;
        optimise([&bound].into_iter().chain(&split.split_modules), &work.join("named"))?;
        fs::write(&bindings, pruned(&fs::read_to_string(&bindings)?, &fs::read(&bound)?)?)?;
    }

    let mut files = vec![
        (bindings, format!("{NAME}.js")),
        (work.join(LOADER), LOADER.to_owned()),
        (bound, format!("{NAME}_bg.wasm")),
    ];
    for chunk in &split.split_modules {
        let name = chunk.file_name().and_then(|name| name.to_str()).context("a chunk has no name")?;
        files.push((chunk.clone(), name.to_owned()));
    }
    let names = write_files(&files, site)?;
    let [bindings, loader, wasm] = [0, 1, 2].map(|file: usize| site.join(&names[file]));
    let single = names[0].replacen(NAME, "single", 1);
    write_single_script(&bindings, &loader, &wasm, &site.join(&single))?;
    if is_release {
        for script in [&bindings, &loader, &site.join(&single)] {
            minify(script, Kind::Module)?;
        }
    }
    let address = |name: &str| {
        let place = files.iter().position(|(_, file)| file == name).context("a file of the program is missing")?;
        Ok(format!("./{}", names[place]))
    };
    let chunk = |name: &str| {
        let files = split.prefetch_map.get(name).with_context(|| format!("the program has no chunk “{name}”"))?;
        files.iter().map(|file| address(&format!("{file}.wasm"))).collect::<Result<_>>()
    };
    Ok(Program {
        js: address(&files[0].1)?,
        loader: address(LOADER)?,
        single: format!("./{single}"),
        wasm: address(&files[2].1)?,
        views: chunk("views")?,
        dialogs: chunk("dialogs")?,
        sources: chunk("sources")?,
        editor: chunk("editor")?,
    })
}

/// Writes the files into the site and returns their names. The names contain a hash of all contents and replace the old
/// names in the scripts. Removes the files that Trunk generated.
fn write_files(files: &[(PathBuf, String)], site: &Path) -> Result<Vec<String>> {
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_generated = name.starts_with(NAME) || name.starts_with(PACKAGE);
        if is_generated && (name.ends_with(".js") || name.ends_with(".wasm")) {
            fs::remove_file(&path)?;
        }
    }
    let mut contents = Vec::new();
    for (path, _) in files {
        contents.push(fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?);
    }
    // The script of a page that is one file is named by this hash too, and terser changes all scripts later.
    let text = |file: usize| std::str::from_utf8(&contents[file]).unwrap_or_default();
    let single = single_script(text(0), text(1), &files[2].1);
    let hashed = [&contents.concat(), single.as_bytes(), minify::version()?.as_bytes()].concat();
    let hash = &Version::of(&hashed).to_string()[..16];
    let names: Vec<String> = files
        .iter()
        .map(|(_, name)| {
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
            let stem = stem.trim_start_matches('_').trim_start_matches("split_");
            format!("{stem}-{hash}.{extension}")
        })
        .collect();
    for (content, name) in contents.iter().zip(&names) {
        let is_script = name.ends_with(".js");
        let renamed = std::str::from_utf8(content).ok().filter(|_| is_script).map(|script| {
            // The WebAssembly imports the loader under its old name, which the script maps to the new one.
            let places = ["from \"./", "new URL(\"./", "new URL('"];
            files.iter().map(|(_, old)| old).zip(&names).fold(script.to_owned(), |script, (old, new)| {
                let replace =
                    |script: String, place: &str| script.replace(&format!("{place}{old}"), &format!("{place}{new}"));
                places.into_iter().fold(script, replace)
            })
        });
        let written = site.join(name);
        let content = renamed.as_deref().map_or(content.as_slice(), str::as_bytes);
        fs::write(&written, content).with_context(|| format!("{} cannot be written", written.display()))?;
    }
    Ok(names)
}

/// Optimises the files with wasm-opt. Does nothing if it is missing. The files with the names of their functions are kept
/// in a folder beside them, from which `cargo xtask bench` sums the sizes of the crates.
///
/// The lowest kilobyte of the memory is the end of the stack, so no address is computed from it (`--low-memory-unused`).
fn optimise<'a>(files: impl Iterator<Item = &'a PathBuf>, named: &Path) -> Result<()> {
    let Some(wasm_opt) = find("wasm-opt") else {
        eprintln!("there is no wasm-opt: the site works the same, but its WebAssembly is larger");
        return Ok(());
    };
    fs::create_dir_all(named)?;
    for file in files {
        let with_names = named.join(file.file_name().context("a file has no name")?);
        run(Command::new(&wasm_opt)
            .args(["-Oz", "--low-memory-unused", "--debuginfo"])
            .args(FEATURES)
            .arg(file)
            .arg("-o")
            .arg(&with_names))?;
        fs::write(file, without_custom_sections(&fs::read(&with_names)?)?)?;
    }
    Ok(())
}

/// Writes the script of a page that is one file.
fn write_single_script(bindings: &Path, loader: &Path, wasm: &Path, to: &Path) -> Result<()> {
    let name = wasm.file_name().and_then(|name| name.to_str()).context("the program has no name")?;
    fs::write(to, single_script(&fs::read_to_string(bindings)?, &fs::read_to_string(loader)?, name))
        .with_context(|| format!("{} cannot be written", to.display()))
}

/// Whether Trunk builds a release.
pub(crate) fn is_release() -> bool {
    env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release")
}

/// Cargo's target directory.
fn target_folder() -> Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).output()?;
    ensure!(output.status.success(), "`cargo metadata` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    Ok(metadata["target_directory"].as_str().context("cargo names no target directory")?.into())
}

/// The wasm-bindgen program: on the search path, or in Trunk's cache.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let version = env!("WASM_BINDGEN_VERSION");
    let kept = || {
        let home = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let caches = [
            home("XDG_CACHE_HOME").map(|cache| cache.join("trunk")),
            home("HOME").map(|home| home.join(".cache/trunk")),
            home("HOME").map(|home| home.join("Library/Caches/dev.trunkrs.trunk")),
            home("LOCALAPPDATA").map(|data| data.join("trunkrs/trunk/cache")),
        ];
        let program = format!("wasm-bindgen-{version}/wasm-bindgen{}", env::consts::EXE_SUFFIX);
        caches.into_iter().flatten().map(|cache| cache.join(&program)).find(|path| path.is_file())
    };
    find("wasm-bindgen").or_else(kept).with_context(|| {
        format!("there is no wasm-bindgen: `cargo install wasm-bindgen-cli --version {version} --locked` installs it")
    })
}

/// The first program of this name on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{command:?} cannot be started"))?;
    ensure!(status.success(), "{command:?} failed ({status})");
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::write_files;

    #[test]
    fn files_are_named_by_one_hash_and_name_each_other_by_it() {
        let folder = env::temp_dir().join(format!("post-build-program-{}", process::id()));
        _ = fs::remove_dir_all(&folder);
        let site = folder.join("site");
        fs::create_dir_all(&site).expect("a folder");
        let contents = [
            (
                "page.js",
                "import * as a from \"./__wasm_split.js\"; {\"./__wasm_split.js\": a}; new URL('page_bg.wasm', base)",
            ),
            ("__wasm_split.js", "import { initSync } from \"./page.js\"; new URL(\"./split_views.wasm\")"),
            ("page_bg.wasm", "\"./page.js\""),
            ("split_views.wasm", "views"),
        ];
        let files: Vec<_> = contents.map(|(name, _)| (folder.join(name), name.to_owned())).into();
        for (name, content) in contents {
            fs::write(folder.join(name), content).expect("a file");
        }
        fs::write(site.join("hundred-days-0123.js"), "the whole program").expect("a file");
        let names = write_files(&files, &site).expect("files");
        let [js, loader, wasm, views] = names.as_slice() else { panic!("{names:?}") };
        let hash = js.strip_prefix("page-").and_then(|name| name.strip_suffix(".js")).expect("a hash");
        assert_eq!((loader, views), (&format!("wasm_split-{hash}.js"), &format!("views-{hash}.wasm")));
        let read = |name: &str| fs::read_to_string(site.join(name)).expect("a file");
        let expected =
            format!("import * as a from \"./{loader}\"; {{\"./__wasm_split.js\": a}}; new URL('{wasm}', base)");
        assert_eq!(read(js), expected);
        assert_eq!(read(loader), format!("import {{ initSync }} from \"./{js}\"; new URL(\"./{views}\")"));
        assert_eq!(read(wasm), "\"./page.js\"");
        assert!(!site.join("hundred-days-0123.js").exists());
        fs::remove_dir_all(folder).expect("the folder");
    }
}
