//! When a tooltip comes and goes: it follows the pointer, a held finger and the focus.

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
    ui::{Explorer, Standing, browser, element::Mounted},
};

/// How long a reader rests on a mark before its tooltip comes, and is away before it goes, in milliseconds.
const REST: u32 = 100;
const AWAY: u32 = 200;
/// How long a finger is held on a mark, in milliseconds, and how far it may move meanwhile, in pixels.
const HELD: u32 = 500;
const STILL: f64 = 10.0;

/// What a reader points with.
#[derive(Clone, Copy, Debug, PartialEq)]
enum By {
    Pointer,
    Focus,
    Touch,
}

type Listener = fn(&Rc<Tooltip>, &Event);

/// A tooltip that is shown.
struct Open {
    target: Element,
    by: By,
    /// Where it is to be near, along the width of the window.
    x: f64,
    _content: Mounted,
}

/// The page's one tooltip.
struct Tooltip {
    explorer: Explorer,
    node: Element,
    open: RefCell<Option<Open>>,
    /// What is about to happen.
    pending: RefCell<Option<Timeout>>,
    /// The mark whose tooltip the reader took away, until they turn to another.
    dismissed: RefCell<Option<Element>>,
    /// Where a finger went down, while it may still be held.
    finger: Cell<Option<(f64, f64)>>,
    /// Whether the finger that is down showed a tooltip, so that its lifting chooses nothing.
    is_held: Cell<bool>,
}

/// Has tooltips follow the reader for as long as the page lives.
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
        // While an event is on its way down: Escape is the tooltip's before it is the detail's.
        let node = if event == "pointerleave" { document.document_element() } else { None };
        let listener = closure.as_ref().unchecked_ref();
        _ = match (node, window()) {
            (Some(root), _) => root.add_event_listener_with_callback(event, listener),
            (None, Some(window)) => window.add_event_listener_with_callback_and_bool(event, listener, true),
            (None, None) => Ok(()),
        };
        closure.forget();
    }
    // The chunk may have come when the reader was on a mark already; where they chose one meanwhile, its detail says all.
    if untrack(|| explorer.ask(|query| query.chosen.is_some())) {
        return;
    }
    if let Some(target) = target_in(":hover") {
        let x = middle(&target);
        tooltip.show_soon(target, By::Pointer, x);
    } else if let Some(target) = target_in(":focus-visible") {
        let x = middle(&target);
        tooltip.show_soon(target, By::Focus, x);
    }
}

impl Tooltip {
    fn point(self: &Rc<Self>, event: &Event) {
        let Some(pointer) = pointer(event).filter(|pointer| pointer.pointer_type() != "touch") else { return };
        if self.is_on(event) {
            return self.wait();
        }
        match target_of(event) {
            Some(target) if self.is_of(&target) => self.wait(),
            Some(target) => {
                if self.dismissed.borrow().as_ref() != Some(&target) {
                    self.dismissed.take();
                    self.show_soon(target, By::Pointer, f64::from(pointer.client_x()));
                }
            }
            None => {
                self.dismissed.take();
                self.leave(event);
            }
        }
    }

    /// The pointer is not on a mark, nor on the tooltip.
    fn leave(self: &Rc<Self>, _: &Event) {
        match self.by() {
            Some(By::Pointer) => self.hide_soon(),
            Some(By::Focus | By::Touch) => {}
            None => self.wait(),
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
        self.soon(HELD, move || {
            tooltip.is_held.set(tooltip.finger.take().is_some());
            if tooltip.is_held.get() {
                tooltip.show(target, By::Touch, place.0);
            }
        });
    }

    fn move_finger(self: &Rc<Self>, event: &Event) {
        let (Some((x, y)), Some(pointer)) = (self.finger.get(), pointer(event)) else { return };
        let moved = (f64::from(pointer.client_x()) - x).hypot(f64::from(pointer.client_y()) - y);
        if moved > STILL {
            self.finger.take();
            self.wait();
        }
    }

    fn lift(self: &Rc<Self>, _: &Event) {
        if self.finger.take().is_some() {
            self.wait();
        }
        // A click follows at once, or never.
        let tooltip = self.clone();
        Timeout::new(AWAY, move || tooltip.is_held.set(false)).forget();
    }

    /// A mark is opened, which says more than its tooltip; a finger that was held opens nothing.
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
            self.show_soon(target, By::Focus, x);
        }
    }

    fn blur(self: &Rc<Self>, _: &Event) {
        if self.by() == Some(By::Focus) {
            self.hide();
        } else if self.open.borrow().is_none() {
            self.wait();
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
            // Its mark is opened.
            "Enter" | " " if self.by() == Some(By::Focus) => self.hide(),
            _ => {}
        }
    }

    /// What is shown moved, or the window changed.
    fn follow(self: &Rc<Self>, _: &Event) {
        let is_in_sight = self.open.borrow().as_ref().is_none_or(|open| is_in_window(&open.target));
        if is_in_sight { self.place() } else { self.hide() }
    }

    /// Nothing that was about to happen will.
    fn wait(&self) {
        self.pending.take();
    }

    fn soon(&self, delay: u32, then: impl FnOnce() + 'static) {
        self.pending.replace(Some(Timeout::new(delay, then)));
    }

    fn show_soon(self: &Rc<Self>, target: Element, by: By, x: f64) {
        let tooltip = self.clone();
        self.soon(REST, move || tooltip.show(target, by, x));
    }

    fn hide_soon(self: &Rc<Self>) {
        let tooltip = self.clone();
        self.soon(AWAY, move || tooltip.hide());
    }

    fn show(&self, target: Element, by: By, x: f64) {
        let language = self.explorer.ask(|query| query.language);
        let explorer = self.explorer.in_language(language);
        let Some(shown) = tooltip_of(explorer, &target, language).filter(|_| target.is_connected()) else { return };
        _ = self.open.take();
        _ = self.node.remove_attribute("style");
        _ = self.node.remove_attribute("hidden");
        let content = content(explorer, shown, by == By::Touch).mount_until_dropped(&self.node, Standing::Other);
        self.open.replace(Some(Open { target, by, x, _content: content }));
        self.place();
    }

    fn hide(&self) {
        self.wait();
        _ = self.open.take();
        _ = self.node.set_attribute("hidden", "");
    }

    /// Puts the tooltip beside its mark, wherever that is by now.
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

    fn by(&self) -> Option<By> {
        self.open.borrow().as_ref().map(|open| open.by)
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

/// The width and the height of the window, without a scrollbar.
fn window_size() -> (f64, f64) {
    let root = browser::root();
    root.map(|root| (f64::from(root.client_width()), f64::from(root.client_height()))).unwrap_or_default()
}
