//! A reactive value of the page's state.
//!
//! Leptos compiles a signal for each type of value, which adds 2 to 3 KB of WebAssembly each, and the page has nine
//! types. This type stores the value beside a trigger, whose code is compiled once. A value is never freed. Most values
//! are created once. A copy button and the theme switch create one for each mount, of some hundred bytes.

use std::sync::{PoisonError, RwLock};

use leptos::{
    prelude::{Notify as _, Track as _},
    reactive::signal::ArcTrigger,
};

/// A reactive value that is never freed.
pub(in crate::ui) struct State<T: 'static>(&'static Inner<T>);

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

impl<T: Send + Sync> State<T> {
    /// Creates a value.
    pub(in crate::ui) fn new(value: T) -> Self {
        Self(Box::leak(Box::new(Inner { value: RwLock::new(value), changed: ArcTrigger::new() })))
    }

    /// Reads the value and subscribes the current effect.
    pub(in crate::ui) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.0.changed.track();
        self.with_untracked(read)
    }

    /// Reads the value without subscribing.
    pub(in crate::ui) fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.0.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the value and notifies subscribers.
    pub(in crate::ui) fn update(self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.value.write().unwrap_or_else(PoisonError::into_inner));
        self.0.changed.notify();
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
