//! The target `fragment` under libFuzzer.
#![no_main]

#[path = "../../../tests/fuzz/targets/mod.rs"]
#[allow(dead_code, reason = "every program runs one of the targets")]
mod targets;

libfuzzer_sys::fuzz_target!(|input: &[u8]| targets::run("fragment", input));
