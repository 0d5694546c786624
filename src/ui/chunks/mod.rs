//! Chunks: the parts of the program that are loaded when something in them is first needed.
//!
//! The build splits the WebAssembly at the functions marked with `wasm_split`: one function for each chunk, which returns
//! a table of what the chunk offers. The linker leaves whatever only that table reaches out of the base. Natively, where
//! the page is prerendered and tested, nothing is split and every chunk is loaded from the start.

mod dialogs;
mod style;
mod views;

use std::{future::Future, pin::Pin, sync::OnceLock};

use leptos::wasm_split::SplitLoaderError;
use wasm_bindgen_futures::spawn_local;

use crate::ui::{Element, Explorer, browser, element::element, state::value::State};

pub(super) use dialogs::Dialogs;
pub(super) use views::Views;

/// A chunk could not be loaded, or its style could not.
#[derive(Clone, Copy, Debug)]
pub(super) struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// The loading of a chunk.
type Loading = Pin<Box<dyn Future<Output = Result<(), NotLoaded>>>>;

/// A chunk: what it offers once it is there, and how it is loaded.
pub(super) struct Chunk<T: 'static> {
    /// How it is loaded.
    pub(super) loader: Loader,
    table: &'static OnceLock<&'static T>,
}

impl<T> Clone for Chunk<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Chunk<T> {}

/// How far the loading of a chunk has come, and how to load it.
#[derive(Clone, Copy)]
pub(super) struct Loader {
    progress: State<Progress>,
    /// Whether something stands in the page that waits for it.
    is_awaited: State<bool>,
    fetch: fn() -> Loading,
}

/// How far the loading of a chunk has come.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Progress {
    /// Nothing has needed it yet.
    NotAsked,
    /// It is on its way.
    Loading,
    /// It has been on its way for [`LONG`].
    Slow,
    /// It is there.
    Loaded,
    /// It could not be loaded; it can be asked for again.
    Failed,
}

/// After how many milliseconds a chunk that is on its way is said to take long.
const LONG: u32 = 8_000;

/// Whether a chunk is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// It will be, if it can be loaded.
    Awaited,
    /// It will be, but takes long.
    Slow,
    /// It is.
    Loaded,
    /// It could not be loaded.
    Failed,
}

impl<T> Chunk<T> {
    fn new(table: &'static OnceLock<&'static T>, fetch: fn() -> Loading) -> Self {
        let progress = if table.get().is_some() { Progress::Loaded } else { Progress::NotAsked };
        Self { loader: Loader { progress: State::new(progress), is_awaited: State::new(false), fetch }, table }
    }

    /// What the chunk offers, once it is there; inside a live part, the part follows it.
    pub(super) fn get(self) -> Option<&'static T> {
        self.loader.progress.with(|_| self.table.get().copied())
    }

    /// What the chunk shows. Until the chunk is there: that it is on its way, or that it could not be loaded, with a way
    /// to try again. The list that this stands in has the [stage](Loader::stage) among its keys.
    pub(super) fn show(self, explorer: Explorer, show: impl FnOnce(&'static T) -> Element) -> Element {
        match self.table.get() {
            Some(table) => show(table),
            None => self.loader.show(explorer),
        }
    }
}

impl Loader {
    /// Loads the chunk, unless it is there or on its way.
    pub(super) fn load(self) {
        if matches!(self.progress.get_untracked(), Progress::NotAsked | Progress::Failed) {
            let loading = self.wait();
            spawn_local(async move { _ = loading.await });
        }
    }

    /// Loads the chunk ahead of time; if that fails, the reader need not know until they ask for it.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn prefetch(self) {
        if self.progress.get_untracked() == Progress::NotAsked {
            let loading = self.wait();
            spawn_local(async move {
                if loading.await.is_err() && !self.is_awaited.get_untracked() {
                    self.progress.set(Progress::NotAsked);
                }
            });
        }
    }

    /// Loads the chunk and waits for it.
    pub(super) fn wait(self) -> Loading {
        if self.progress.get_untracked() != Progress::Loaded {
            self.progress.set(Progress::Loading);
            let note_if_slow = move || {
                if self.progress.get_untracked() == Progress::Loading {
                    self.progress.set(Progress::Slow);
                }
            };
            gloo_timers::callback::Timeout::new(LONG, note_if_slow).forget();
        }
        let loading = (self.fetch)();
        Box::pin(async move {
            let loaded = loading.await;
            self.progress.set(if loaded.is_ok() { Progress::Loaded } else { Progress::Failed });
            loaded
        })
    }

    /// Whether the chunk is there; inside a live part, the part follows it.
    pub(super) fn stage(self) -> Stage {
        match self.progress.get() {
            Progress::NotAsked | Progress::Loading => Stage::Awaited,
            Progress::Slow => Stage::Slow,
            Progress::Loaded => Stage::Loaded,
            Progress::Failed => Stage::Failed,
        }
    }

    /// What stands in place of a chunk that is not there.
    fn show(self, explorer: Explorer) -> Element {
        let words = explorer.words;
        self.is_awaited.set(true);
        let text = match self.progress.get_untracked() {
            Progress::Failed => return self.not_loaded(explorer),
            Progress::Slow => words.still_loading,
            _ => words.loading,
        };
        if self.progress.get_untracked() == Progress::NotAsked {
            self.load();
        }
        element("p").class("loading").attr("role", "status").child(text)
    }

    fn not_loaded(self, explorer: Explorer) -> Element {
        let words = explorer.words;
        let retry = element("button")
            .class("button")
            .attr("type", "button")
            .on("click", move |_| {
                self.load();
                browser::focus_soon("#figures".into());
            })
            .child(words.try_again);
        element("div")
            .class("notice")
            .attr("role", "alert")
            .child(element("p").child(words.part_not_loaded))
            .child(retry)
    }
}
