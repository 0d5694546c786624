//! The first program of the page, which shows what a bare link asks for; natively there is nothing to start.

/// An allocator made for WebAssembly: smaller than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(target_arch = "wasm32")]
    hundred_days::ui::start::start_first(&hundred_days::ui::FIRST);
}
