//! Elements: the one view type of the page, a dialect of Leptos' builder syntax.
//!
//! `element("p").class("note").attr("id", "a").on("click", f).child("text")` builds an element as `leptos::html::p()` would.
//! The names mean the same: `class`, `attr`, `prop`, `on` and `child`, where a closure is a value that follows the signals it
//! reads, and [`For`] and [`Show`], with the properties of the components of Leptos.
//!
//! What differs: an [`Element`] has one type, whatever it holds. Leptos gives every tree of elements a type of its own, each
//! compiled apart. That costs 0.4 to 0.7 KB of the program for each element, against 0.08 KB here (the same page written
//! three ways), and lets Leptos keep a closure, a list or a choice among other children; here such a child is the only one of
//! its element. An event has its name as text and `children` adds what an iterator gives. Signals, effects and owners are
//! those of Leptos.

mod dom;
mod html;
mod list;

use std::borrow::Cow;

pub(super) use dom::Mounted;
pub use dom::Standing;
use list::List;
pub(super) use list::{For, Show};

/// An element with its attributes, listeners and content.
///
/// It is one pointer wide, because every call of the builder moves it.
pub struct Element(Box<Inner>);

struct Inner {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    content: Content,
}

/// A value that is read anew whenever a signal it depends on changes.
type Read<T> = Box<dyn Fn() -> T + Send + Sync>;
type Listener = Box<dyn Fn(&web_sys::Event) + Send + Sync>;

/// The value of an attribute or of a property.
enum Value {
    Fixed(Cow<'static, str>),
    /// `None` leaves the attribute out.
    Live(Read<Option<String>>),
    /// A property of the node, which the reader may change too.
    Property(Read<String>),
}

enum Content {
    Children(Vec<Child>),
    LiveText(Read<String>),
    List(List),
}

enum Child {
    Element(Element),
    Text(Cow<'static, str>),
}

/// What is added to an element.
enum Part {
    /// One child among others.
    Child(Child),
    /// All that the element holds.
    Whole(Content),
}

/// An element without attributes and content.
pub(super) fn element(tag: &'static str) -> Element {
    let content = Content::Children(Vec::new());
    Element(Box::new(Inner { tag, attributes: Vec::new(), listeners: Vec::new(), content }))
}

impl Element {
    /// Sets the `class` attribute.
    pub(super) fn class(self, class: impl Into<Attribute>) -> Self {
        self.attr("class", class)
    }

    /// Adds an attribute: a text, or a closure whose value it follows, where `None` leaves it out.
    pub(super) fn attr(mut self, name: &'static str, value: impl Into<Attribute>) -> Self {
        self.set(name, value.into().0);
        self
    }

    /// Makes a property of the node, such as the `value` of a field, follow a closure.
    pub(super) fn prop(mut self, name: &'static str, read: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.set(name, Value::Property(Box::new(read)));
        self
    }

    /// Calls `listener` at each event of this name.
    pub(super) fn on(
        mut self,
        event: &'static str,
        listener: impl Fn(&web_sys::Event) + Send + Sync + 'static,
    ) -> Self {
        self.listen(event, Box::new(listener));
        self
    }

    /// Adds an element, a text, a closure with a text, a [`For`] or a [`Show`] at the end. The last three have to be the
    /// only child.
    pub(super) fn child(mut self, child: impl Into<Addition>) -> Self {
        self.push(child.into().0);
        self
    }

    /// Adds elements at the end.
    pub(super) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    // Not inlined: these stand at some four hundred places of the page.

    #[inline(never)]
    fn set(&mut self, name: &'static str, value: Value) {
        self.0.attributes.push((name, value));
    }

    #[inline(never)]
    fn listen(&mut self, event: &'static str, listener: Listener) {
        self.0.listeners.push((event, listener));
    }

    #[inline(never)]
    fn push(&mut self, part: Part) {
        let Content::Children(children) = &mut self.0.content else {
            debug_assert!(false, "<{}> has another child beside one that follows the state", self.0.tag);
            return;
        };
        match part {
            Part::Child(child) => children.push(child),
            Part::Whole(content) => {
                debug_assert!(children.is_empty(), "<{}> has a child that follows the state beside others", self.0.tag);
                self.0.content = content;
            }
        }
    }

    /// Whether it belongs to SVG rather than HTML.
    fn is_svg(&self) -> bool {
        matches!(self.0.tag, "svg" | "g" | "rect" | "circle" | "path" | "polygon" | "text")
    }
}

/// The value of an attribute.
pub(super) struct Attribute(Value);

impl From<&'static str> for Attribute {
    fn from(value: &'static str) -> Self {
        Self(Value::Fixed(value.into()))
    }
}

impl From<String> for Attribute {
    fn from(value: String) -> Self {
        Self(Value::Fixed(value.into()))
    }
}

impl<F: Fn() -> V + Send + Sync + 'static, V: Into<Live>> From<F> for Attribute {
    fn from(read: F) -> Self {
        Self(Value::Live(Box::new(move || read().into().0)))
    }
}

/// What a closure gives for an attribute.
pub(super) struct Live(Option<String>);

impl From<String> for Live {
    fn from(value: String) -> Self {
        Self(Some(value))
    }
}

impl From<Option<String>> for Live {
    fn from(value: Option<String>) -> Self {
        Self(value)
    }
}

/// What can be added to an element as its child.
pub(super) struct Addition(Part);

impl From<Element> for Addition {
    fn from(element: Element) -> Self {
        Self(Part::Child(Child::Element(element)))
    }
}

impl From<&'static str> for Addition {
    fn from(text: &'static str) -> Self {
        Self(Part::Child(Child::Text(text.into())))
    }
}

impl From<String> for Addition {
    fn from(text: String) -> Self {
        Self(Part::Child(Child::Text(text.into())))
    }
}

impl From<List> for Addition {
    fn from(list: List) -> Self {
        Self(Part::Whole(Content::List(list)))
    }
}

impl<F: Fn() -> String + Send + Sync + 'static> From<F> for Addition {
    fn from(read: F) -> Self {
        Self(Part::Whole(Content::LiveText(Box::new(read))))
    }
}
