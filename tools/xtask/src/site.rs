//! The release build of the site into `dist/`, by Trunk.

use std::path::PathBuf;

use anyhow::Result;

use crate::{
    process::{cargo, command, run, search_path},
    progress::{say, step},
    tools::{CargoTool, Packages, Tool},
};

/// Builds the site, with the tools it takes installed first.
pub(crate) fn build() -> Result<()> {
    step("tools", "what the build needs", || Tool::WasmTarget.ensure().and_then(|()| Toolbox::ensure()).map(drop))?;
    step("build", "the release site, into dist/", bundle)
}

/// Builds the site, where the WebAssembly target is there already.
pub(crate) fn bundle() -> Result<()> {
    let tools = Toolbox::ensure()?;
    // Trunk downloads programs of its own choice where it misses one: offline it uses ours, or says what it misses.
    run(cargo().args(["fetch", "--target", "wasm32-unknown-unknown"]))?;
    let programs =
        [Some(tools.trunk.clone()), Some(tools.wasm_bindgen), tools.packages.as_ref().map(Packages::programs)];
    let mut trunk = command(tools.trunk.join("trunk"));
    trunk.args(["build", "--offline=true"]).env("PATH", search_path(programs.into_iter().flatten())?);
    // Where Trunk itself was when Cargo failed is nobody's concern.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    if tools.packages.is_some() {
        trunk.arg("--release");
    } else {
        // Trunk runs wasm-opt for `--release` alone, so naming the same Cargo profile leaves just that out.
        say("without Node.js there is no wasm-opt: the site works the same, but its wasm is larger");
        trunk.args(["--cargo-profile", "release"]);
    }
    run(&mut trunk)
}

/// The tools of a build, each by the folder of its programs.
struct Toolbox {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    packages: Option<Packages>,
}

impl Toolbox {
    fn ensure() -> Result<Self> {
        Ok(Self {
            packages: Packages::find()?,
            wasm_bindgen: CargoTool::wasm_bindgen()?.ensure()?,
            trunk: CargoTool::trunk()?.ensure()?,
        })
    }
}
