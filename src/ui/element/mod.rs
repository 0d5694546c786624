//! Elements: the only view type of the page. The API resembles the builder syntax of Leptos.
//!
//! `element("p").class("note").attr("id", "a").on("click", f).child("text")` builds an element like
//! `leptos::html::p()`. `class`, `attr`, `prop`, `on`, `child`, [`For`] and [`Show`] have the same meaning as in
//! Leptos. A closure is a reactive value.
//!
//! Differences: Every [`Element`] has the same type. In Leptos every tree of elements has its own type and is compiled
//! separately, which costs 0.4 to 0.7 KB of WebAssembly for each element, compared to 0.08 KB here (measured with the
//! same page). Here a closure, parts, a list or a condition must be the only child of its element. An event name is a
//! text, and `children` adds the elements of an iterator. `prop` takes a closure, `fallback` comes before `children`,
//! `to_text` is `to_html`, and a key of [`For`] needs only `Eq`, because lists are short. `parts` shows many constant
//! elements with one effect, which Leptos has no form for. Effects and owners are those of Leptos.

mod dom;
mod html;
mod list;
mod observe;
mod parts;

use std::borrow::Cow;

pub use dom::Hydration;
pub(super) use dom::Mounted;
pub(super) use list::{For, List, Show};
use observe::Observed;

/// An element with its attributes, listeners and content.
///
/// It is one pointer wide, because every builder call moves it.
pub struct Element(Box<Inner>);

struct Inner {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    observed: Vec<Observed>,
    content: Content,
    /// Whether neither the element nor an element in it has a listener or a reactive part.
    is_constant: bool,
}

/// A reactive value: a closure that runs again when a signal that it reads changes.
type Read<T> = Box<dyn Fn() -> T + Send + Sync>;
type Listener = Box<dyn Fn(&web_sys::Event) + Send + Sync>;

/// The value of an attribute or of a property.
enum Value {
    Fixed(Cow<'static, str>),
    /// `None` removes the attribute.
    Live(Read<Option<String>>),
    /// A DOM property, which the reader may also change.
    Property(Read<String>),
}

enum Content {
    Children(Vec<Child>),
    LiveText(Read<String>),
    /// `None` leaves the elements as they are.
    Parts(Read<Option<Vec<Element>>>),
    List(List),
}

enum Child {
    Element(Element),
    Text(Cow<'static, str>),
}

impl Child {
    const fn is_constant(&self) -> bool {
        match self {
            Self::Element(element) => element.0.is_constant,
            Self::Text(_) => true,
        }
    }
}

/// A child or the content of an element.
enum Added {
    /// One of several children.
    Child(Child),
    /// The whole content.
    Whole(Content),
}

/// An element without attributes and content.
pub(super) fn element(tag: &'static str) -> Element {
    let content = Content::Children(Vec::new());
    Element(Box::new(Inner {
        tag,
        attributes: Vec::new(),
        listeners: Vec::new(),
        observed: Vec::new(),
        content,
        is_constant: true,
    }))
}

impl Element {
    /// Sets the `class` attribute.
    pub(super) fn class(self, class: impl Into<Attribute>) -> Self {
        self.attr("class", class)
    }

    /// Adds an attribute: a constant, or a reactive closure that may return `None` to remove it.
    pub(super) fn attr(mut self, name: &'static str, value: impl Into<Attribute>) -> Self {
        self.set(name, value.into().0);
        self
    }

    /// Adds a reactive DOM property, such as the `value` of a field.
    pub(super) fn prop(mut self, name: &'static str, read: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.set(name, Value::Property(Box::new(read)));
        self
    }

    /// Adds an event listener.
    pub(super) fn on(
        mut self,
        event: &'static str,
        listener: impl Fn(&web_sys::Event) + Send + Sync + 'static,
    ) -> Self {
        self.listen(event, Box::new(listener));
        self
    }

    /// Adds an element, a text, a reactive text, a [`For`] or a [`Show`]. Each of the last three must be the only
    /// child.
    pub(super) fn child(mut self, child: impl Into<Addition>) -> Self {
        self.push(child.into().0);
        self
    }

    /// Makes constant elements without child elements, which are computed together, the only children. An element is
    /// kept as long as there is one with the same tag and class in its place; only changed attributes and texts are set.
    /// `None` changes nothing.
    pub(super) fn parts(mut self, read: impl Fn() -> Option<Vec<Self>> + Send + Sync + 'static) -> Self {
        self.push(Added::Whole(Content::Parts(Box::new(read))));
        self
    }

    /// Adds elements.
    pub(super) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    // Not inlined: there are about four hundred calls.

    #[inline(never)]
    fn set(&mut self, name: &'static str, value: Value) {
        self.0.is_constant &= matches!(value, Value::Fixed(_));
        self.0.attributes.push((name, value));
    }

    #[inline(never)]
    fn listen(&mut self, event: &'static str, listener: Listener) {
        self.0.is_constant = false;
        self.0.listeners.push((event, listener));
    }

    #[inline(never)]
    fn push(&mut self, part: Added) {
        let Content::Children(children) = &mut self.0.content else {
            debug_assert!(false, "<{}> has a reactive child and another child", self.0.tag);
            return;
        };
        match part {
            Added::Child(child) => {
                self.0.is_constant &= child.is_constant();
                children.push(child);
            }
            Added::Whole(content) => {
                self.0.is_constant = false;
                debug_assert!(children.is_empty(), "<{}> has a reactive child and other children", self.0.tag);
                self.0.content = content;
            }
        }
    }

    /// Whether it is an SVG element.
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

/// The result of a closure for an attribute.
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

/// A child of an element.
pub(super) struct Addition(Added);

impl From<Element> for Addition {
    fn from(element: Element) -> Self {
        Self(Added::Child(Child::Element(element)))
    }
}

impl From<&'static str> for Addition {
    fn from(text: &'static str) -> Self {
        Self(Added::Child(Child::Text(text.into())))
    }
}

impl From<String> for Addition {
    fn from(text: String) -> Self {
        Self(Added::Child(Child::Text(text.into())))
    }
}

impl From<List> for Addition {
    fn from(list: List) -> Self {
        Self(Added::Whole(Content::List(list)))
    }
}

impl<F: Fn() -> String + Send + Sync + 'static> From<F> for Addition {
    fn from(read: F) -> Self {
        Self(Added::Whole(Content::LiveText(Box::new(read))))
    }
}
