//! Observers: calls when the size of an element changes, or when it comes near the screen.

use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver};

use super::Element;

/// What is observed, and the closure that is called.
pub(super) enum Observed {
    Size(Box<dyn Fn(&web_sys::Element) + Send + Sync>),
    Distance(Box<dyn Fn(bool, f64) + Send + Sync>),
}

/// How far beyond the edges of the screen an element is near it: half a screen above and below.
const NEAR: &str = "50% 0%";

impl Element {
    /// Calls the closure with the mounted element once it is laid out, and after each change of its size. What the
    /// closure changes is painted together with the new size.
    pub(in crate::ui) fn on_resize(mut self, call: impl Fn(&web_sys::Element) + Send + Sync + 'static) -> Self {
        self.observe(Observed::Size(Box::new(call)));
        self
    }

    /// Calls the closure with whether the element is on the screen or within half a screen of it, and with its height in
    /// pixels: once after mounting, and after each change.
    pub(in crate::ui) fn on_near(mut self, call: impl Fn(bool, f64) + Send + Sync + 'static) -> Self {
        self.observe(Observed::Distance(Box::new(call)));
        self
    }

    #[inline(never)]
    fn observe(&mut self, observed: Observed) {
        self.0.is_constant = false;
        self.0.observed.push(observed);
    }
}

/// A running observer. Dropping it ends the calls.
pub(super) struct Observer {
    end: Box<dyn Fn()>,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        (self.end)();
    }
}

impl Observer {
    /// Starts to observe a node. A browser without observers calls nothing.
    pub(super) fn new(node: &web_sys::Element, observed: Observed) -> Option<Self> {
        match observed {
            Observed::Size(call) => {
                let target = node.clone();
                let callback = Closure::new(move |_| call(&target));
                let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
                observer.observe(node);
                Some(Self { end: Box::new(move || observer.disconnect()), _callback: callback })
            }
            Observed::Distance(call) => {
                let callback = Closure::new(move |entries: js_sys::Array| {
                    // The last entry has the present state.
                    let last: IntersectionObserverEntry = entries.pop().unchecked_into();
                    call(last.is_intersecting(), last.bounding_client_rect().height());
                });
                let options = IntersectionObserverInit::new();
                options.set_root_margin(NEAR);
                let function = callback.as_ref().unchecked_ref();
                let observer = IntersectionObserver::new_with_options(function, &options).ok()?;
                observer.observe(node);
                Some(Self { end: Box::new(move || observer.disconnect()), _callback: callback })
            }
        }
    }
}
