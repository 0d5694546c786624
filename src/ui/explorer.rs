//! The state of the page: the dataset, what the reader asked of it, and the one writer of the address bar.

use leptos::prelude::*;

use super::browser;
use crate::{
    explore::{Groups, Ignored, Query, Selection, View, Words, groups, permalink, select, words},
    figure::{Dataset, Figure, Language, Ref},
};

/// The state of the page, and the language it is written in; handed to all that shows or changes it.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// What is explored; it lives as long as the page.
    pub dataset: &'static Dataset,
    /// The language of the page. Another language is another page of the same state.
    pub language: Language,
    /// The words of the page in that language.
    pub words: &'static Words,
    query: RwSignal<Query>,
    selection: Memo<Selection>,
    groups: Memo<Groups>,
    ignored: RwSignal<Vec<Ignored>>,
    visited: RwSignal<Option<Ref<Figure>>>,
}

/// How a change of the query enters the browser's history.
#[derive(Clone, Copy)]
enum Entry {
    New,
    Same,
}

impl Explorer {
    /// The state for a query.
    pub fn new(dataset: &'static Dataset, query: Query) -> Self {
        let language = query.language;
        let query = RwSignal::new(query);
        let selection = Memo::new(move |_| query.with(|query| select(dataset, query)));
        Self {
            dataset,
            language,
            words: words(language),
            query,
            selection,
            groups: Memo::new(move |_| selection.with(|selection| groups(selection, dataset))),
            ignored: RwSignal::new(Vec::new()),
            visited: RwSignal::new(None),
        }
    }

    /// The same state in a language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, words: words(language), ..self }
    }

    /// Reads the query; inside a live part, the part follows it.
    pub fn ask<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.query.with(read)
    }

    /// Reads what the query selects.
    pub fn selected<T>(self, read: impl FnOnce(&Selection) -> T) -> T {
        self.selection.with(read)
    }

    /// Reads the selected figures by unit.
    pub fn grouped<T>(self, read: impl FnOnce(&Groups) -> T) -> T {
        self.groups.with(read)
    }

    /// Reads what of the link that opened the page could not be used.
    pub fn ignored<T>(self, read: impl FnOnce(&[Ignored]) -> T) -> T {
        self.ignored.with(|ignored| read(ignored))
    }

    /// The reader has read what could not be used, or a link with something new came.
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
        let before = self.query.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return;
        }
        let link = permalink::encode(&after, self.dataset);
        self.show(after);
        match entry {
            Entry::New => browser::push_link(&link),
            Entry::Same => browser::replace_link(&link),
        }
    }

    /// The address bar changed under the page: follow it.
    pub fn follow(self, link: &str) {
        let decoded = permalink::decode(link, self.dataset);
        self.set_ignored(decoded.ignored);
        self.show(decoded.query);
    }

    fn show(self, query: Query) {
        browser::name_page(self.dataset.title.in_language(query.language), query.language);
        self.query.set(query);
    }

    /// Opens the detail of a figure, or closes it.
    pub fn choose_figure(self, figure: Option<Ref<Figure>>) {
        if let Some(figure) = figure {
            self.visit(figure);
        }
        self.choose(|query| query.figure = figure);
    }

    /// The link to share what is shown, with everything it depends on.
    pub fn link_to_share(self) -> String {
        browser::absolute_link(&self.query.with_untracked(|query| permalink::encode_to_share(query, self.dataset)))
    }

    /// The reader moved to a mark.
    pub fn visit(self, figure: Ref<Figure>) {
        self.visited.set(Some(figure));
    }

    /// Whether the tab key reaches this mark: the last visited one if it is shown, else the first shown.
    pub fn is_tab_stop(self, figure: Ref<Figure>) -> bool {
        let visited = self.visited.get();
        self.grouped(|groups| {
            let mut shown = marks(groups).peekable();
            let first = shown.peek().copied();
            visited.filter(|visited| shown.any(|shown| shown == *visited)).or(first) == Some(figure)
        })
    }

    /// The selected figures in the order in which the view shows their marks.
    pub fn marks_in_order(self) -> Vec<Ref<Figure>> {
        match self.query.with_untracked(|query| query.view) {
            View::Table => self.selection.with_untracked(|selection| selection.figures.clone()),
            View::Compare => self.groups.with_untracked(|groups| marks(groups).collect()),
        }
    }
}

fn marks(groups: &Groups) -> impl Iterator<Item = Ref<Figure>> {
    groups.shared.iter().flat_map(|group| &group.figures).chain(&groups.alone).copied()
}
