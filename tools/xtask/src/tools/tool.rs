//! The tools that a test step can need.

use std::collections::BTreeSet;

use anyhow::Result;

use super::{Browser, CargoTool, Firefox, Packages, Python, Server, WebKit, ensure_valgrind, fonts, rust};
use crate::parallel::run_in_parallel;

/// A tool. The order is the order of installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tool {
    /// `rustfmt` and `clippy`.
    Components,
    /// The standard library for WebAssembly, compiled and as source.
    WasmTarget,
    /// Chromium with its driver.
    Browser,
    /// WebKitGTK with its driver, on Linux only.
    WebKit,
    /// Valgrind, on Linux only.
    Valgrind,
    /// nginx and Caddy, on Linux only.
    Servers,
    /// The fonts of the tests.
    Fonts,
    /// `wasm-opt`, terser, axe-core, schema.org's vocabulary and TypeScript, from npm.
    Packages,
    /// Python with the packages that check the metadata.
    Python,
    /// The command-line tools of wasm-bindgen.
    WasmBindgen,
    /// Trunk.
    Trunk,
    /// cargo-deny.
    CargoDeny,
    /// Firefox with its driver.
    Firefox,
}

impl Tool {
    /// Installs missing tools. Tools that are compiled are installed in parallel.
    pub(crate) fn ensure_all(tools: &BTreeSet<Self>) -> Result<()> {
        let (compiled, others): (Vec<Self>, Vec<Self>) =
            tools.iter().partition(|tool| matches!(tool, Self::WasmBindgen | Self::Trunk | Self::CargoDeny));
        others.into_iter().try_for_each(Self::ensure)?;
        let works: Vec<_> = compiled.into_iter().map(|tool| move || tool.ensure()).collect();
        run_in_parallel(&works.iter().map(|work| ("a tool", work as _)).collect::<Vec<_>>())
    }

    /// Installs the tool if it is missing.
    pub(crate) fn ensure(self) -> Result<()> {
        match self {
            Self::Components => rust::ensure_components(),
            Self::WasmTarget => rust::ensure_wasm_target(),
            Self::Browser => Browser::ensure().map(drop),
            Self::WebKit => WebKit::ensure().map(drop),
            Self::Valgrind => ensure_valgrind().map(drop),
            Self::Servers => Server::ALL.into_iter().try_for_each(|server| server.ensure().map(drop)),
            Self::Fonts => fonts::ensure(),
            Self::Packages => Packages::ensure().map(drop),
            Self::Python => Python::ensure().map(drop),
            Self::WasmBindgen => CargoTool::wasm_bindgen()?.ensure().map(drop),
            Self::Trunk => CargoTool::trunk()?.ensure().map(drop),
            Self::CargoDeny => CargoTool::cargo_deny()?.ensure().map(drop),
            Self::Firefox => Firefox::ensure().map(drop),
        }
    }
}
