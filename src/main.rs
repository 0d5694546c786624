//! Starts the page in the browser; on any other target there is nothing to start.

fn main() {
    #[cfg(target_arch = "wasm32")]
    hundred_days::ui::start::start();
}
