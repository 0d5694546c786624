//! The program of the page. The native build does nothing.

/// An allocator for WebAssembly, smaller than that of the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        // The memory grows once to what the first view needs, instead of 23 times by a page of 64 KB.
        drop(Vec::<u8>::with_capacity(3 << 19));
        hundred_days::ui::start::start();
    }
}
