//! Elements: the one view type of the page.
//!
//! Leptos gives every element tree a type of its own, which is fast and, for this page, twice the weight that it
//! may have. An [`Element`] holds the same as plain values and boxed closures, so the
//! code that renders it exists once. Its live parts are Leptos effects, owned and disposed of by Leptos owners.

mod dom;
mod html;

use std::borrow::Cow;

pub(super) use dom::Mounted;
pub use dom::Standing;

/// An element with its attributes, listeners and content.
///
/// It is one pointer wide: the page is built from many small calls that hand it on.
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

enum Value {
    Fixed(Cow<'static, str>),
    /// `None` leaves the attribute out.
    Live(Read<Option<String>>),
    /// The `value` of a field, which the reader changes too.
    Field(Read<String>),
}

enum Content {
    Children(Vec<Child>),
    LiveText(Read<String>),
    Each { keys: Read<Vec<usize>>, child: Box<dyn Fn(usize) -> Element + Send + Sync> },
}

enum Child {
    Element(Element),
    Text(Cow<'static, str>),
}

/// An element without attributes and content.
pub(super) fn element(tag: &'static str) -> Element {
    let content = Content::Children(Vec::new());
    Element(Box::new(Inner { tag, attributes: Vec::new(), listeners: Vec::new(), content }))
}

/// An element with a class.
pub(super) fn classed(tag: &'static str, class: impl Into<Cow<'static, str>>) -> Element {
    element(tag).attr("class", class)
}

impl Element {
    /// Adds an attribute.
    pub(super) fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.set(name, Value::Fixed(value.into()));
        self
    }

    /// Adds an attribute that follows the state; `None` leaves it out.
    pub(super) fn live_attr(
        mut self,
        name: &'static str,
        read: impl Fn() -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.set(name, Value::Live(Box::new(read)));
        self
    }

    /// Adds an attribute that is "true" or "false", as ARIA states are.
    pub(super) fn live_flag(self, name: &'static str, read: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.live_attr(name, move || Some(read().to_string()))
    }

    /// Makes the value of a field follow the state.
    pub(super) fn live_value(mut self, read: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.set("value", Value::Field(Box::new(read)));
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

    /// Adds a text at the end.
    pub(super) fn text(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.push(Child::Text(text.into()));
        self
    }

    /// Adds an element at the end.
    pub(super) fn child(mut self, child: Self) -> Self {
        self.push(Child::Element(child));
        self
    }

    /// Adds elements at the end.
    pub(super) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Makes a text that follows the state the whole content.
    pub(super) fn live_text(mut self, read: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.0.content = Content::LiveText(Box::new(read));
        self
    }

    /// Makes a list that follows the state the whole content: one child for each key, in the order of the keys.
    /// A child keeps its node as long as its key is there. A list of one key, or none, is a choice.
    pub(super) fn each(
        mut self,
        keys: impl Fn() -> Vec<usize> + Send + Sync + 'static,
        child: impl Fn(usize) -> Self + Send + Sync + 'static,
    ) -> Self {
        self.0.content = Content::Each { keys: Box::new(keys), child: Box::new(child) };
        self
    }

    /// Makes a child that is there only at times the whole content.
    pub(super) fn when(
        self,
        condition: impl Fn() -> bool + Send + Sync + 'static,
        child: impl Fn() -> Self + Send + Sync + 'static,
    ) -> Self {
        self.each(move || if condition() { vec![0] } else { Vec::new() }, move |_| child())
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
    fn push(&mut self, child: Child) {
        if let Content::Children(children) = &mut self.0.content {
            children.push(child);
        }
    }

    /// Whether it belongs to SVG rather than HTML.
    fn is_svg(&self) -> bool {
        matches!(self.0.tag, "svg" | "g" | "rect" | "circle" | "path" | "polygon" | "text")
    }
}
