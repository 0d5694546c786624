//! A value of the page's state that live parts follow.
//!
//! Leptos compiles a signal anew for each type of value: 2 to 3 KB of WebAssembly for each, of which the page has ten.
//! This is the same for values that live as long as the page: one trigger of Leptos, whose code exists once, beside the
//! value. A value is never freed. All but one are made once for a page; the one in a copy button takes some hundred bytes
//! for each detail that is opened.

use std::sync::{PoisonError, RwLock};

use leptos::{
    prelude::{Notify as _, Track as _},
    reactive::signal::ArcTrigger,
};

/// A value that live parts follow.
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
    /// A value that lives as long as the page.
    pub(in crate::ui) fn new(value: T) -> Self {
        Self(Box::leak(Box::new(Inner { value: RwLock::new(value), changed: ArcTrigger::new() })))
    }

    /// Reads the value; inside a live part, the part follows it.
    pub(in crate::ui) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.0.changed.track();
        self.with_untracked(read)
    }

    /// Reads the value as it is now.
    pub(in crate::ui) fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.0.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the value, and has the live parts that follow it read it again.
    pub(in crate::ui) fn update(self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.value.write().unwrap_or_else(PoisonError::into_inner));
        self.0.changed.notify();
    }

    /// Replaces the value, and has the live parts that follow it read it again.
    pub(in crate::ui) fn set(self, value: T) {
        self.update(|before| *before = value);
    }
}

impl<T: Clone + Send + Sync> State<T> {
    /// The value; inside a live part, the part follows it.
    pub(in crate::ui) fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    pub(in crate::ui) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}
