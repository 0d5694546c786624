//! Components of the Rust toolchain: the WebAssembly target, the standard library's source, rustfmt and clippy.

use std::{env, path::PathBuf};

use anyhow::{Result, ensure};

use crate::{
    process::{command, find, output, run},
    progress::say,
};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target and the standard library's source to the toolchain if they are missing.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    let libraries = sysroot()?.join("lib/rustlib");
    if !libraries.join(WASM_TARGET).join("lib").is_dir() {
        say("installing the WebAssembly target of the Rust toolchain");
        rustup(&["target", "add", WASM_TARGET])?;
    }
    if !libraries.join("src/rust/library/std").is_dir() {
        say("installing the source of the Rust standard library");
        rustup(&["component", "add", "rust-src"])?;
    }
    Ok(())
}

/// Adds rustfmt and clippy to the toolchain if they are missing.
pub(crate) fn ensure_components() -> Result<()> {
    let programs = sysroot()?.join("bin");
    let is_there = |name: &str| programs.join(format!("{name}{}", env::consts::EXE_SUFFIX)).is_file();
    if ["cargo-fmt", "rustfmt", "cargo-clippy", "clippy-driver"].into_iter().all(is_there) {
        return Ok(());
    }
    say("installing rustfmt and clippy of the Rust toolchain");
    rustup(&["component", "add", "rustfmt", "clippy"])
}

fn sysroot() -> Result<PathBuf> {
    output(command("rustc").args(["--print", "sysroot"])).map(PathBuf::from)
}

fn rustup(arguments: &[&str]) -> Result<()> {
    let arguments_line = arguments.join(" ");
    ensure!(
        find("rustup").is_some(),
        "rustup is not on the PATH: install the components of `rustup {arguments_line}` yourself"
    );
    run(command("rustup").args(arguments))
}
