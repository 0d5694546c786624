//! Mounts an element in the document: creates nodes, or hydrates prerendered ones.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::{
    prelude::{RenderEffect, untrack},
    reactive::{
        graph::{AnySubscriber, Subscriber as _, ToAnySubscriber as _},
        owner::Owner,
    },
};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Node, window};

use super::{
    Child, Content, Element, Inner, List, Listener, Read, Value, list::ItemKey, observe::Observer, parts::follow_parts,
};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A mounted element. Dropping it removes its listeners and effects.
pub(in crate::ui) struct Mounted {
    node: web_sys::Element,
    _children: Vec<Mounted>,
    _listeners: Vec<EventListener>,
    _live: Vec<Live>,
    _observers: Vec<Observer>,
    list: Option<RenderEffect<Vec<ListItem>>>,
}

/// An effect that is removed from the subscribers of what it reads when it is dropped. Leptos would keep it there until
/// the value changes, or for ever if the value is computed.
struct Live {
    subscriber: AnySubscriber,
    _effect: Box<dyn std::any::Any>,
}

impl Live {
    fn new<T: Send + Sync + 'static>(effect: RenderEffect<T>) -> Self {
        Self { subscriber: effect.to_any_subscriber(), _effect: Box::new(effect) }
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.subscriber.clear_sources(&self.subscriber);
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(list) = &self.list {
            let subscriber = list.to_any_subscriber();
            subscriber.clear_sources(&subscriber);
        }
        // Leptos drops the value of an effect only when its task ends, so the children and their listeners are dropped
        // here.
        drop(self.list.take().and_then(|list| list.take_value()));
    }
}

/// How mounting uses the nodes that are already in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hydration {
    /// Replaces them.
    Replace,
    /// Hydrates them without comparing. They were rendered from the same state.
    Exact,
    /// Hydrates them and updates differences. They were rendered from another state.
    Compare,
}

impl Hydration {
    /// Whether an existing node can be used as it is. Only [`Hydration::Compare`] calls `compare`.
    pub(super) fn is_usable(self, compare: impl FnOnce() -> bool) -> bool {
        match self {
            Self::Replace => false,
            Self::Exact => true,
            Self::Compare => compare(),
        }
    }
}

/// A list item with the owner of its signals and effects. `mounted` is `None` if the list renders nothing for the key.
struct ListItem {
    key: Box<dyn ItemKey>,
    mounted: Option<Mounted>,
    owner: Owner,
}

impl Element {
    /// Mounts the element as the only content of `place`. It is never unmounted.
    pub fn mount_in(self, place: &web_sys::Element, hydration: Hydration) {
        std::mem::forget(self.mount_until_dropped(place, hydration));
    }

    /// Mounts the element as the only content of `place`. Dropping the result removes listeners and effects, but not
    /// nodes.
    pub(in crate::ui) fn mount_until_dropped(self, place: &web_sys::Element, hydration: Hydration) -> Mounted {
        let node = if hydration == Hydration::Replace { None } else { place.first_element_child() };
        let mounted = self.mount(node, hydration);
        if hydration == Hydration::Replace {
            place.replace_children_with_node_1(&mounted.node);
        }
        mounted
    }

    /// Mounts the element: hydrates the given node, or creates one.
    fn mount(self, node: Option<web_sys::Element>, hydration: Hydration) -> Mounted {
        let is_svg = self.is_svg();
        let hydration = if node.is_some() { hydration } else { Hydration::Replace };
        let Inner { tag, attributes, listeners, observed, content, .. } = *self.0;
        let node = node.unwrap_or_else(|| create(tag, is_svg));
        let mut live = Vec::new();
        let mut list = None;
        let mut properties = Vec::new();
        for (name, value) in attributes {
            match value {
                Value::Fixed(value) => {
                    if hydration == Hydration::Replace {
                        set_attribute(&node, name, Some(&value));
                    }
                }
                Value::Live(read) => live.push(Live::new(follow_attribute(node.clone(), name, read, hydration))),
                Value::Property(read) => properties.push((name, read)),
            }
        }
        let listeners = listeners.into_iter().map(|(event, listener)| listen(&node, event, listener)).collect();
        let mut children = Vec::new();
        match content {
            Content::Children(content) => children = mount_children(&node, content, hydration),
            Content::LiveText(read) => live.push(Live::new(follow_text(node.clone(), read, hydration))),
            Content::Parts(read) => live.push(Live::new(follow_parts(node.clone(), read, hydration))),
            Content::List(content) => list = Some(follow_list(node.clone(), content, hydration)),
        }
        // Properties are last, because a select element accepts a value only after its options exist.
        for (name, read) in properties {
            live.push(Live::new(follow_property(node.clone(), name, read)));
        }
        let observers = observed.into_iter().filter_map(|observed| Observer::new(&node, observed)).collect();
        Mounted { node, _children: children, _listeners: listeners, _live: live, _observers: observers, list }
    }

    /// A new node of the constant element.
    pub(super) fn create(&self) -> web_sys::Element {
        debug_assert!(self.0.is_constant, "<{}> is not constant", self.0.tag);
        let node = create(self.0.tag, self.is_svg());
        for (name, value) in &self.0.attributes {
            if let Value::Fixed(value) = value {
                set_attribute(&node, name, Some(value));
            }
        }
        if let Content::Children(children) = &self.0.content {
            for child in children {
                _ = match child {
                    Child::Text(text) => node.append_with_str_1(text),
                    Child::Element(element) => node.append_with_node_1(&element.create()),
                };
            }
        }
        node
    }

    /// Whether a node was rendered from this element, judged by the constant parts: tags, attributes and texts.
    pub(super) fn is_like(&self, node: &web_sys::Element) -> bool {
        let is_equal = |(name, value): &(&str, Value)| match value {
            Value::Fixed(value) => node.get_attribute(name).as_deref() == Some(value),
            Value::Live(_) | Value::Property(_) => true,
        };
        node.local_name() == self.0.tag && self.0.attributes.iter().all(is_equal) && self.has_content_like(node)
    }

    fn has_content_like(&self, node: &web_sys::Element) -> bool {
        let Content::Children(children) = &self.0.content else { return true };
        let mut text = String::new();
        let mut next = node.first_element_child();
        for child in children {
            match child {
                Child::Text(part) => text.push_str(part),
                Child::Element(element) => match next.take() {
                    Some(existing) if element.is_like(&existing) => next = existing.next_element_sibling(),
                    _ => return false,
                },
            }
        }
        next.is_none() && text == own_text(node)
    }
}

/// The text directly in a node, without that of child elements.
fn own_text(node: &web_sys::Element) -> String {
    let nodes = node.child_nodes();
    let texts =
        (0..nodes.length()).filter_map(|index| nodes.item(index)).filter(|node| node.node_type() == Node::TEXT_NODE);
    texts.filter_map(|node| node.text_content()).collect()
}

fn mount_children(node: &web_sys::Element, mut content: Vec<Child>, hydration: Hydration) -> Vec<Mounted> {
    let is_new = hydration == Hydration::Replace;
    let mut next = None;
    if !is_new {
        // Constant nodes need no hydration, so the last of them are not visited.
        content.truncate(content.iter().rposition(|child| !child.is_constant()).map_or(0, |last| last + 1));
        next = if content.is_empty() { None } else { node.first_element_child() };
    }
    let mut mounted = Vec::new();
    for child in content {
        match child {
            Child::Text(text) => {
                if is_new {
                    _ = node.append_with_str_1(&text);
                }
            }
            Child::Element(element) => {
                let place = next.take();
                next = place.as_ref().and_then(web_sys::Element::next_element_sibling);
                let is_existing = place.is_some();
                if element.0.is_constant {
                    if !is_existing {
                        _ = node.append_child(&element.create());
                    }
                    continue;
                }
                let child = element.mount(place, hydration);
                if !is_existing {
                    _ = node.append_child(&child.node);
                }
                mounted.push(child);
            }
        }
    }
    mounted
}

fn follow_attribute(
    node: web_sys::Element,
    name: &'static str,
    read: Read<Option<String>>,
    hydration: Hydration,
) -> RenderEffect<Option<String>> {
    RenderEffect::new(move |before: Option<Option<String>>| {
        let value = read();
        let is_shown = match before {
            Some(before) => before == value,
            None => hydration.is_usable(|| node.get_attribute(name) == value),
        };
        if !is_shown {
            set_attribute(&node, name, value.as_deref());
        }
        value
    })
}

fn follow_property(node: web_sys::Element, name: &'static str, read: Read<String>) -> RenderEffect<()> {
    RenderEffect::new(move |_| {
        let value = JsValue::from_str(&read());
        let key = JsValue::from_str(name);
        // Assigning an equal value would move the cursor.
        if js_sys::Reflect::get(&node, &key).as_ref() != Ok(&value) {
            _ = js_sys::Reflect::set(&node, &key, &value);
        }
    })
}

// The value has the type of that of an attribute, because each type of effect adds code.
fn follow_text(node: web_sys::Element, read: Read<String>, hydration: Hydration) -> RenderEffect<Option<String>> {
    RenderEffect::new(move |before: Option<Option<String>>| {
        let text = Some(read());
        let is_shown = match before {
            Some(before) => before == text,
            None => hydration.is_usable(|| node.text_content() == text),
        };
        if !is_shown {
            node.set_text_content(text.as_deref());
        }
        text
    })
}

fn follow_list(parent: web_sys::Element, list: List, hydration: Hydration) -> RenderEffect<Vec<ListItem>> {
    // Each run disposes the effect's own owner, so list items belong to the outer one.
    let outer = Owner::current().unwrap_or_default();
    RenderEffect::new(move |before: Option<Vec<ListItem>>| {
        let hydrates = hydration != Hydration::Replace && before.is_none();
        let mut nodes = if hydrates { children_of(&parent) } else { Vec::new() };
        let mut before = before.unwrap_or_default();
        let mut items = Vec::new();
        let mut is_in_order = hydrates;
        (list.0)(&mut |key, child| {
            if let Some(kept) = before.iter().position(|item| item.key.equals(key)) {
                items.push(before.remove(kept));
                return;
            }
            let owner = outer.with(Owner::new);
            let mounted = untrack(|| {
                owner.with(|| {
                    let element = child()?;
                    let place = nodes.iter().position(|node| hydration.is_usable(|| element.is_like(node)));
                    is_in_order &= place == Some(0);
                    Some(element.mount(place.map(|place| nodes.remove(place)), hydration))
                })
            });
            items.push(ListItem { key: key.boxed(), mounted, owner });
        });
        // Remaining nodes belong to no item.
        nodes.iter().for_each(web_sys::Element::remove);
        for item in before {
            if let Some(mounted) = item.mounted {
                mounted.node.remove();
            }
            item.owner.cleanup();
        }
        if !is_in_order {
            arrange(&parent, &items);
        }
        items
    })
}

/// The child elements of a node.
fn children_of(node: &web_sys::Element) -> Vec<web_sys::Element> {
    std::iter::successors(node.first_element_child(), web_sys::Element::next_element_sibling).collect()
}

/// Sorts the nodes of the items. Moves only nodes that are out of order.
fn arrange(parent: &web_sys::Element, items: &[ListItem]) {
    let mut next = parent.first_element_child();
    for Mounted { node, .. } in items.iter().filter_map(|item| item.mounted.as_ref()) {
        if next.as_ref() == Some(node) {
            next = node.next_element_sibling();
        } else {
            insert_before(parent, node, next.as_ref());
        }
    }
}

/// Inserts or moves a node. `moveBefore`, if the browser supports it, keeps focus and transitions.
pub(super) fn insert_before(parent: &web_sys::Element, node: &web_sys::Element, next: Option<&web_sys::Element>) {
    let next_value = next.map_or(JsValue::NULL, |next| next.clone().into());
    if node.parent_element().is_some() {
        let move_before = js_sys::Reflect::get(parent, &JsValue::from_str("moveBefore"));
        if let Some(move_before) = move_before.ok().and_then(|found| found.dyn_into::<js_sys::Function>().ok())
            && move_before.call2(parent, node, &next_value).is_ok()
        {
            return;
        }
    }
    _ = parent.insert_before(node, next.map(AsRef::as_ref));
}

fn listen(node: &web_sys::Element, event: &'static str, listener: Listener) -> EventListener {
    EventListener::new_with_options(node, event, EventListenerOptions::enable_prevent_default(), listener)
}

fn create(tag: &str, is_svg: bool) -> web_sys::Element {
    let document = document();
    let created = if is_svg { document.create_element_ns(Some(SVG), tag) } else { document.create_element(tag) };
    created.unwrap_or_else(|_| unreachable!("<{tag}> is a valid tag"))
}

fn document() -> Document {
    window().and_then(|window| window.document()).unwrap_or_else(|| unreachable!("a page has a document"))
}

pub(super) fn set_attribute(node: &web_sys::Element, name: &str, value: Option<&str>) {
    _ = match value {
        Some(value) => node.set_attribute(name, value),
        None => node.remove_attribute(name),
    };
}
