//! The release build of the site into `dist/`, by Trunk.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use crate::{
    parallel::run_in_parallel,
    process::{cargo, command, run, search_path},
    progress::{say, step},
    tools::{CargoTool, Packages, Tool},
};

/// Builds the standard library with the site, optimised for size and without panic messages, which reduces the size of
/// the page by an eighth. The page shows a message for every WebAssembly trap, so panic messages are not needed. These
/// options of Cargo and rustc are unstable, so they need the pinned toolchain. They are environment variables, so that
/// they apply to the site's WebAssembly only.
const SMALL_STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// What a copy is built with, so that a site that depends on it differs: another time zone and another language.
const ELSEWHERE: [(&str, &str); 2] = [("TZ", "UTC-14"), ("LC_ALL", "C")];

/// The package and the target of the site, with the arguments that Trunk passes to Cargo.
const WASM: [&str; 4] = ["--package", "hundred-days", "--target", "wasm32-unknown-unknown"];

/// Installs missing tools and builds the site.
pub(crate) fn build() -> Result<()> {
    if !CargoTool::trunk()?.is_installed()? {
        println!(
            "\nThis is the first run on this machine. It installs tools and compiles all that the site is made of, which\n\
             takes about five minutes on two cores. Later runs take less than a minute."
        );
    }
    step("build", "the release site, into dist/", || Tool::WasmTarget.ensure().and_then(|()| bundle()))
}

/// Writes the built site as one file.
pub(crate) fn write_single_file() -> Result<()> {
    let mut program = cargo();
    program.args(["run", "--package", "hundred-days-cli", "--", "single-file", "--out", "target/hundred-days.html"]);
    run(&mut program)
}

/// Builds the site. The WebAssembly target must be installed.
pub(crate) fn bundle() -> Result<()> {
    bundle_of(None)
}

/// Builds the site of a copy of the sources, in the target folder of the copy.
pub(crate) fn bundle_copy(folder: &Path) -> Result<()> {
    bundle_of(Some(folder))
}

/// Builds the site of the repository, or that of a copy of it.
fn bundle_of(copy: Option<&Path>) -> Result<()> {
    let at = |mut command: Command| {
        if let Some(folder) = copy {
            command.current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target")).envs(ELSEWHERE);
        }
        command
    };
    let cargo = || at(cargo());
    // Trunk would download missing programs itself. In offline mode it uses the installed ones, or reports which are
    // missing.
    run(cargo().args(["fetch", "--target", "wasm32-unknown-unknown"]).envs(SMALL_STD))?;
    // Trunk would compile the site and then the hook, and Trunk itself may have to be compiled first. All three are
    // compiled here in parallel, so that Trunk finds them ready.
    run_in_parallel(&[
        ("the tools", &|| Toolbox::ensure().map(drop)),
        ("the program", &|| {
            run(cargo().args(["build", "--release", "--features", "split"]).args(WASM).envs(SMALL_STD))
        }),
        ("the post-build hook", &|| run(cargo().args(["build", "--package", "post-build"]))),
    ])?;
    let tools = Toolbox::ensure()?;
    let programs =
        [Some(tools.trunk.clone()), Some(tools.wasm_bindgen), tools.packages.as_ref().map(Packages::programs)];
    let mut trunk = at(command(tools.trunk.join("trunk")));
    trunk.args(["build", "--release", "--offline=true"]).env("PATH", search_path(programs.into_iter().flatten())?);
    trunk.envs(SMALL_STD);
    // Only Cargo's error is shown, without a backtrace.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    if tools.packages.is_none() {
        say("Node.js is missing, so wasm-opt and terser are not run: the site works, but it is larger");
    }
    run(&mut trunk)
}

/// The folders with the programs of the build tools.
struct Toolbox {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    packages: Option<Packages>,
}

impl Toolbox {
    fn ensure() -> Result<Self> {
        Tool::ensure_all(&[Tool::WasmBindgen, Tool::Trunk].into())?;
        Ok(Self {
            packages: Packages::find()?,
            wasm_bindgen: CargoTool::wasm_bindgen()?.ensure()?,
            trunk: CargoTool::trunk()?.ensure()?,
        })
    }
}
