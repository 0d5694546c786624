//! The history of a draft: undo and redo.

use super::Draft;

/// The most steps that can be undone.
const MOST_STEPS: usize = 500;

/// A draft with the states before and after it. A copy of a draft shares its parts, so a step is cheap.
#[derive(Clone, Debug)]
pub struct History {
    now: Draft,
    past: Vec<Draft>,
    future: Vec<Draft>,
    /// What the last step changed, if further changes of the same belong to it: the text in a field.
    open_step: Option<String>,
}

impl History {
    /// The history that begins with a draft.
    pub fn new(draft: Draft) -> Self {
        Self { now: draft, past: Vec::new(), future: Vec::new(), open_step: None }
    }

    /// The draft as it is.
    pub const fn now(&self) -> &Draft {
        &self.now
    }

    /// Changes the draft in a step of its own.
    pub fn change<T>(&mut self, change: impl FnOnce(&mut Draft) -> T) -> T {
        self.step(None, change)
    }

    /// Changes the draft. Changes of the same field that follow each other are one step.
    pub fn change_field<T>(&mut self, field: &str, change: impl FnOnce(&mut Draft) -> T) -> T {
        self.step(Some(field), change)
    }

    fn step<T>(&mut self, field: Option<&str>, change: impl FnOnce(&mut Draft) -> T) -> T {
        let before = self.now.clone();
        let result = change(&mut self.now);
        if self.now == before {
            return result;
        }
        if field.is_none() || self.open_step.as_deref() != field {
            self.past.push(before);
            if self.past.len() > MOST_STEPS {
                self.past.remove(0);
            }
        }
        self.open_step = field.map(str::to_owned);
        self.future.clear();
        result
    }

    /// Whether there is a step to undo.
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Undoes the last step.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, before));
            self.open_step = None;
        }
    }

    /// Redoes the last undone step.
    pub fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, after));
            self.open_step = None;
        }
    }
}
