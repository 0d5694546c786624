//! The state of the page: the dataset, what the reader asked of it, and the one writer of the address bar.

use std::ops::Deref;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Dialog, Edition, Program, browser, programs};
use crate::{
    explore::{
        FullWords, Groups, Ignored, Query, Search, Section, Selection, View, Words, full_words, marks, permalink,
        sections, select, words,
    },
    figure::{Category, Dataset, Language, Quantity, Ref},
};

/// The state of the page, and the language it is written in; handed to all that shows or changes it.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The program that shows it.
    pub program: &'static Program,
    /// What is explored; it lives as long as the page.
    pub dataset: &'static Dataset,
    /// The language of the page. Another language is another page of the same state.
    pub language: Language,
    /// The words of the page in that language.
    pub words: &'static Words,
    /// Which version of the data that is.
    pub edition: &'static Edition,
    asked: RwSignal<Asked>,
    shown: Memo<Shown>,
    /// What stands in the search field; it may end in a space that the query does not keep.
    typed: RwSignal<String>,
    /// The text that the reader holds against the dataset, and how often it has changed. It is never stored, sent or
    /// put in a link.
    own_text: RwSignal<(usize, String)>,
    /// The open dialog, and how many were opened before it.
    dialog: RwSignal<(usize, Option<Dialog>)>,
}

/// What the reader did.
#[derive(Clone, PartialEq)]
struct Asked {
    query: Query,
    /// What of the link that opened the page could not be used.
    ignored: Vec<Ignored>,
    /// The mark that the reader last moved to.
    visited: Option<Quantity>,
    wait: Wait,
    /// Whether the page fills the screen.
    is_full_screen: bool,
}

/// Whether something was asked for that takes the full program.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wait {
    /// Nothing was.
    None,
    /// The program is on its way.
    Loading,
    /// It could not be loaded.
    Failed,
}

/// What follows from it.
#[derive(PartialEq)]
struct Shown {
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
    /// The state for a query of this dataset, which is the given edition of the data, as a program that shows it has
    /// it at its start.
    pub fn new(program: &'static Program, dataset: &'static Dataset, edition: &'static Edition, query: Query) -> Self {
        let language = query.language;
        let asked = Asked { query, ignored: Vec::new(), visited: None, wait: Wait::None, is_full_screen: false };
        let asked = RwSignal::new(asked);
        let shown = Memo::new(move |_| {
            let selection = asked.with(|asked| select(dataset, &asked.query));
            let (view, grouping) = asked.with(|asked| (asked.query.view, asked.query.grouping));
            let sections = sections(&selection, dataset, grouping);
            let mut marks = marks(dataset, view, &selection, &sections);
            if view == View::Pace {
                marks.extend(
                    asked.with(|asked| program.left_out(dataset, &asked.query)).into_iter().map(Quantity::Figure),
                );
            }
            Shown { selection, sections, marks }
        });
        let typed = RwSignal::new(String::new());
        let own_text = RwSignal::new((0, String::new()));
        let dialog = RwSignal::new((0, None));
        Self { program, dataset, language, words: words(language), edition, asked, shown, typed, own_text, dialog }
    }

    /// The same state in a language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, words: words(language), ..self }
    }

    /// The words of what only the full program shows.
    pub fn full_words(self) -> &'static FullWords {
        full_words(self.language)
    }

    /// Reads the query; inside a live part, the part follows it.
    pub fn ask<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        read(&self.asked().query)
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
        read(&self.asked().ignored)
    }

    /// Reads whether the page waits for the full program.
    pub(super) fn wait(self) -> Wait {
        self.asked().wait
    }

    // Not inlined: the page reads its state at a hundred places.

    #[inline(never)]
    fn asked(self) -> impl Deref<Target = Asked> {
        self.asked.read()
    }

    #[inline(never)]
    fn shown(self) -> impl Deref<Target = Shown> {
        self.shown.read()
    }

    #[inline(never)]
    fn set(self, asked: Asked) {
        self.asked.set(asked);
    }

    /// The reader has read what could not be used: it leaves the address bar too, or it would come back with it.
    pub fn dismiss_ignored(self) {
        self.set_ignored(Vec::new());
        browser::replace_link(&self.link_of(&self.asked.get_untracked().query));
    }

    /// A link came, with what of it could not be used.
    pub fn set_ignored(self, ignored: Vec<Ignored>) {
        self.set(Asked { ignored, ..self.asked.get_untracked() });
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
        let mut query = self.asked.get_untracked().query;
        change(&mut query);
        self.ask_for(query, entry);
    }

    #[inline(never)]
    fn ask_for(self, query: Query, entry: Entry) {
        let before = self.asked.get_untracked();
        if query == before.query || !self.can_show(&query) {
            return;
        }
        let link = self.link_of(&query);
        // Within another site's page the history is that site's.
        let entry = if query.embed.is_some() { Entry::Same } else { entry };
        self.show(Asked { query, ..before });
        match entry {
            Entry::New => browser::push_link(&link),
            Entry::Same => browser::replace_link(&link),
        }
    }

    /// The address bar changed under the page: follow it.
    pub fn follow(self, link: &str) {
        let decoded = permalink::decode(link, self.dataset);
        if !self.is_of_edition(decoded.data.as_deref()) {
            // Other data is another page.
            return browser::reload();
        }
        if self.can_show(&decoded.query) {
            let before = self.asked.get_untracked();
            self.show(Asked { query: decoded.query, ignored: decoded.ignored, ..before });
        }
    }

    /// Whether this program shows a query; if not, the one that does is on its way.
    fn can_show(self, query: &Query) -> bool {
        self.program.shows(query) || !self.needs_full()
    }

    /// For what only the full program has: whether the reader has to wait for it. What they did happens again once it
    /// has the page; until then nothing changes, and where it cannot be loaded the page says so.
    pub fn needs_full(self) -> bool {
        let is_lacking = !self.program.is_full();
        if is_lacking {
            self.wait_for(programs::need());
        }
        is_lacking
    }

    /// Loads the full program once more, for what was asked for before.
    pub(super) fn try_again(self) {
        self.wait_for(programs::bring());
    }

    fn wait_for(self, full: impl Future<Output = bool> + 'static) {
        self.set_wait(Wait::Loading);
        spawn_local(async move {
            // Where it came, this page is not this program's any more.
            if !full.await {
                self.set_wait(Wait::Failed);
            }
        });
    }

    fn set_wait(self, wait: Wait) {
        self.set(Asked { wait, ..self.asked.get_untracked() });
    }

    fn show(self, asked: Asked) {
        let language = asked.query.language;
        browser::name_page(self.dataset.title.in_language(language), language);
        self.set(asked);
    }

    /// Opens the detail of a quantity, or closes it.
    pub fn choose_quantity(self, quantity: Option<Quantity>) {
        if let Some(quantity) = quantity {
            self.visit(quantity);
            browser::keep_in_sight(self.dataset.id_of(quantity).as_str());
        }
        self.choose(|query| query.choose(quantity));
    }

    /// Opens the detail of a quantity from within another detail, and moves on to it.
    pub fn open_detail(self, quantity: Quantity) {
        self.choose_quantity(Some(quantity));
        browser::focus_soon("#detail-title".into());
    }

    /// Shows a paragraph of the statement, counted from 1, and moves on to it.
    pub fn show_paragraph(self, number: usize) {
        self.choose(|query| query.view = View::Statement);
        browser::focus_soon(format!("#paragraph-{number}"));
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
    pub(super) fn dialog(self) -> Option<(usize, Dialog)> {
        let (number, dialog) = self.dialog.get();
        dialog.map(|dialog| (number, dialog))
    }

    /// Opens a dialog.
    pub fn open(self, dialog: Dialog) {
        if self.needs_full() {
            return;
        }
        self.dialog.update(|open| *open = (open.0 + 1, Some(dialog)));
    }

    /// The dialog was closed.
    pub(super) fn close(self) {
        self.dialog.update(|open| open.1 = None);
    }

    /// What stands in the search field: as it was typed where it means what is searched for, else what is.
    pub fn typed(self) -> String {
        let search = self.ask(|query| query.search.clone());
        let typed = self.typed.get_untracked();
        if Search::new(&typed) == search { typed } else { search.as_str().to_owned() }
    }

    /// Another program had the page before: this stands in its search field.
    pub fn set_typed(self, text: String) {
        self.typed.set(text);
    }

    /// The reader typed in the search field, which holds this text now.
    pub fn search(self, text: String) {
        let search = Search::new(&text);
        self.set_typed(text);
        self.adjust(|query| query.search = search);
    }

    /// Whether the page fills the screen; inside a live part, the part follows it.
    pub(super) fn is_full_screen(self) -> bool {
        self.asked().is_full_screen
    }

    /// The page fills the screen from now on, or does not any more.
    pub(super) fn set_full_screen(self, is_full_screen: bool) {
        self.set(Asked { is_full_screen, ..self.asked.get_untracked() });
    }

    /// The reader moved to a mark.
    pub fn visit(self, quantity: Quantity) {
        self.set(Asked { visited: Some(quantity), ..self.asked.get_untracked() });
    }

    /// Whether the tab key reaches this mark: the last visited one if it is shown, else the first shown.
    pub fn is_tab_stop(self, quantity: Quantity) -> bool {
        let visited = self.asked().visited;
        let shown = &self.shown().marks;
        visited.filter(|visited| shown.contains(visited)).or(shown.first().copied()) == Some(quantity)
    }

    /// The place of a mark among the stops of the tab key, as HTML writes it; `is_stop` tells whether it is the one for
    /// its quantity, which may have several.
    pub(super) fn tab_index(self, quantity: Quantity, is_stop: bool) -> String {
        if is_stop && self.is_tab_stop(quantity) { "0" } else { "-1" }.to_owned()
    }

    /// The selected quantities in the order in which the view shows their marks.
    pub fn marks_in_order(self) -> Vec<Quantity> {
        self.shown().marks.clone()
    }
}
