//! The program of the page. The native build does nothing.

// Before a `main`, Rust prepares the standard output. That code and its messages are 0.3 KB that a page never uses.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod page {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// An allocator for WebAssembly, smaller than that of the standard library.
    #[global_allocator]
    static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

    /// Starts the page.
    #[wasm_bindgen(start)]
    fn start() {
        // The memory grows once to what the first view needs, instead of 23 times by a page of 64 KB.
        drop(Vec::<u8>::with_capacity(3 << 19));
        hundred_days::ui::start::start();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
