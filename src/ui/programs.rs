//! How the page goes from one program to the other; `index.html` loads them, and holds what both have to know.

use std::cell::Cell;

use js_sys::{Function, Promise, Reflect};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

thread_local! {
    /// How many messages stand on the page that the other program would not know of.
    static HELD: Cell<u32> = const { Cell::new(0) };
}

/// Keeps the page with its program, until something is asked for that takes the other: what one program says for
/// some seconds, the other would take back.
pub(super) struct Hold;

impl Hold {
    /// Holds the page for as long as this lives.
    pub(super) fn new() -> Self {
        HELD.set(HELD.get() + 1);
        Self
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        HELD.set(HELD.get() - 1);
    }
}

/// Keeps the page with its program for so many milliseconds: as long as it takes to hear what it says.
pub(super) fn hold_for(milliseconds: u32) {
    let hold = Hold::new();
    gloo_timers::callback::Timeout::new(milliseconds, move || drop(hold)).forget();
}

/// Brings the full program for the event being dispatched, which happens again there; whether it came.
pub(super) async fn need() -> bool {
    came(call("need", &[])).await
}

/// Brings the full program for what was asked for before; whether it came.
pub(super) async fn bring() -> bool {
    came(call("again", &[])).await
}

async fn came(promise: Option<JsValue>) -> bool {
    match promise.map(JsValue::dyn_into::<Promise>) {
        Some(Ok(promise)) => JsFuture::from(promise).await.is_ok(),
        _ => false,
    }
}

/// Calls one of the functions that `index.html` has for both programs.
fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let programs = Reflect::get(window()?.as_ref(), &JsValue::from_str("programs")).ok()?;
    let function: Function = Reflect::get(&programs, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    function.apply(&programs, &arguments.iter().collect()).ok()
}

/// Whether another program has the page already.
#[cfg(target_arch = "wasm32")]
pub(super) fn is_second() -> bool {
    call("has_first", &[]).is_some_and(|answer| answer.is_truthy())
}

/// The page is shown by a program that has not everything, and can be told to `retire`.
#[cfg(target_arch = "wasm32")]
pub(super) fn stand_in(retire: impl FnOnce() + 'static) {
    let mut retire = Some(retire);
    let may_retire = move |is_wanted: bool| {
        let is_free = is_wanted || HELD.get() == 0;
        if is_free && let Some(retire) = retire.take() {
            retire();
        }
        is_free
    };
    let closure = Closure::<dyn FnMut(bool) -> bool>::new(may_retire);
    _ = call("stand_in", &[closure.into_js_value()]);
}

/// This program is ready: it is to `show` the page as soon as the other one has retired.
#[cfg(target_arch = "wasm32")]
pub(super) fn enter(show: impl FnOnce() + 'static) {
    _ = call("enter", &[Closure::once_into_js(show)]);
}

/// This program cannot take the page.
#[cfg(target_arch = "wasm32")]
pub(super) fn fail() {
    _ = call("fail", &[]);
}
