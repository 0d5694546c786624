//! Chunks: parts of the WebAssembly that are loaded on demand.
//!
//! The build splits the WebAssembly at the functions marked with `wasm_split`. There is one for each chunk, and it
//! returns a table of functions. The build moves code that only this table references from the base to the chunk. The
//! native build is not split, and every chunk is loaded from the start.

mod dialogs;
mod editor;
mod sources;
mod style;
mod views;

use std::{future::Future, pin::Pin, sync::OnceLock};

use leptos::wasm_split::SplitLoaderError;
use wasm_bindgen_futures::spawn_local;

use crate::ui::{Element, Explorer, browser, element::element, state::value::State};

pub(super) use dialogs::Dialogs;
pub(super) use editor::EditorChunk;
pub(super) use sources::{load_sources, loaded_sources};
pub(super) use views::Views;

/// A chunk or its stylesheet could not be loaded.
#[derive(Clone, Copy, Debug)]
pub(super) struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// The future of a chunk that is loading.
type Loading = Pin<Box<dyn Future<Output = Result<(), NotLoaded>>>>;

/// A chunk: its table of functions, and its loader.
pub(super) struct Chunk<T: 'static> {
    pub(super) loader: Loader,
    table: &'static OnceLock<&'static T>,
}

impl<T> Clone for Chunk<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Chunk<T> {}

/// The loader of a chunk, with its progress.
#[derive(Clone, Copy)]
pub(super) struct Loader {
    progress: State<Progress>,
    /// Whether the page shows a placeholder for the chunk.
    is_awaited: State<bool>,
    fetch: fn() -> Loading,
}

/// The progress of loading a chunk.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Progress {
    /// Not requested.
    NotAsked,
    /// Loading.
    Loading,
    /// Loading for longer than [`SLOW_AFTER`].
    Slow,
    /// Loaded.
    Loaded,
    /// Failed. It can be loaded again.
    Failed,
}

/// The time after which a chunk that is loading counts as slow, in milliseconds.
const SLOW_AFTER: u32 = 8_000;

/// The progress of a chunk as the page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Not loaded yet.
    Awaited,
    /// Not loaded yet, and slow.
    Slow,
    /// Loaded.
    Loaded,
    /// Failed.
    Failed,
}

/// Loads a chunk and its stylesheets at the same time.
async fn loading<T>(
    table: &'static OnceLock<&'static T>,
    styles: &[&str],
    load: impl Future<Output = Result<&'static T, NotLoaded>>,
) -> Result<(), NotLoaded> {
    let styles: Vec<_> = styles.iter().map(|link| style::load(link)).collect();
    let loaded = load.await?;
    for style in styles {
        style.await?;
    }
    _ = table.set(loaded);
    Ok(())
}

impl<T> Chunk<T> {
    fn new(table: &'static OnceLock<&'static T>, fetch: fn() -> Loading) -> Self {
        let progress = if table.get().is_some() { Progress::Loaded } else { Progress::NotAsked };
        Self { loader: Loader { progress: State::new(progress), is_awaited: State::new(false), fetch }, table }
    }

    /// The table of the chunk, if it is loaded. Subscribes the current effect.
    pub(super) fn get(self) -> Option<&'static T> {
        self.loader.progress.with(|_| self.table.get().copied())
    }

    /// Renders the content of the chunk. Until it is loaded, renders a placeholder: a message, or an error with a retry
    /// button. The list around it must have the [stage](Loader::stage) in its keys.
    pub(super) fn show(self, explorer: Explorer, show: impl FnOnce(&'static T) -> Element) -> Element {
        match self.table.get() {
            Some(table) => show(table),
            None => self.loader.show(explorer),
        }
    }
}

impl Loader {
    /// Loads the chunk, unless it is loaded or loading.
    pub(super) fn load(self) {
        if matches!(self.progress.get_untracked(), Progress::NotAsked | Progress::Failed) {
            let loading = self.wait();
            spawn_local(async move { _ = loading.await });
        }
    }

    /// Loads the chunk again if it failed. Each choice of the reader is a new attempt.
    pub(super) fn load_again(self) {
        if self.progress.get_untracked() == Progress::Failed {
            self.load();
        }
    }

    /// Loads the chunk in advance. A failure is ignored until the chunk is needed.
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
            gloo_timers::callback::Timeout::new(SLOW_AFTER, note_if_slow).forget();
        }
        let loading = (self.fetch)();
        Box::pin(async move {
            let loaded = loading.await;
            self.progress.set(if loaded.is_ok() { Progress::Loaded } else { Progress::Failed });
            loaded
        })
    }

    /// The progress of the chunk. Subscribes the current effect.
    pub(super) fn stage(self) -> Stage {
        match self.progress.get() {
            Progress::NotAsked | Progress::Loading => Stage::Awaited,
            Progress::Slow => Stage::Slow,
            Progress::Loaded => Stage::Loaded,
            Progress::Failed => Stage::Failed,
        }
    }

    /// The placeholder for a chunk that is not loaded.
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
