//! Reactive lists and conditions.

use std::any::Any;

use super::Element;

/// A reactive list: one element for each item, in order. An element is kept as long as the list contains its key.
pub(in crate::ui) struct For<E>(E);

impl<E: Fn() -> I + Send + Sync + 'static, I: IntoIterator<Item: Clone>> For<E> {
    /// The items. The closure runs again when a signal that it reads changes. An array or an option is also a list.
    pub(in crate::ui) fn each(each: E) -> Self {
        Self(each)
    }

    /// The key of an item.
    pub(in crate::ui) fn key<K: Fn(&I::Item) -> N + Send + Sync + 'static, N: Eq + Clone + 'static>(
        self,
        key: K,
    ) -> Keyed<E, K> {
        Keyed { each: self.0, key }
    }
}

/// A [`For`] with keys.
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
    /// The element of an item. It is created once for each key.
    pub(in crate::ui) fn children(self, children: impl Fn(I::Item) -> Element + Send + Sync + 'static) -> List {
        let Self { each, key } = self;
        List(Box::new(move |visit| {
            for item in each() {
                visit(&key(&item), &|| Some(children(item.clone())));
            }
        }))
    }
}

/// A condition: an element if it holds, otherwise another element or none.
pub(in crate::ui) struct Show<W, F = fn() -> Option<Element>> {
    when: W,
    fallback: F,
}

impl<W: Fn() -> bool + Send + Sync + 'static> Show<W> {
    /// The condition. The closure runs again when a signal that it reads changes.
    pub(in crate::ui) fn when(when: W) -> Self {
        Self { when, fallback: || None }
    }

    /// The element if the condition does not hold.
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
    /// The element if the condition holds.
    pub(in crate::ui) fn children(self, children: impl Fn() -> Element + Send + Sync + 'static) -> List {
        let Self { when, fallback } = self;
        List(Box::new(move |visit| {
            let holds = when();
            visit(&holds, &|| if holds { Some(children()) } else { fallback() });
        }))
    }
}

/// The generic code of a list: it passes each item's key and a closure that creates its element to the visitor. All
/// other code is not generic, so it is compiled once.
pub(in crate::ui) struct List(pub(super) Box<dyn Fn(&mut Visitor<'_>) + Send + Sync>);

/// The callback for each item of a [`List`].
pub(super) type Visitor<'a> = dyn FnMut(&dyn ItemKey, &dyn Fn() -> Option<Element>) + 'a;

/// A comparable key of any type.
pub(super) trait ItemKey: Any {
    /// Whether the other key is of the same type and equal.
    fn equals(&self, other: &dyn ItemKey) -> bool;
    /// A copy of the key.
    fn boxed(&self) -> Box<dyn ItemKey>;
}

impl<K: Eq + Clone + 'static> ItemKey for K {
    fn equals(&self, other: &dyn ItemKey) -> bool {
        (other as &dyn Any).downcast_ref::<K>() == Some(self)
    }

    fn boxed(&self) -> Box<dyn ItemKey> {
        Box::new(self.clone())
    }
}
