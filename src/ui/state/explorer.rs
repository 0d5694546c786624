//! The state of the page: the dataset, the query, and other choices. No other code changes the address bar.

#[cfg(target_arch = "wasm32")]
use leptos::prelude::RenderEffect;
use wasm_bindgen_futures::spawn_local;

use super::{
    history,
    marks::{self, Marks},
    shown::{self, Shown},
    value::{Computed, State},
};
use crate::{
    data::{Carrier, Dataset, Language, Quantity},
    query::{
        Ignored, Query, Search, View,
        link::{self, Carried},
    },
    ui::{
        Dialog, Edition, browser,
        chunks::{Chunk, Dialogs, EditorChunk, Views},
    },
    words::{ChunkWords, Words, chunk_words, words},
};

/// The state of the page in one language. Components receive a copy.
///
/// Values that change independently are separate signals, so that a change recomputes only dependent values.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The dataset. It lives as long as the page.
    pub dataset: &'static Dataset,
    /// The language. A page in another language is a new page with the same state.
    pub language: Language,
    /// The texts in this language.
    pub words: &'static Words,
    /// The edition of the data.
    pub edition: &'static Edition,
    /// The chunk of the views.
    pub(in crate::ui) views: Chunk<Views>,
    /// The chunk with the dialogs.
    pub(in crate::ui) dialogs: Chunk<Dialogs>,
    /// The chunk with the editor.
    pub(in crate::ui) editor: Chunk<EditorChunk>,
    query: State<Query>,
    /// The ignored parts of the link.
    ignored: State<Vec<Ignored>>,
    /// The mark that had the focus last.
    pub(super) visited: State<Option<Quantity>>,
    pub(super) shown: Computed<Shown>,
    pub(super) marks: Computed<Marks>,
    /// Which of `chart::Layout::ALL` the page displayed last; `None` before it is laid out. New charts draw this one first.
    pub(super) layout: State<Option<usize>>,
    /// Whether the browser prints the page.
    pub(super) is_printing: State<bool>,
    /// The text in the search field. It may end in a space, which the query removes.
    typed: State<String>,
    /// The reader's own text for the check, and the number of its changes. It is never stored, sent or put in a link.
    own_text: State<(usize, String)>,
    /// The open dialog, and a counter of opened dialogs.
    dialog: State<(usize, Option<Dialog>)>,
}

/// How a change of the query is added to the browser's history.
#[derive(Clone, Copy)]
enum Entry {
    New,
    Same,
}

impl Explorer {
    /// The state for a query of this dataset.
    pub fn new(dataset: &'static Dataset, edition: &'static Edition, query: Query) -> Self {
        let language = query.language;
        let query = State::new(query);
        let views = Chunk::views();
        let shown = shown::shown(dataset, query, views);
        let (visited, is_printing) = (State::new(None), State::new(false));
        Self {
            dataset,
            language,
            words: words(language),
            edition,
            views,
            dialogs: Chunk::dialogs(),
            editor: Chunk::editor(),
            query,
            ignored: State::new(Vec::new()),
            visited,
            shown,
            marks: marks::marks(dataset, shown, query, visited, is_printing),
            layout: State::new(None),
            is_printing,
            typed: State::new(String::new()),
            own_text: State::new((0, String::new())),
            dialog: State::new((0, None)),
        }
    }

    /// This state in another language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, words: words(language), ..self }
    }

    /// The texts that only the chunks use.
    pub fn chunk_words(self) -> &'static ChunkWords {
        chunk_words(self.language)
    }

    /// Reads the query and subscribes the current effect.
    pub fn ask<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.query.with(|query| read(query))
    }

    /// Reads the ignored parts of the link.
    pub fn ignored<T>(self, read: impl FnOnce(&[Ignored]) -> T) -> T {
        self.ignored.with(|ignored| read(ignored))
    }

    /// Removes the notice about ignored parts, and these parts from the address bar, so that the notice does not return
    /// after a reload.
    pub fn dismiss_ignored(self) {
        self.set_ignored(Vec::new());
        history::replace(self.link_of(&self.query.get_untracked()));
    }

    /// Removes one ignored part from the notice.
    pub(in crate::ui) fn forget_ignored(self, part: &Ignored) {
        let mut ignored = self.ignored(<[_]>::to_vec);
        ignored.retain(|other| other != part);
        self.ignored.set(ignored);
    }

    /// Sets the ignored parts of a link.
    pub fn set_ignored(self, ignored: Vec<Ignored>) {
        if !ignored.is_empty() {
            // It has the notice about them.
            self.views.loader.load();
        }
        self.ignored.set(ignored);
    }

    /// Changes the query and adds a history entry.
    pub fn choose(self, change: impl FnOnce(&mut Query)) {
        self.change(change, Entry::New);
    }

    /// Changes the query and replaces the history entry. For typing.
    pub fn adjust(self, change: impl FnOnce(&mut Query)) {
        self.change(change, Entry::Same);
    }

    fn change(self, change: impl FnOnce(&mut Query), entry: Entry) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.ask_for(query, entry);
    }

    #[inline(never)]
    fn ask_for(self, query: Query, entry: Entry) {
        if query == self.query.get_untracked() {
            return;
        }
        let link = self.link_of(&query);
        // The history of an embedded page belongs to the host page.
        let entry = if query.embed.is_some() { Entry::Same } else { entry };
        self.views.loader.load_again();
        self.show(query);
        match entry {
            Entry::New => history::push(link),
            Entry::Same => history::replace(link),
        }
    }

    /// Shows the query of a link after a navigation in the history.
    pub fn follow(self, link: &str) {
        history::forget_pending();
        let decoded = link::decode(link, self.dataset);
        let fragment = browser::fragment();
        if !self.is_of_edition(&decoded, &fragment) {
            let is_carried = matches!(self.dataset.carrier, Carrier::Link(_));
            if is_carried && !fragment.is_empty() && Carried::text(&fragment).is_none() {
                // A link to a place in the page has replaced the fragment that carries the dataset.
                return history::replace(self.link_of(&self.query.get_untracked()));
            }
            // Another edition needs a reload.
            return browser::reload();
        }
        self.show(decoded.query);
        self.set_ignored(decoded.ignored);
    }

    fn show(self, query: Query) {
        browser::name_page(&query, self.dataset);
        self.query.set(query);
    }

    /// Registers the tooltips when their chunk is loaded.
    #[cfg(target_arch = "wasm32")]
    pub(in crate::ui) fn show_tooltips_once_loaded(self) {
        // The `Effect` of Leptos would add 1 KB of code for thread ids.
        let mut are_registered = false;
        std::mem::forget(RenderEffect::new(move |_| {
            if let Some(views) = self.views.get()
                && !std::mem::replace(&mut are_registered, true)
            {
                (views.tooltips)(self);
            }
        }));
    }

    /// Changes the query in tests, without a browser.
    #[cfg(test)]
    pub(in crate::ui) fn set_query(self, change: impl FnOnce(&mut Query)) {
        self.query.update(change);
    }

    /// Opens the detail of a quantity; `None` closes it.
    pub fn choose_quantity(self, quantity: Option<Quantity>) {
        if let Some(quantity) = quantity {
            self.visit(quantity);
            browser::keep_visible(self.dataset.id_of(quantity).as_str());
        }
        self.choose(|query| query.choose(quantity));
    }

    /// Opens the detail of a quantity and moves the focus to it.
    pub fn open_detail(self, quantity: Quantity) {
        self.choose_quantity(Some(quantity));
        self.focus_once_loaded("#detail-title".to_owned());
    }

    /// Moves the focus to an element of the chunk of the views after it is loaded, unless the reader has moved the
    /// focus.
    fn focus_once_loaded(self, selector: String) {
        if self.views.get().is_some() {
            return browser::focus_soon(selector);
        }
        let before = browser::focused();
        let loading = self.views.loader.wait();
        spawn_local(async move {
            if loading.await.is_ok() && browser::focused() == before {
                browser::focus_soon(selector);
            }
        });
    }

    /// Shows a paragraph of the statement, counted from 1, and moves the focus to it.
    pub fn show_paragraph(self, number: usize) {
        self.choose(|query| query.view = View::Statement);
        self.focus_once_loaded(format!("#paragraph-{number}"));
    }

    /// Reads the reader's own text and subscribes the current effect.
    pub fn own_text<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.own_text.with(|(_, text)| read(text))
    }

    /// A number that changes with the reader's own text.
    pub fn own_text_number(self) -> usize {
        self.own_text.with(|(edition, _)| *edition)
    }

    /// Sets or clears the reader's own text.
    pub fn set_own_text(self, text: String) {
        self.own_text.update(|own| *own = (own.0 + 1, text));
    }

    /// The open dialog with its unique number.
    pub(in crate::ui) fn dialog(self) -> Option<(usize, Dialog)> {
        let (number, dialog) = self.dialog.get();
        dialog.map(|dialog| (number, dialog))
    }

    /// Opens a dialog.
    pub fn open(self, dialog: Dialog) {
        self.dialogs.loader.load_again();
        self.dialog.update(|open| *open = (open.0 + 1, Some(dialog)));
    }

    /// Closes the dialog.
    pub(in crate::ui) fn close(self) {
        self.dialog.update(|open| open.1 = None);
    }

    /// The text for the search field: the typed text if it is equivalent to the query's search, otherwise the search.
    pub fn typed(self) -> String {
        let search = self.ask(|query| query.search.clone());
        let typed = self.typed.get_untracked();
        if Search::new(&typed) == search { typed } else { search.as_str().to_owned() }
    }

    /// Sets the search to the text of the search field.
    pub fn search(self, text: String) {
        let search = Search::new(&text);
        self.typed.set(text);
        self.adjust(|query| query.search = search);
    }

    /// Sets the mark that had the focus last.
    pub fn visit(self, quantity: Quantity) {
        self.visited.set(Some(quantity));
    }
}
