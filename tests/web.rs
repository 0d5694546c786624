//! The page inside a browser's WebAssembly; natively there is nothing here.
#![cfg(target_arch = "wasm32")]
