//! The statement: who said it, when, and what each of its paragraphs is about, in our own words.

use time::Date;

use crate::data::{Id, Ref, Text};

/// The statement that a dataset opens up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Who made the statement and so claims its figures.
    pub authority: Text,
    /// Who published the text.
    pub outlet: Text,
    /// The day it was published.
    pub published: Date,
    /// Whether the text names no year and ours is an inference.
    pub year_inferred: bool,
    /// The parts of the statement, in order.
    pub sections: Vec<Section>,
    /// Its paragraphs, in order: the one at index `i` is paragraph `i + 1`.
    pub paragraphs: Vec<Paragraph>,
}

impl Statement {
    /// The section in which a paragraph stands; `paragraph` counts from 1.
    pub fn section_of(&self, paragraph: usize) -> Option<&Section> {
        let section = self.paragraphs.get(paragraph.checked_sub(1)?)?.section;
        self.sections.get(section.index())
    }
}

/// A part of the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The name in the dataset.
    pub id: Id,
    /// What a reader sees.
    pub label: Text,
}

/// A paragraph of the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The part it stands in.
    pub section: Ref<Section>,
    /// What it says, in our own words.
    pub gist: Text,
}
