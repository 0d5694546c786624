//! A reactive value of the page's state.
//!
//! Leptos compiles a signal for each type of value, which adds 2 to 3 KB of WebAssembly each, and the page has nine
//! types. This type stores the value beside a trigger, whose code is compiled once. A value is never freed. Most values
//! are created once. A copy button and the theme switch create one for each mount, of some hundred bytes.

use std::sync::{Arc, PoisonError, RwLock};

use leptos::{
    prelude::{Notify as _, Track as _},
    reactive::signal::ArcTrigger,
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
