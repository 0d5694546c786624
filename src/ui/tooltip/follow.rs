//! Shows and hides the tooltip on hover, long press and focus.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Timeout;
use leptos::prelude::untrack;
use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::{Element, Event, PointerEvent, window};

use super::{
    content::content,
    target::{target_in, target_of, tooltip_of},
};
use crate::{
    chart::{Bounds, place_tooltip, svg_number as number},
    ui::{Explorer, Hydration, browser, element::Mounted},
};

/// The delays before the tooltip is shown and before it is hidden, in milliseconds.
const SHOW_DELAY: u32 = 100;
const HIDE_DELAY: u32 = 200;
/// The duration of a long press in milliseconds, and its largest movement in pixels.
const LONG_PRESS: u32 = 500;
const LONG_PRESS_MOVEMENT: f64 = 10.0;

/// The input method that showed a tooltip.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Trigger {
    Pointer,
    Focus,
    Touch,
}

type Listener = fn(&Rc<Tooltip>, &Event);

/// A visible tooltip.
struct Open {
    target: Element,
    trigger: Trigger,
    /// The preferred horizontal position in the window.
    x: f64,
    _content: Mounted,
}

/// The tooltip. The page has one.
struct Tooltip {
    explorer: Explorer,
    node: Element,
    open: RefCell<Option<Open>>,
    /// The timer of the next change.
    pending: RefCell<Option<Timeout>>,
    /// The mark whose tooltip was dismissed. Another mark resets it.
    dismissed: RefCell<Option<Element>>,
    /// The start position of a touch that may become a long press.
    finger: Cell<Option<(f64, f64)>>,
    /// Whether the current touch was a long press, whose click is suppressed.
    is_held: Cell<bool>,
}

/// Registers the event listeners of the tooltip. They are never removed.
pub(in crate::ui) fn tooltips(explorer: Explorer) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let (Some(body), Ok(node)) = (document.body(), document.create_element("div")) else { return };
    _ = node.set_attribute("class", "tooltip");
    _ = node.set_attribute("aria-hidden", "true");
    _ = node.set_attribute("hidden", "");
    _ = body.append_child(&node);
    let tooltip = Rc::new(Tooltip {
        explorer,
        node,
        open: RefCell::default(),
        pending: RefCell::default(),
        dismissed: RefCell::default(),
        finger: Cell::default(),
        is_held: Cell::default(),
    });
    let listeners: [(&str, Listener); 13] = [
        ("pointerover", Tooltip::point),
        ("pointerdown", Tooltip::press),
        ("pointermove", Tooltip::move_finger),
        ("pointerup", Tooltip::lift),
        ("pointercancel", Tooltip::lift),
        ("click", Tooltip::click),
        ("contextmenu", Tooltip::menu),
        ("focusin", Tooltip::focus),
        ("focusout", Tooltip::blur),
        ("keydown", Tooltip::key),
        ("scroll", Tooltip::follow),
        ("resize", Tooltip::follow),
        ("pointerleave", Tooltip::leave),
    ];
    for (event, listener) in listeners {
        let tooltip = tooltip.clone();
        let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| listener(&tooltip, &event));
        // The capture phase, because Escape closes the tooltip before the detail.
        let node = if event == "pointerleave" { document.document_element() } else { None };
        let listener = closure.as_ref().unchecked_ref();
        _ = match (node, window()) {
            (Some(root), _) => root.add_event_listener_with_callback(event, listener),
            (None, Some(window)) => window.add_event_listener_with_callback_and_bool(event, listener, true),
            (None, None) => Ok(()),
        };
        closure.forget();
    }
    // The chunk may be loaded while a mark has hover or focus. If a detail is open, no tooltip is needed.
    if untrack(|| explorer.ask(|query| query.chosen.is_some())) {
        return;
    }
    if let Some(target) = target_in(":hover") {
        let x = middle(&target);
        tooltip.show_soon(target, Trigger::Pointer, x);
    } else if let Some(target) = target_in(":focus-visible") {
        let x = middle(&target);
        tooltip.show_soon(target, Trigger::Focus, x);
    }
}

impl Tooltip {
    fn point(self: &Rc<Self>, event: &Event) {
        let Some(pointer) = pointer(event).filter(|pointer| pointer.pointer_type() != "touch") else { return };
        if self.is_on(event) {
            return self.cancel();
        }
        match target_of(event) {
            Some(target) if self.is_of(&target) => self.cancel(),
            Some(target) => {
                if self.dismissed.borrow().as_ref() != Some(&target) {
                    self.dismissed.take();
                    self.show_soon(target, Trigger::Pointer, f64::from(pointer.client_x()));
                }
            }
            None => {
                self.dismissed.take();
                self.leave(event);
            }
        }
    }

    /// Handles a pointer that is neither on a mark nor on the tooltip.
    fn leave(self: &Rc<Self>, _: &Event) {
        match self.trigger() {
            Some(Trigger::Pointer) => self.hide_soon(),
            Some(Trigger::Focus | Trigger::Touch) => {}
            None => self.cancel(),
        }
    }

    fn press(self: &Rc<Self>, event: &Event) {
        if self.is_on(event) {
            return;
        }
        let target = target_of(event);
        self.hide();
        self.dismissed.replace(target.clone());
        self.is_held.set(false);
        let Some(pointer) = pointer(event).filter(|pointer| pointer.pointer_type() == "touch") else { return };
        let Some(target) = target else { return };
        let place = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
        self.finger.set(Some(place));
        let tooltip = self.clone();
        self.schedule(LONG_PRESS, move || {
            tooltip.is_held.set(tooltip.finger.take().is_some());
            if tooltip.is_held.get() {
                tooltip.show(target, Trigger::Touch, place.0);
            }
        });
    }

    fn move_finger(self: &Rc<Self>, event: &Event) {
        let (Some((x, y)), Some(pointer)) = (self.finger.get(), pointer(event)) else { return };
        let moved = (f64::from(pointer.client_x()) - x).hypot(f64::from(pointer.client_y()) - y);
        if moved > LONG_PRESS_MOVEMENT {
            self.finger.take();
            self.cancel();
        }
    }

    fn lift(self: &Rc<Self>, _: &Event) {
        if self.finger.take().is_some() {
            self.cancel();
        }
        // The click of a long press follows immediately or not at all.
        let tooltip = self.clone();
        Timeout::new(HIDE_DELAY, move || tooltip.is_held.set(false)).forget();
    }

    /// Hides the tooltip when its mark is clicked, and suppresses the click of a long press.
    fn click(self: &Rc<Self>, event: &Event) {
        if self.is_held.replace(false) {
            event.prevent_default();
            event.stop_immediate_propagation();
        } else if !self.is_on(event) {
            self.hide();
        }
    }

    fn menu(self: &Rc<Self>, event: &Event) {
        if self.is_held.get() || self.finger.get().is_some() {
            event.prevent_default();
        }
    }

    fn focus(self: &Rc<Self>, event: &Event) {
        let Some(target) = target_of(event).filter(|target| target.matches(":focus-visible").unwrap_or(false)) else {
            return;
        };
        if !self.is_of(&target) {
            let x = middle(&target);
            self.show_soon(target, Trigger::Focus, x);
        }
    }

    fn blur(self: &Rc<Self>, _: &Event) {
        if self.trigger() == Some(Trigger::Focus) {
            self.hide();
        } else if self.open.borrow().is_none() {
            self.cancel();
        }
    }

    fn key(self: &Rc<Self>, event: &Event) {
        let Some(target) = self.open.borrow().as_ref().map(|open| open.target.clone()) else { return };
        match browser::key_of_event(event).as_str() {
            "Escape" => {
                event.prevent_default();
                event.stop_immediate_propagation();
                self.hide();
                self.dismissed.replace(Some(target));
            }
            // The mark is activated.
            "Enter" | " " if self.trigger() == Some(Trigger::Focus) => self.hide(),
            _ => {}
        }
    }

    /// Handles scrolling and resizing.
    fn follow(self: &Rc<Self>, _: &Event) {
        let is_visible = self.open.borrow().as_ref().is_none_or(|open| is_in_window(&open.target));
        if is_visible { self.place() } else { self.hide() }
    }

    /// Cancels the pending change.
    fn cancel(&self) {
        self.pending.take();
    }

    fn schedule(&self, delay: u32, then: impl FnOnce() + 'static) {
        self.pending.replace(Some(Timeout::new(delay, then)));
    }

    fn show_soon(self: &Rc<Self>, target: Element, trigger: Trigger, x: f64) {
        let tooltip = self.clone();
        self.schedule(SHOW_DELAY, move || tooltip.show(target, trigger, x));
    }

    fn hide_soon(self: &Rc<Self>) {
        let tooltip = self.clone();
        self.schedule(HIDE_DELAY, move || tooltip.hide());
    }

    fn show(&self, target: Element, trigger: Trigger, x: f64) {
        let language = self.explorer.ask(|query| query.language);
        let explorer = self.explorer.in_language(language);
        let Some(shown) = tooltip_of(explorer, &target, language).filter(|_| target.is_connected()) else { return };
        _ = self.open.take();
        _ = self.node.remove_attribute("style");
        _ = self.node.remove_attribute("hidden");
        let content =
            content(explorer, shown, trigger == Trigger::Touch).mount_until_dropped(&self.node, Hydration::Replace);
        self.open.replace(Some(Open { target, trigger, x, _content: content }));
        self.place();
    }

    fn hide(&self) {
        self.cancel();
        _ = self.open.take();
        _ = self.node.set_attribute("hidden", "");
    }

    /// Positions the tooltip at its mark.
    fn place(&self) {
        let open = self.open.borrow();
        let Some(open) = open.as_ref() else { return };
        _ = self.node.remove_attribute("style");
        let size = self.node.get_bounding_client_rect();
        let Bounds { left, top, height, .. } =
            place_tooltip(bounds_of(&open.target), (size.width(), size.height()), window_size(), open.x);
        _ = self.node.set_attribute(
            "style",
            &["left:", &number(left), "px;top:", &number(top), "px;max-height:", &number(height), "px"].concat(),
        );
    }

    fn trigger(&self) -> Option<Trigger> {
        self.open.borrow().as_ref().map(|open| open.trigger)
    }

    fn is_of(&self, target: &Element) -> bool {
        self.open.borrow().as_ref().is_some_and(|open| open.target == *target)
    }

    /// Whether an event happened on the tooltip itself.
    fn is_on(&self, event: &Event) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        self.node.contains(target.as_ref())
    }
}

fn pointer(event: &Event) -> Option<&PointerEvent> {
    event.dyn_ref()
}

fn bounds_of(element: &Element) -> Bounds {
    let frame = element.get_bounding_client_rect();
    Bounds { left: frame.left(), top: frame.top(), width: frame.width(), height: frame.height() }
}

fn middle(element: &Element) -> f64 {
    let frame = bounds_of(element);
    frame.left + frame.width / 2.0
}

fn is_in_window(element: &Element) -> bool {
    let frame = bounds_of(element);
    element.is_connected() && frame.bottom() > 0.0 && frame.top < window_size().1
}

/// The size of the window without scrollbars.
fn window_size() -> (f64, f64) {
    let root = browser::root();
    root.map(|root| (f64::from(root.client_width()), f64::from(root.client_height()))).unwrap_or_default()
}
