//! Lists and choices that follow the state, with keys of any type.

use std::any::Any;

use super::Element;

/// A list that follows the state: one element for each item, in their order. An element keeps its node as long as an item
/// with its key is there.
pub(in crate::ui) struct For<E>(E);

impl<E: Fn() -> I + Send + Sync + 'static, I: IntoIterator<Item: Clone>> For<E> {
    /// The items, read anew whenever a signal in the closure changes. An array or an option is a list as well.
    pub(in crate::ui) fn each(each: E) -> Self {
        Self(each)
    }

    /// What tells an item from the others.
    pub(in crate::ui) fn key<K: Fn(&I::Item) -> N + Send + Sync + 'static, N: Eq + Clone + 'static>(
        self,
        key: K,
    ) -> Keyed<E, K> {
        Keyed { each: self.0, key }
    }
}

/// A [`For`] whose items have keys.
pub(in crate::ui) struct Keyed<E, K> {
    each: E,
    key: K,
}

impl<E, I, K, N> Keyed<E, K>
where
    E: Fn() -> I + Send + Sync + 'static,
    I: IntoIterator<Item: Clone>,
    K: Fn(&I::Item) -> N + Send + Sync + 'static,
    N: Eq + Clone + 'static,
{
    /// The element of an item, made once for its key.
    pub(in crate::ui) fn children(self, children: impl Fn(I::Item) -> Element + Send + Sync + 'static) -> List {
        let Self { each, key } = self;
        List(Box::new(move |visit| {
            for item in each() {
                visit(&key(&item), &|| Some(children(item.clone())));
            }
        }))
    }
}

/// An element while a condition holds, and another one, or none, while it does not.
pub(in crate::ui) struct Show<W, F = fn() -> Option<Element>> {
    when: W,
    fallback: F,
}

impl<W: Fn() -> bool + Send + Sync + 'static> Show<W> {
    /// The condition, read anew whenever a signal in the closure changes.
    pub(in crate::ui) fn when(when: W) -> Self {
        Self { when, fallback: || None }
    }

    /// What stands there while the condition does not hold.
    pub(in crate::ui) fn fallback<F: Fn() -> Element + Send + Sync + 'static>(
        self,
        fallback: F,
    ) -> Show<W, impl Fn() -> Option<Element> + Send + Sync + 'static> {
        Show { when: self.when, fallback: move || Some(fallback()) }
    }
}

impl<W, F> Show<W, F>
where
    W: Fn() -> bool + Send + Sync + 'static,
    F: Fn() -> Option<Element> + Send + Sync + 'static,
{
    /// What stands there while the condition holds.
    pub(in crate::ui) fn children(self, children: impl Fn() -> Element + Send + Sync + 'static) -> List {
        let Self { when, fallback } = self;
        List(Box::new(move |visit| {
            let holds = when();
            visit(&holds, &|| if holds { Some(children()) } else { fallback() });
        }))
    }
}

/// The code of a list that depends on the types of its items and keys: it visits every item, with its key and what makes
/// its element. All else exists once, for all lists.
pub(in crate::ui) struct List(pub(super) Box<dyn Fn(&mut Visitor<'_>) + Send + Sync>);

/// What a [`List`] calls for each item.
pub(super) type Visitor<'a> = dyn FnMut(&dyn Key, &dyn Fn() -> Option<Element>) + 'a;

/// A key of any type that can be compared.
pub(super) trait Key: Any {
    /// Whether the other key is of the same type and equal.
    fn is(&self, other: &dyn Key) -> bool;
    /// A copy to keep.
    fn kept(&self) -> Box<dyn Key>;
}

impl<K: Eq + Clone + 'static> Key for K {
    fn is(&self, other: &dyn Key) -> bool {
        (other as &dyn Any).downcast_ref::<K>() == Some(self)
    }

    fn kept(&self) -> Box<dyn Key> {
        Box::new(self.clone())
    }
}
