//! The program of the page. The native build does nothing.

/// An allocator for WebAssembly, smaller than that of the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(target_arch = "wasm32")]
    hundred_days::ui::start::start();
}
