//! Passes the version of wasm-bindgen in Cargo.lock to the tool.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let lock = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../Cargo.lock");
    println!("cargo::rerun-if-changed={}", lock.display());
    let lock = fs::read_to_string(lock)?;
    let package = lock.split("[[package]]").find(|package| package.contains("name = \"wasm-bindgen\"\n"));
    let version = package.and_then(|package| package.split("version = \"").nth(1)?.split('"').next());
    println!("cargo::rustc-env=WASM_BINDGEN_VERSION={}", version.ok_or("Cargo.lock has no wasm-bindgen")?);
    Ok(())
}
