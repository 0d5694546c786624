//! A reactive value of the page's state.
//!
//! Leptos compiles a signal for each type of value, which adds 2 to 3 KB of WebAssembly each, and the page has nine
//! types. This type stores the value beside a trigger, whose code is compiled once. A value is never freed. Most values
//! are created once. A copy button and the theme switch create one for each mount, of some hundred bytes. Computed values
//! are memos of Leptos, all of one type for the same reason.

use std::{
    any::Any,
    marker::PhantomData,
    sync::{Arc, PoisonError, RwLock},
};

use leptos::{
    prelude::{ArcMemo, Memo, Notify as _, Read as _, Track as _, on_cleanup},
    reactive::{
        graph::{Subscriber as _, ToAnySubscriber as _},
        signal::ArcTrigger,
    },
};

/// A reactive value that is never freed.
pub(in crate::ui) struct State<T: 'static>(&'static Inner<T>);

/// A reactive value that is freed with its last copy.
pub(in crate::ui) struct Shared<T>(Arc<Inner<T>>);

struct Inner<T> {
    value: RwLock<T>,
    changed: ArcTrigger,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Send + Sync> Inner<T> {
    fn new(value: T) -> Self {
        Self { value: RwLock::new(value), changed: ArcTrigger::new() }
    }

    fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.changed.track();
        self.with_untracked(read)
    }

    fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.write().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify();
    }
}

impl<T: Clone + Send + Sync + PartialEq> Shared<T> {
    /// Creates a value.
    pub(in crate::ui) fn new(value: T) -> Self {
        Self(Arc::new(Inner::new(value)))
    }

    /// The value. Subscribes the current effect.
    pub(in crate::ui) fn get(&self) -> T {
        self.0.with(T::clone)
    }

    /// The value, without subscribing.
    pub(in crate::ui) fn get_untracked(&self) -> T {
        self.0.with_untracked(T::clone)
    }

    /// Replaces the value, and notifies subscribers if it is another one.
    pub(in crate::ui) fn set(&self, value: T) {
        if self.0.with_untracked(|before| *before != value) {
            self.0.update(|before| *before = value);
        }
    }
}

impl<T: Send + Sync> State<T> {
    /// Creates a value.
    pub(in crate::ui) fn new(value: T) -> Self {
        Self(Box::leak(Box::new(Inner::new(value))))
    }

    /// Reads the value and subscribes the current effect.
    pub(in crate::ui) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.0.with(read)
    }

    /// Reads the value without subscribing.
    pub(in crate::ui) fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.0.with_untracked(read)
    }

    /// Changes the value and notifies subscribers.
    pub(in crate::ui) fn update(self, change: impl FnOnce(&mut T)) {
        self.0.update(change);
    }

    /// Replaces the value and notifies subscribers.
    pub(in crate::ui) fn set(self, value: T) {
        self.update(|before| *before = value);
    }
}

impl<T: Clone + Send + Sync> State<T> {
    /// The value. Subscribes the current effect.
    pub(in crate::ui) fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without subscribing.
    pub(in crate::ui) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

/// A value that is computed from others, and computed again when they change.
///
/// Effects that read a computed value run only when that value changes. If all of them read the state itself, each change
/// would remove and add every one of them in one list, in a time that grows with the list.
pub(in crate::ui) struct Computed<T> {
    memo: Memo<AnyValue>,
    of_type: PhantomData<fn() -> T>,
}

type Anything = dyn Any + Send + Sync;
type AnyValue = Arc<Anything>;
type Compute = Box<dyn Fn(Option<&Anything>) -> Option<AnyValue> + Send + Sync>;

impl<T> Clone for Computed<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Computed<T> {}

impl<T: Send + Sync + 'static> Computed<T> {
    /// Creates a value. `compute` gets the value before, and returns `None` if it stays. There is none at first.
    pub(in crate::ui) fn new(compute: impl Fn(Option<&T>) -> Option<T> + Send + Sync + 'static) -> Self {
        let compute = move |before: Option<&Anything>| {
            let value = compute(before.and_then(Anything::downcast_ref))?;
            Some(Arc::new(value) as AnyValue)
        };
        Self { memo: memo(Box::new(compute)), of_type: PhantomData }
    }

    /// The value. Subscribes the current effect.
    pub(in crate::ui) fn get(self) -> Arc<T> {
        let value = Arc::clone(&self.memo.read());
        value.downcast().unwrap_or_else(|_| unreachable!("a computed value has one type"))
    }
}

// Compiled once for all types.
fn memo(compute: Compute) -> Memo<AnyValue> {
    let memo = ArcMemo::new_owning(move |before: Option<AnyValue>| match (compute(before.as_deref()), before) {
        (None, Some(before)) => (before, false),
        (value, _) => (value.unwrap_or_else(|| unreachable!("the first value is computed")), true),
    });
    // Leptos would keep the memo as a subscriber of what it reads.
    let subscriber = memo.to_any_subscriber();
    on_cleanup(move || subscriber.clear_sources(&subscriber));
    memo.into()
}
