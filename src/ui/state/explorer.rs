//! The state of the page: the dataset, what the reader asked of it, and the one writer of the address bar.

use std::ops::Deref;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{history, value::State};
use crate::{
    analysis::{Groups, Section, mark_order, sections},
    data::{Category, Dataset, Language, Quantity, Ref},
    query::{Ignored, Query, Search, Selection, View, ViewContent, link, select, without_pace},
    ui::{
        Dialog, Edition, browser,
        chunks::{Chunk, Dialogs, Views},
    },
    words::{ChunkWords, Words, chunk_words, words},
};

/// The state of the page, and the language it is written in; handed to all that shows or changes it.
///
/// What changes apart is kept in signals of its own, so that a change computes again only what depends on it.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// What is explored; it lives as long as the page.
    pub dataset: &'static Dataset,
    /// The language of the page. Another language is another page of the same state.
    pub language: Language,
    /// The words of the page in that language.
    pub words: &'static Words,
    /// Which version of the data that is.
    pub edition: &'static Edition,
    /// The chunk with the views that a bare link does not show.
    pub(in crate::ui) views: Chunk<Views>,
    /// The chunk with the dialogs.
    pub(in crate::ui) dialogs: Chunk<Dialogs>,
    query: State<Query>,
    /// What of the link that opened the page could not be used.
    ignored: State<Vec<Ignored>>,
    /// The mark that the reader last moved to.
    visited: State<Option<Quantity>>,
    /// Whether the page fills the screen.
    is_full_screen: State<bool>,
    shown: Memo<Shown>,
    /// What stands in the search field; it may end in a space that the query does not keep.
    typed: State<String>,
    /// The text that the reader holds against the dataset, and how often it has changed. It is never stored, sent or
    /// put in a link.
    own_text: State<(usize, String)>,
    /// The open dialog, and how many were opened before it.
    dialog: State<(usize, Option<Dialog>)>,
}

/// What follows from the query.
struct Shown {
    /// What of the query it follows from.
    selecting: Query,
    selection: Selection,
    sections: Vec<Section>,
    marks: Vec<Quantity>,
}

/// How a change of the query enters the browser's history.
#[derive(Clone, Copy)]
enum Entry {
    New,
    Same,
}

impl Explorer {
    /// The state for a query of this dataset, which is the given edition of the data.
    pub fn new(dataset: &'static Dataset, edition: &'static Edition, query: Query) -> Self {
        let language = query.language;
        let query = State::new(query);
        let shown = Memo::new_owning(move |before: Option<Shown>| {
            let selecting = query.with(Query::selecting);
            match before {
                Some(before) if before.selecting == selecting => (before, false),
                _ => (Shown::of(dataset, selecting), true),
            }
        });
        Self {
            dataset,
            language,
            words: words(language),
            edition,
            views: Chunk::views(),
            dialogs: Chunk::dialogs(),
            query,
            ignored: State::new(Vec::new()),
            visited: State::new(None),
            is_full_screen: State::new(false),
            shown,
            typed: State::new(String::new()),
            own_text: State::new((0, String::new())),
            dialog: State::new((0, None)),
        }
    }

    /// The same state in a language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, words: words(language), ..self }
    }

    /// The words of what only the chunks show.
    pub fn chunk_words(self) -> &'static ChunkWords {
        chunk_words(self.language)
    }

    /// Reads the query; inside a live part, the part follows it.
    pub fn ask<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.query.with(|query| read(query))
    }

    /// Reads what the query selects.
    pub fn selected<T>(self, read: impl FnOnce(&Selection) -> T) -> T {
        read(&self.shown().selection)
    }

    /// The sections of what is shown, by their categories.
    pub fn sections(self) -> Vec<Option<Ref<Category>>> {
        self.shown().sections.iter().map(|section| section.category).collect()
    }

    /// Reads the groups of a section, by its category; there are none where it is not shown any more.
    pub fn grouped<T>(self, category: Option<Ref<Category>>, read: impl FnOnce(&Groups) -> T) -> T {
        let shown = self.shown();
        let section = shown.sections.iter().find(|section| section.category == category);
        match section {
            Some(section) => read(&section.groups),
            None => read(&Groups::default()),
        }
    }

    /// Reads what of the link that opened the page could not be used.
    pub fn ignored<T>(self, read: impl FnOnce(&[Ignored]) -> T) -> T {
        self.ignored.with(|ignored| read(ignored))
    }

    // Not inlined: the page reads what is shown at many places.
    #[inline(never)]
    fn shown(self) -> impl Deref<Target = Shown> {
        self.shown.read()
    }

    /// Removes the notice on what could not be used, and that part from the address bar too: a reload would show the
    /// notice again.
    pub fn dismiss_ignored(self) {
        self.set_ignored(Vec::new());
        history::replace(self.link_of(&self.query.get_untracked()));
    }

    /// A link came, with what of it could not be used.
    pub fn set_ignored(self, ignored: Vec<Ignored>) {
        self.ignored.set(ignored);
    }

    /// The reader made a choice: a new entry in the history.
    pub fn choose(self, change: impl FnOnce(&mut Query)) {
        self.change(change, Entry::New);
    }

    /// The reader is still typing: the current entry of the history follows.
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
        // Within another site's page the history is that site's.
        let entry = if query.embed.is_some() { Entry::Same } else { entry };
        self.show(query);
        match entry {
            Entry::New => history::push(link),
            Entry::Same => history::replace(link),
        }
    }

    /// Shows what a link asks for that the browser has put into the address bar.
    pub fn follow(self, link: &str) {
        history::forget_pending();
        let decoded = link::decode(link, self.dataset);
        if !self.is_of_edition(decoded.data.as_deref()) {
            // Other data is another page.
            return browser::reload();
        }
        self.show(decoded.query);
        self.set_ignored(decoded.ignored);
    }

    fn show(self, query: Query) {
        let language = query.language;
        browser::name_page(self.dataset.title.in_language(language), language);
        self.query.set(query);
    }

    /// Shows tooltips as soon as the chunk that has them is there.
    #[cfg(target_arch = "wasm32")]
    pub(in crate::ui) fn show_tooltips_once_loaded(self) {
        // Leptos's `Effect` would bring the identity of threads along, a kilobyte of code.
        std::mem::forget(RenderEffect::new(move |is_shown: Option<bool>| match (is_shown, self.views.get()) {
            (Some(true), _) => true,
            (_, Some(views)) => {
                (views.tooltips)(self);
                true
            }
            (_, None) => false,
        }));
    }

    /// Changes the query without a browser.
    #[cfg(test)]
    pub(in crate::ui) fn set_query(self, change: impl FnOnce(&mut Query)) {
        self.query.update(change);
    }

    /// How many selections were made in this test's thread.
    #[cfg(test)]
    pub(in crate::ui) fn selections_made(self) -> usize {
        _ = self.shown();
        SELECTED.get()
    }

    /// Opens the detail of a quantity, or closes it.
    pub fn choose_quantity(self, quantity: Option<Quantity>) {
        if let Some(quantity) = quantity {
            self.visit(quantity);
            browser::keep_in_sight(self.dataset.id_of(quantity).as_str());
        }
        self.choose(|query| query.choose(quantity));
    }

    /// Opens the detail of a quantity, and moves on to it.
    pub fn open_detail(self, quantity: Quantity) {
        self.choose_quantity(Some(quantity));
        self.focus_once_loaded("#detail-title".to_owned());
    }

    /// Moves the focus to something that the chunk of the views shows, once it does, unless the reader has moved it
    /// elsewhere meanwhile.
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

    /// Shows a paragraph of the statement, counted from 1, and moves on to it.
    pub fn show_paragraph(self, number: usize) {
        self.choose(|query| query.view = View::Statement);
        self.focus_once_loaded(format!("#paragraph-{number}"));
    }

    /// Reads the text that the reader holds against the dataset; inside a live part, the part follows it.
    pub fn own_text<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.own_text.with(|(_, text)| read(text))
    }

    /// A number that differs from that of every text that was there before.
    pub fn own_text_edition(self) -> usize {
        self.own_text.with(|(edition, _)| *edition)
    }

    /// The reader gave another text, or took theirs away.
    pub fn set_own_text(self, text: String) {
        self.own_text.update(|own| *own = (own.0 + 1, text));
    }

    /// The open dialog, with a number that no other has had; none while all are closed.
    pub(in crate::ui) fn dialog(self) -> Option<(usize, Dialog)> {
        let (number, dialog) = self.dialog.get();
        dialog.map(|dialog| (number, dialog))
    }

    /// Opens a dialog.
    pub fn open(self, dialog: Dialog) {
        self.dialog.update(|open| *open = (open.0 + 1, Some(dialog)));
    }

    /// The dialog was closed.
    pub(in crate::ui) fn close(self) {
        self.dialog.update(|open| open.1 = None);
    }

    /// What stands in the search field: as it was typed where it means what is searched for, else what is.
    pub fn typed(self) -> String {
        let search = self.ask(|query| query.search.clone());
        let typed = self.typed.get_untracked();
        if Search::new(&typed) == search { typed } else { search.as_str().to_owned() }
    }

    /// The reader typed in the search field, which holds this text now.
    pub fn search(self, text: String) {
        let search = Search::new(&text);
        self.typed.set(text);
        self.adjust(|query| query.search = search);
    }

    /// Whether the page fills the screen; inside a live part, the part follows it.
    pub(in crate::ui) fn is_full_screen(self) -> bool {
        self.is_full_screen.get()
    }

    /// The page fills the screen from now on, or does not any more.
    pub(in crate::ui) fn set_full_screen(self, is_full_screen: bool) {
        self.is_full_screen.set(is_full_screen);
    }

    /// The reader moved to a mark.
    pub fn visit(self, quantity: Quantity) {
        self.visited.set(Some(quantity));
    }

    /// Whether the tab key reaches this mark: the last visited one if it is shown, else the first shown.
    pub fn is_tab_stop(self, quantity: Quantity) -> bool {
        let visited = self.visited.get();
        let shown = &self.shown().marks;
        visited.filter(|visited| shown.contains(visited)).or(shown.first().copied()) == Some(quantity)
    }

    /// The place of a mark among the stops of the tab key, as HTML writes it; `is_stop` tells whether it is the one for
    /// its quantity, which may have several.
    pub(in crate::ui) fn tab_index(self, quantity: Quantity, is_stop: bool) -> String {
        if is_stop && self.is_tab_stop(quantity) { "0" } else { "-1" }.to_owned()
    }

    /// The selected quantities in the order in which the view shows their marks.
    pub fn marks_in_order(self) -> Vec<Quantity> {
        self.shown().marks.clone()
    }
}

#[cfg(test)]
thread_local! {
    /// How often the state has selected figures.
    static SELECTED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl Shown {
    fn of(dataset: &Dataset, selecting: Query) -> Self {
        #[cfg(test)]
        SELECTED.with(|selected| selected.set(selected.get() + 1));
        let query = &selecting;
        let selection = select(dataset, query);
        let sections = sections(&selection, dataset, query.grouping);
        let mut marks = mark_order(dataset, query.view, &selection, &sections);
        if query.view.content() == ViewContent::Rates {
            marks.extend(without_pace(dataset, query).into_iter().map(Quantity::Figure));
        }
        Self { selecting, selection, sections, marks }
    }
}
