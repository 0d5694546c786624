//! The state of the editor. It lives as long as the page: going back to the figures and returning loses nothing. Showing
//! the explorer of the draft loads another page, after which the steps before cannot be undone.

use std::{
    ops::Range,
    sync::{Arc, OnceLock},
};

use super::store;
use crate::{
    data::{Problems, parse},
    draft::{Content, Draft, Figure, Finding, History, Place, check},
    finder::{Found, find},
    ui::{Explorer, browser, state::value::State},
    words::{EditorWords, editor_words, fill},
};

/// The editor in one language of the page. Components receive a copy.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    /// The page.
    pub(super) explorer: Explorer,
    /// The texts.
    pub(super) words: &'static EditorWords,
    /// The state.
    pub(super) session: &'static Session,
}

/// The state of the editor.
pub(super) struct Session {
    history: State<Option<History>>,
    /// The text that is open.
    opened: State<Option<Arc<Opened>>>,
    /// The chosen figure or number.
    chosen: State<Option<Chosen>>,
    /// The part of the text that is shown.
    part: State<usize>,
    /// The text in the form that opens a statement.
    pub(super) text: State<String>,
    /// A message about what was opened.
    pub(super) message: State<Option<String>>,
    /// What is known about the stored draft.
    pub(super) kept: State<store::Kept>,
    /// The figure whose days were changed last, and the index of its period before.
    pub(super) days_before: State<Option<(u32, usize)>>,
    findings: State<Arc<Vec<Finding>>>,
    /// The number of changes since the page was opened.
    changes: State<usize>,
}

static SESSION: OnceLock<Session> = OnceLock::new();

/// What follows from the text of a draft, which does not change.
pub(super) struct Opened {
    /// A number for each opening.
    number: usize,
    /// The numbers of the text, in order.
    pub(super) found: Vec<Found>,
    /// The parts in which a long text is shown, as ranges of paragraphs from 0.
    pub(super) parts: Vec<Range<usize>>,
}

/// What is chosen in the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// A figure, by its key.
    Figure(u32),
    /// A number that is no figure.
    Number(Place),
}

impl Chosen {
    /// The key of a chosen figure.
    const fn figure(self) -> Option<u32> {
        match self {
            Self::Figure(key) => Some(key),
            Self::Number(_) => None,
        }
    }
}

/// The most problems of a file that a message names.
const MOST_PROBLEMS: usize = 5;
/// The most numbers of a part.
const MOST_NUMBERS: usize = 80;
/// The most characters of a part.
const MOST_CHARACTERS: usize = 16_000;

impl Editor {
    /// The editor of a page.
    pub(super) fn of(explorer: Explorer) -> Self {
        let session = SESSION.get_or_init(|| Session {
            history: State::new(None),
            opened: State::new(None),
            chosen: State::new(None),
            part: State::new(0),
            text: State::new(String::new()),
            message: State::new(None),
            kept: State::new(store::Kept::default()),
            days_before: State::new(None),
            findings: State::new(Arc::default()),
            changes: State::new(0),
        });
        Self { explorer, words: editor_words(explorer.language), session }
    }

    /// The number of the opening, if something is open. Subscribes the current effect.
    pub(super) fn opening(self) -> Option<usize> {
        self.session.opened.with(|opened| opened.as_ref().map(|opened| opened.number))
    }

    /// What follows from the open text.
    pub(super) fn opened(self) -> Option<Arc<Opened>> {
        self.session.opened.get()
    }

    /// Opens a draft.
    pub(super) fn open(self, draft: Draft) {
        let first = draft.next_open(None);
        self.show(draft);
        self.session.chosen.set(first.map(Chosen::Figure));
        store::keep_soon(self);
        browser::focus_soon("#editor-title".into());
    }

    /// Shows a draft without choosing a figure.
    pub(super) fn show(self, draft: Draft) {
        let number = self.session.opened.with_untracked(|opened| opened.as_ref().map_or(0, |opened| opened.number)) + 1;
        let found: Vec<_> = find(&draft.text()).collect();
        let parts = parts(&draft, &found);
        self.session.findings.set(Arc::new(check(&draft)));
        self.session.history.set(Some(History::new(draft)));
        self.session.part.set(0);
        self.session.chosen.set(None);
        self.session.opened.set(Some(Arc::new(Opened { number, found, parts })));
    }

    /// Closes the draft.
    pub(super) fn close(self) {
        self.session.opened.set(None);
        self.session.chosen.set(None);
        self.session.history.set(None);
    }

    /// The title of the page: that of the open statement. Subscribes the current effect.
    pub(super) fn title(self) -> String {
        let title = self.draft(|draft| draft.title.get(draft.language()).to_owned());
        match title {
            None => self.words.open_statement.to_owned(),
            Some(title) if title.trim().is_empty() => self.words.untitled.to_owned(),
            Some(title) => title,
        }
    }

    /// Reads the draft and subscribes the current effect. `None` if none is open.
    pub(super) fn draft<T>(self, read: impl FnOnce(&Draft) -> T) -> Option<T> {
        self.session.history.with(|history| history.as_ref().map(|history| read(history.now())))
    }

    /// Reads the draft without subscribing.
    pub(super) fn draft_untracked<T>(self, read: impl FnOnce(&Draft) -> T) -> Option<T> {
        self.session.history.with_untracked(|history| history.as_ref().map(|history| read(history.now())))
    }

    /// Reads a figure and subscribes the current effect. `None` if the draft has no such figure.
    pub(super) fn figure<T>(self, key: u32, read: impl FnOnce(&Draft, &Figure) -> T) -> Option<T> {
        self.draft(|draft| draft.figure(key).map(|figure| read(draft, figure))).flatten()
    }

    /// Reads the history and subscribes the current effect.
    pub(super) fn history<T>(self, read: impl FnOnce(&History) -> T) -> Option<T> {
        self.session.history.with(|history| history.as_ref().map(read))
    }

    /// Changes the draft.
    pub(super) fn change<T>(self, change: impl FnOnce(&mut Draft) -> T) -> Option<T> {
        self.change_history(|history| history.change(change))
    }

    /// Changes the text of a field, which is one step with the changes of the same field before it.
    pub(super) fn change_field(self, field: &str, change: impl FnOnce(&mut Draft)) {
        _ = self.change_history(|history| history.change_field(field, change));
    }

    /// Changes a figure.
    pub(super) fn change_figure(self, key: u32, change: impl FnOnce(&mut Figure)) {
        _ = self.change(|draft| draft.change_figure(key, change));
    }

    /// Changes the draft if its dataset is still valid. Otherwise the problems are shown and nothing changes.
    pub(super) fn change_if_valid(self, change: impl FnOnce(&mut Draft)) {
        let Some(mut draft) = self.draft_untracked(Draft::clone) else { return };
        change(&mut draft);
        match parse(draft.to_json(Content::Kept).as_bytes()) {
            Ok(_) => _ = self.change(|now| *now = draft),
            Err(problems) => self.say_problems(self.words.not_possible, &problems),
        }
    }

    /// Changes the history.
    pub(super) fn change_history<T>(self, change: impl FnOnce(&mut History) -> T) -> Option<T> {
        let mut result = None;
        // A message is about the change before.
        if self.session.message.with_untracked(Option::is_some) {
            self.session.message.set(None);
        }
        self.session.history.update(|history| result = history.as_mut().map(change));
        let findings = self.draft_untracked(check).unwrap_or_default();
        self.session.findings.set(Arc::new(findings));
        self.session.changes.update(|changes| *changes += 1);
        store::keep_soon(self);
        result
    }

    /// A number that changes with the draft. Subscribes the current effect.
    pub(super) fn changes(self) -> usize {
        self.session.changes.get()
    }

    /// Shows a message.
    pub(super) fn say(self, message: impl Into<String>) {
        self.session.message.set(Some(message.into()));
    }

    /// Shows a message with the first problems of a file. Placeholder: `problems`.
    pub(super) fn say_problems(self, message: &str, problems: &Problems) {
        let problems: Vec<_> = problems.0.iter().take(MOST_PROBLEMS).map(ToString::to_string).collect();
        self.say(fill(message, &[("problems", &problems.join("; "))]));
    }

    /// What an editor should look at. Subscribes the current effect.
    pub(super) fn findings(self) -> Arc<Vec<Finding>> {
        self.session.findings.get()
    }

    /// What is chosen. Subscribes the current effect.
    pub(super) fn chosen(self) -> Option<Chosen> {
        self.session.chosen.get()
    }

    /// The chosen figure. Subscribes the current effect.
    pub(super) fn chosen_figure(self) -> Option<u32> {
        self.chosen().and_then(Chosen::figure)
    }

    /// The chosen figure, without subscribing.
    pub(super) fn chosen_figure_untracked(self) -> Option<u32> {
        self.session.chosen.with_untracked(|chosen| chosen.and_then(Chosen::figure))
    }

    /// Chooses a figure or a number, and shows its part of the text.
    pub(super) fn choose(self, chosen: Option<Chosen>) {
        let paragraph = match chosen {
            Some(Chosen::Figure(key)) => self
                .draft_untracked(|draft| draft.figure(key).and_then(|figure| Some(figure.mentions.first()?.paragraph))),
            Some(Chosen::Number((paragraph, _))) => Some(Some(paragraph)),
            None => None,
        };
        if let (Some(paragraph), Some(opened)) = (paragraph.flatten(), self.session.opened.get_untracked())
            && let Some(part) = opened.parts.iter().position(|part| part.contains(&(paragraph - 1)))
            && part != self.session.part.get_untracked()
        {
            self.session.part.set(part);
        }
        self.session.chosen.set(chosen);
        if let Some(Chosen::Figure(key)) = chosen {
            browser::show_soon(format!("#figure-{key}"));
        }
    }

    /// Chooses a figure and moves the focus to it.
    pub(super) fn go_to(self, key: u32) {
        self.choose(Some(Chosen::Figure(key)));
        browser::focus_soon(format!("#figure-{key}"));
    }

    /// The part of the text that is shown. Subscribes the current effect.
    pub(super) fn part(self) -> usize {
        self.session.part.get()
    }

    /// Shows a part of the text.
    pub(super) fn show_part(self, part: usize) {
        self.session.part.set(part);
    }

    /// The paragraphs that are shown, from 0. Subscribes the current effect.
    pub(super) fn shown_paragraphs(self) -> Range<usize> {
        let part = self.part();
        self.opened().and_then(|opened| opened.parts.get(part).cloned()).unwrap_or_default()
    }
}

impl Opened {
    /// The numbers of a paragraph, counted from 0.
    pub(super) fn numbers_of(&self, paragraph: usize) -> &[Found] {
        let from = self.found.partition_point(|found| found.paragraph < paragraph + 1);
        let to = self.found.partition_point(|found| found.paragraph < paragraph + 2);
        &self.found[from..to]
    }

    /// The number at a place.
    pub(super) fn number_at(&self, (paragraph, start): Place) -> Option<&Found> {
        self.numbers_of(paragraph - 1).iter().find(|found| found.start == start)
    }
}

/// Parts of a bounded number of characters and numbers. A paragraph is never divided.
fn parts(draft: &Draft, found: &[Found]) -> Vec<Range<usize>> {
    let mut counts = vec![0; draft.paragraphs.len()];
    for found in found {
        counts[found.paragraph - 1] += 1;
    }
    let mut parts = Vec::new();
    let (mut start, mut numbers, mut characters) = (0, 0, 0);
    for (index, paragraph) in draft.paragraphs.iter().enumerate() {
        let length = paragraph.text.len();
        if index > start && (numbers + counts[index] > MOST_NUMBERS || characters + length > MOST_CHARACTERS) {
            parts.push(start..index);
            (start, numbers, characters) = (index, 0, 0);
        }
        numbers += counts[index];
        characters += length;
    }
    parts.push(start..draft.paragraphs.len());
    parts
}
